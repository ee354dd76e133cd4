import type { Dialect } from '../dialect.ts';
import { readNexis } from './read.ts';
import { writeNexis } from './write.ts';

/** The terms and connectors of Lexis and Nexis. */
export const nexis: Dialect = { read: readNexis, write: writeNexis };
