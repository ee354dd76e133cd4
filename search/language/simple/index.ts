import type { Dialect } from '../dialect.ts';
import { readSimple } from './read.ts';
import { writeSimple } from './write.ts';

/** Words and quotation marks only; whatever is typed can be read. */
export const simple: Dialect = { read: readSimple, write: writeSimple };
