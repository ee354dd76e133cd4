import type { RawDocument } from '../../raw-document.ts';
import { readLines } from '../read-lines.ts';
import { type RecordReader, recordsOf } from '../record-document.ts';
import type { InputFile, SkippedInput, Source, SourceItem } from '../source.ts';

/** The native form: one article a line, as JSON. Read as a stream; a bad line is skipped by number, its file goes on. */
export const jsonlFile: Source = { extensions: ['.jsonl', '.ndjson'], read: readRecords };

async function* readRecords(file: InputFile): AsyncIterable<SourceItem> {
  const records = recordsOf(file, 'Each line is one article as a JSON object; mend the line and index the file again.');
  for await (const { number, bytes } of readLines(file.open())) {
    // A byte order mark is left out.
    const text = bytes && new TextDecoder().decode(bytes);
    if (text === undefined) yield records.fault(number, 'the line is longer than 32 MiB');
    else if (text.trim() !== '') yield readRecord(text, number, records);
  }
}

function readRecord(text: string, number: number, records: RecordReader): RawDocument | SkippedInput {
  let stated: unknown;
  try {
    stated = JSON.parse(text);
  } catch (cause) {
    return records.fault(number, 'it is not JSON', cause);
  }
  return records.read(stated, number);
}
