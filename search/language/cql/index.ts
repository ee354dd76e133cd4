import type { Dialect } from '../dialect.ts';
import { readCql } from './parser.ts';
import { writeCql } from './write.ts';

/** CQL, the Contextual Query Language of SRU 1.2 and 2.0: `dc.title any "kim trump" and dc.date >= 2019`. */
export const cql: Dialect = { read: readCql, write: writeCql };
