import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RawDocument } from '../../indexer/raw-document.ts';
import { readSources, type SkippedInput, type SourceOptions } from '../../indexer/sources/index.ts';
import { projectRoot } from '../support/project.ts';

export interface ReadAll {
  readonly documents: readonly RawDocument[];
  readonly skipped: readonly SkippedInput[];
  readonly passedOver: readonly string[];
}

export async function readAll(paths: readonly string[], options: SourceOptions = {}): Promise<ReadAll> {
  const documents: RawDocument[] = [];
  const skipped: SkippedInput[] = [];
  const passedOver: string[] = [];
  for await (const item of readSources(paths, options)) {
    if ('error' in item) skipped.push(item);
    else if ('what' in item) passedOver.push(item.what);
    else documents.push(item);
  }
  return { documents, skipped, passedOver };
}

/** Reads only as many documents as are asked for, and then stops, as a run that is interrupted does. */
export async function readSome(paths: readonly string[], count: number): Promise<readonly RawDocument[]> {
  const documents: RawDocument[] = [];
  for await (const item of readSources(paths)) {
    if ('content' in item) documents.push(item);
    if (documents.length >= count) break;
  }
  return documents;
}

/** A sample made with the format's usual producer; test/fixtures/sources/README.md says which. */
export const fixture = (name: string): string => join(projectRoot, 'test', 'fixtures', 'sources', name);

export const fixtureBytes = (name: string): Buffer => readFileSync(fixture(name));

/** A folder of one test's own. */
export interface SourceFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly copy: (fixtureName: string, name: string) => string;
  remove(): void;
}

export function openSourceFolder(): SourceFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'newsmorgue-sources-')));
  const placeFor = (name: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  return {
    path,
    write(name, content) {
      const file = placeFor(name);
      writeFileSync(file, content);
      return file;
    },
    copy(fixtureName, name) {
      const file = placeFor(name);
      cpSync(fixture(fixtureName), file);
      return file;
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** The text that a document was made of, whatever its form. */
export function textOf({ content }: RawDocument): string {
  switch (content.kind) {
    case 'bytes':
      return Buffer.from(content.bytes).toString('utf8');
    case 'html':
      return content.html;
    case 'text':
      return content.text;
    case 'article':
      return content.paragraphs.map(({ text }) => text).join('\n\n');
    default:
      return content satisfies never;
  }
}
