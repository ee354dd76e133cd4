import { pipeline } from 'node:stream';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import type { MorgueError } from '../../../errors/index.ts';
import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';
import { decodedStream } from '../decoded-stream.ts';
import { inputFault } from '../input-fault.ts';
import { type RecordReader, recordsOf } from '../record-document.ts';
import type { InputFile, SkippedInput, Source, SourceItem } from '../source.ts';
import { type Columns, findColumns } from './find-columns.ts';
import { stateRow } from './state-row.ts';

/**
 * A table with one article a row, as spreadsheets and press databases export it. The first row names the columns; those
 * with well-known names are found, others are mapped with "fields" in newsmorgue.json or with --fields.
 */
export const csvFile: Source = { extensions: ['.csv', '.tsv'], read: readRows };

async function* readRows(file: InputFile): AsyncIterable<SourceItem> {
  const records = recordsOf(file, 'Each row is one article; mend the row and index the file again.');
  const faults: SourceItem[] = [];
  let columns: Columns | undefined;
  let line = 1;
  for await (const row of rowsOf(file, (error) => faults.push(rowFault(error, records)))) {
    yield* faults.splice(0);
    if (columns === undefined) columns = findColumns(row.record, file);
    else if (row.record.some((cell) => cell.trim() !== '')) yield records.read(stateRow(row.record, columns), line);
    line = row.info.lines + 1;
  }
  yield* faults;
}

interface Row {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

async function* rowsOf(file: InputFile, onSkip: (error: CsvError) => void): AsyncGenerator<Row> {
  const { start, whole } = await peekText(decodedStream(file.open()));
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LARGEST_DOCUMENT,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') parser.destroy(rowTooLarge(file, error));
      else if (error !== undefined) onSkip(error);
      return undefined;
    },
  });
  yield* pipeline(whole, parser, () => {}) as AsyncIterable<Row>;
}

/** The text's first part, and the whole of it as if that had not been read. */
async function peekText(
  text: AsyncGenerator<string>,
): Promise<{ readonly start: string; readonly whole: AsyncIterable<string> }> {
  const first = await text.next();
  const start = first.done === true ? '' : first.value;
  const whole = async function* (): AsyncGenerator<string> {
    yield start;
    yield* text;
  };
  return { start, whole: whole() };
}

/** What stands most often in the first line, outside quotation marks: French and German spreadsheets write semicolons. */
function delimiterOf(start: string): string {
  const header = start.slice(0, start.search(LINE_END)).replace(QUOTED, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

/** There is no telling where the next row begins, so the file ends here. */
const rowTooLarge = ({ location }: InputFile, cause: CsvError): MorgueError =>
  inputFault(
    'input-malformed',
    location,
    'has a row of over 32 MiB; what comes after it was not read',
    'Look for a quotation mark that is never closed.',
    { line: lineOf(cause), cause },
  );

const rowFault = (error: CsvError, records: RecordReader): SkippedInput =>
  records.fault(lineOf(error), error.message, error);

const lineOf = ({ lines }: CsvError): number => (typeof lines === 'number' ? lines : 1);

const DELIMITERS = [',', ';', '\t', '|'];
const LINE_END = /[\r\n]|$/;
const QUOTED = /"(?:[^"]|"")*"/g;
