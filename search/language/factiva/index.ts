import type { Dialect } from '../dialect.ts';
import { readFactiva } from './read.ts';
import { writeFactiva } from './write.ts';

/** The free-text search of Factiva. */
export const factiva: Dialect = { read: readFactiva, write: writeFactiva };
