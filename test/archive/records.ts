import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive, ArticleRecord } from '../../archive/index.ts';

/** A small article ready to be kept; `changes` say what is special about it. */
export const recordOf = (changes: Partial<ArticleRecord> = {}): ArticleRecord => ({
  identity: '/papers/ferry.txt',
  name: 'papers/ferry.txt',
  contentHash: 'hash of ferry.txt',
  headline: 'Ferry Line to Reopen in Spring',
  byline: [{ name: 'Ada Holm', role: 'Harbour correspondent' }],
  date: '1998-03-12',
  place: 'PORT ELLIS',
  source: 'Northern Courier',
  section: null,
  language: 'en',
  sourceUrl: 'https://courier.example/ferry',
  paragraphs: [
    { kind: 'body', text: 'PORT ELLIS – The ferry will run again from April.' },
    { kind: 'subhead', text: 'Long wait' },
    { kind: 'body', text: 'Islanders waited nine years for it.' },
  ],
  removals: [{ rule: 'see-also', text: 'SEE ALSO: Bridge Plans Shelved', after: 1 }],
  ...changes,
});

/** Puts each record in a transaction of its own. */
export function putAll(archive: Archive, ...records: readonly ArticleRecord[]): void {
  for (const record of records) archive.transaction(() => archive.put(record));
}

/** A folder for one test; `remove` deletes it with what is in it. */
export function temporaryFolder(): { readonly path: (name: string) => string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'newsmorgue-test-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
