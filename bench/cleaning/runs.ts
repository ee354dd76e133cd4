import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawContent } from '../../indexer/raw-document.ts';

/** One collection of pages in one form: as saved, as a whole page copied, or as the article copied with what is around. */
export interface Run {
  readonly collection: 'aeb' | 'fundus' | 'trafilatura';
  readonly form: 'html' | 'raw_full' | 'raw_main';
}

export interface Saved {
  readonly id: string;
  readonly content: RawContent;
}

export const RUNS: readonly Run[] = [
  { collection: 'aeb', form: 'html' },
  { collection: 'fundus', form: 'html' },
  { collection: 'trafilatura', form: 'html' },
  { collection: 'aeb', form: 'raw_full' },
  { collection: 'fundus', form: 'raw_full' },
  { collection: 'aeb', form: 'raw_main' },
  { collection: 'fundus', form: 'raw_main' },
];

/** `aeb-html` */
export const nameOf = ({ collection, form }: Run): string => `${collection}-${form}`;

/** All documents of a run. The pages were decoded once and are UTF-8, whatever their own `<meta charset>` says. */
export function readSaved(data: string, { collection, form }: Run): readonly Saved[] {
  if (form === 'html') return readPages(join(data, collection, 'pages'));
  const dumps = JSON.parse(unzipped(join(data, collection, `${form}.json.gz`))) as Record<string, string>;
  return Object.entries(dumps).map(([id, text]) => ({ id, content: { kind: 'text', text } }));
}

const readPages = (folder: string): readonly Saved[] =>
  readdirSync(folder).map((name) => ({
    id: name.replace(PAGE_ENDING, ''),
    content: { kind: 'html', html: unzipped(join(folder, name)) },
  }));

const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');

const PAGE_ENDING = /\.html\.gz$/;
