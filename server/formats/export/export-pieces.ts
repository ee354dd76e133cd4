import type { WholeHit } from '../../../search/index.ts';
import type { ExportFormatName, MethodsReply } from '../../schemas/export.ts';
import { bibtexOf } from '../citation/bibtex.ts';
import { type Citation, citationOf } from '../citation/citation.ts';
import { cslItemOf } from '../citation/csl-json.ts';
import { risOf } from '../citation/ris.ts';
import { CSV } from '../csv-line.ts';
import { csvHeader, csvOf } from './csv.ts';
import { textHeader, textOf } from './plain-text.ts';
import { type ExportRecord, passageOf, recordsOf } from './records.ts';
import { rowOf } from './rows.ts';

export interface ExportFormat {
  /** Media type. */
  readonly type: string;
  /** Of the file, without its dot. */
  readonly extension: string;
  /** What stands before the first record. */
  readonly begin: (methods: MethodsReply) => string;
  /** @param origin `http://127.0.0.1:3000`, before addresses of pages here */
  readonly record: (record: ExportRecord, origin: string) => string;
  readonly between: string;
  readonly end: string;
}

export const EXPORTS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  jsonl: format('application/x-ndjson', 'jsonl', { record: (record) => `${JSON.stringify(rowOf(record))}\n` }),
  csv: format(CSV, 'csv', {
    begin: ({ unit }) => csvHeader(unit),
    record: csvOf,
  }),
  ris: format('application/x-research-info-systems; charset=utf-8', 'ris', { record: cited(risOf), between: '\r\n' }),
  bibtex: format('application/x-bibtex; charset=utf-8', 'bib', { record: cited(bibtexOf), between: '\n' }),
  csl: format('application/vnd.citationstyles.csl+json', 'json', {
    begin: () => '[\n',
    record: cited((citation) => JSON.stringify(cslItemOf(citation))),
    between: ',\n',
    end: '\n]\n',
  }),
  txt: format('text/plain; charset=utf-8', 'txt', { begin: textHeader, record: textOf }),
};

/** An export piece by piece, each some tens of thousands of characters. */
export async function* exportPieces(
  name: ExportFormatName,
  methods: MethodsReply,
  hits: AsyncIterable<WholeHit>,
  origin: string,
): AsyncGenerator<string> {
  const { begin, record, between, end } = EXPORTS[name];
  let piece = begin(methods);
  let isFirst = true;
  for await (const next of recordsOf(hits, methods.unit)) {
    piece += `${isFirst ? '' : between}${record(next, origin)}`;
    isFirst = false;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece + end;
}

function format(
  type: string,
  extension: string,
  parts: Pick<ExportFormat, 'record'> & Partial<ExportFormat>,
): ExportFormat {
  return { type, extension, begin: () => '', between: '', end: '', ...parts };
}

function cited(written: (citation: Citation) => string): ExportFormat['record'] {
  return (record, origin) => written(citationOf(record.hit.article, origin, passageOf(record)));
}

/** In UTF-16 units. Writing each record by itself would cost more than making it. */
const PIECE_LENGTH = 32_768;
