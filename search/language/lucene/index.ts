import type { Dialect } from '../dialect.ts';
import { readLucene } from './parser.ts';
import { writeLucene } from './write.ts';

/** Lucene's classic query parser, and with it most of what Elasticsearch and Solr take as a query string. */
export const lucene: Dialect = { read: readLucene, write: writeLucene };
