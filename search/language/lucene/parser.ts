import type { Read } from '../dialect.ts';
import { refuseEmpty, wholeQuery } from '../foreign/joining.ts';
import { refuseStray } from '../group-faults.ts';
import type { SourceText } from '../source-text.ts';
import { readClauses } from './clauses.ts';
import { lexLucene } from './lexer.ts';
import { warnOfLookAlikes } from './look-alike.ts';
import { warnOfLowerCase } from './lower-case.ts';
import { type LuceneReading, peek, spanOf } from './reading.ts';
import { LUCENE, writeLucene } from './write.ts';

/** `+summit title:"press conference"~2 -date:[* TO 2018]`. Words side by side are alternatives unless all are asked for. */
export function readLucene(source: SourceText, match: 'all' | 'any' | undefined): Read {
  const foreign = {
    system: LUCENE,
    source,
    warnings: [],
    everything: '*:*',
    write: (query: Parameters<typeof writeLucene>[0]) => writeLucene(query).text,
  };
  const reading: LuceneReading = {
    ...foreign,
    joiner: match === 'all' ? 'and' : 'or',
    lexemes: lexLucene(foreign),
    at: 0,
    depth: 0,
    field: undefined,
  };
  if (reading.lexemes.length === 0) refuseEmpty(reading);
  warnOfLowerCase(reading);
  warnOfLookAlikes(reading);
  const query = readClauses(reading);
  const rest = peek(reading);
  if (rest !== undefined) refuseStray(spanOf(reading, rest));
  return { query: wholeQuery(reading, query), warnings: reading.warnings };
}
