import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { MorgueError } from '../errors/index.ts';
import {
  type CleanArticle,
  cleanDocument,
  type RawDocument,
  readSources,
  type Skipped,
  skippedFor,
} from '../indexer/index.ts';

/** What cleaning made of one input. `id` is that of a line, where lines have one. */
export interface Cleaned {
  readonly id?: unknown;
  readonly file: string;
  readonly article: CleanArticle;
}

export type CleanedInput = Cleaned | Skipped;

/** Files as indexing would read them. */
export async function* cleanedFiles(files: readonly string[]): AsyncGenerator<CleanedInput> {
  for await (const input of readSources(files, {})) {
    if ('error' in input) yield skippedFor(input.location, input.error);
    else if (!('what' in input)) yield cleaned(input.location, () => input, {});
  }
}

/** Lines like `{"id": 7, "html": "<p>…"}`: the text under `field` of each is cleaned, and its `id` kept beside it. */
export async function* cleanedLines(files: readonly string[], field: string): AsyncGenerator<CleanedInput> {
  for (const file of files) {
    try {
      const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
      let number = 0;
      for await (const line of lines) {
        number += 1;
        if (line.trim() !== '') yield cleanedLine(line, field, `${file}:${number}`, file);
      }
    } catch (cause) {
      yield skippedFor(file, unreadable(file, cause));
    }
  }
}

function cleanedLine(line: string, field: string, location: string, file: string): CleanedInput {
  const record = readRecord(line);
  const document = () => documentOf(record, field, location);
  return cleaned(location, document, { file, ...(record?.['id'] === undefined ? {} : { id: record['id'] }) });
}

function cleaned(location: string, document: () => RawDocument, about: Partial<Cleaned>): CleanedInput {
  try {
    return { file: location, ...about, article: cleanDocument(document()) };
  } catch (error) {
    return skippedFor(location, error);
  }
}

function readRecord(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Told as malformed by documentOf, with the place of the line.
    return undefined;
  }
}

function documentOf(record: ReturnType<typeof readRecord>, field: string, location: string): RawDocument {
  if (record === undefined) {
    throw new MorgueError('input-malformed', `“${location}” is not a JSON object.`, {
      hint: 'With --jsonl each line is one object.',
    });
  }
  const text = record[field];
  if (typeof text !== 'string') {
    throw new MorgueError('input-malformed', `“${location}” has no text under “${field}”.`, {
      hint: `The line has: ${Object.keys(record).join(', ') || 'nothing'}.`,
    });
  }
  return { identity: location, location, name: location, content: contentOf(field, text), given: {} };
}

/** A field of another name may hold either, so it is looked at as a file's bytes would be. */
function contentOf(field: string, text: string): RawDocument['content'] {
  if (field === 'html') return { kind: 'html', html: text };
  if (field === 'text') return { kind: 'text', text };
  return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
}

function unreadable(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  const code = cause.code === 'ENOENT' ? 'input-missing' : 'input-malformed';
  return new MorgueError(code, `“${file}” cannot be read (${String(cause.code)}).`, {
    hint: 'Check the path, and that it is a file you may read.',
    cause,
  });
}
