import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import type { RawDocument } from '../raw-document.ts';
import { describeIssues } from './describe-issues.ts';
import { contentOf, givenBy, JSONL_RECORD, type JsonlRecord } from './jsonl-record.ts';
import { readLines } from './read-lines.ts';
import { type InputFile, type SkippedInput, type Source, skipped } from './source.ts';

/** The native form: one article a line, as JSON. Read as a stream; a bad line is skipped by number, its file goes on. */
export const jsonlFile: Source = { extensions: ['.jsonl', '.ndjson'], read: readRecords };

async function* readRecords(file: InputFile): AsyncIterable<RawDocument | SkippedInput> {
  const seen = new Map<string, number>();
  try {
    for await (const { number, text } of readLines(file.path)) {
      const location = `${file.location}:${number}`;
      if (text === undefined) yield skipped(location, malformed(file, number, 'the line is longer than 32 MiB'));
      else if (text.trim() !== '') yield readRecord(text, file, number, seen);
    }
  } catch (cause) {
    const error = new MorgueError('input-missing', `"${file.location}" cannot be read.`, {
      hint: 'Check that you may read it.',
      cause,
    });
    yield skipped(file.location, error);
  }
}

function readRecord(
  line: string,
  file: InputFile,
  number: number,
  seen: Map<string, number>,
): RawDocument | SkippedInput {
  const location = `${file.location}:${number}`;
  try {
    const record = JSONL_RECORD.parse(JSON.parse(line));
    const address = addressOf(record, file, seen);
    return {
      location,
      ...address,
      content: contentOf(record),
      given: givenBy(record, file.defaults),
    };
  } catch (cause) {
    if (cause instanceof z.ZodError) return skipped(location, malformed(file, number, describeIssues(cause), cause));
    if (cause instanceof SyntaxError) return skipped(location, malformed(file, number, 'it is not JSON', cause));
    throw cause;
  }
}

/**
 * A record is known again by its URL, or else by its file and what it is called: source, date and headline. The body
 * is left out, so that mending a word replaces the article; two records called alike are told apart by their order.
 */
function addressOf(
  { url, source, date, headline }: JsonlRecord,
  file: InputFile,
  seen: Map<string, number>,
): { readonly identity: string; readonly name: string } {
  if (url) return { identity: url, name: url };
  const called = JSON.stringify(
    [source ?? '', date ?? '', headline ?? ''].map((part) => part.normalize().toLowerCase()),
  );
  const times = (seen.get(called) ?? 0) + 1;
  seen.set(called, times);
  const digest = createHash('sha256').update(called).digest('hex').slice(0, KEY_LENGTH);
  const key = times === 1 ? digest : `${digest}-${times}`;
  return { identity: `${file.path}#${key}`, name: `${file.name}#${key}` };
}

const malformed = ({ location }: InputFile, line: number, trouble: string, cause?: unknown): MorgueError =>
  new MorgueError('input-malformed', `"${location}" line ${line}: ${trouble}.`, {
    hint: 'Each line is one article as a JSON object; mend the line and index the file again.',
    where: { in: 'input', file: location, line },
    cause,
  });

const KEY_LENGTH = 16;
