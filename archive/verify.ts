import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import { faultsOf } from './invariants.ts';
import { iterateRows } from './iterating.ts';
import type { VerifyReport } from './records.ts';
import { translate } from './sqlite-errors.ts';

/**
 * Reads everything and reports what is not as it should be: SQLite's own checks first, then ours. Damage that stops the
 * reading is reported as a fault too. Takes about as long as reading the file twice.
 *
 * @param file the archive's name for people
 */
export function verifyArchive(database: DatabaseSyncInstance, file: string): VerifyReport {
  const faults: string[] = [];
  const found = { articles: 0, paragraphs: 0 };
  try {
    faults.push(...fileFaults(database));
    if (faults.length === 0)
      faults.push(...articleFaults(database, found), ...identityFaults(database), ...withdrawalFaults(database));
    if (faults.length === 0) faults.push(...countFaults(database, found));
  } catch (cause) {
    const error = translate(file, cause);
    if (!(error instanceof MorgueError)) throw error;
    faults.push(error.message);
  }
  const shown = faults.slice(0, MOST_FAULTS);
  if (faults.length > MOST_FAULTS) shown.push(`… and ${faults.length - MOST_FAULTS} more.`);
  return { ...found, faults: shown };
}

function* fileFaults(database: DatabaseSyncInstance): Generator<string> {
  for (const row of database.prepare('PRAGMA integrity_check').all()) {
    if (row['integrity_check'] !== 'ok') yield `The file is damaged: ${row['integrity_check']}.`;
  }
  for (const { table, parent } of database.prepare('PRAGMA foreign_key_check').all()) {
    yield `A row of the table ${table} refers to a row of ${parent} that is not there.`;
  }
}

/** Adds what it reads of the current articles to `found`. */
function* articleFaults(
  database: DatabaseSyncInstance,
  found: { articles: number; paragraphs: number },
): Generator<string> {
  const paragraphsOf = database.prepare('SELECT n, kind FROM paragraphs WHERE article = ? ORDER BY n');
  const removalsOf = database.prepare('SELECT after FROM removals WHERE article = ? ORDER BY seq');
  const rows = iterateRows<VersionRow>(
    database,
    'SELECT number, id, date, source_url, removed_version FROM articles ORDER BY number',
  );
  const isWithdrawn = database.prepare('SELECT 1 FROM withdrawals WHERE id = ?');
  for (const row of rows) {
    // Its text is gone on purpose.
    if (row.removed_version !== null && isWithdrawn.get(row.id) !== undefined) continue;
    const paragraphs = paragraphsOf.all(row.number) as { n: number; kind: string }[];
    const article = {
      date: row.date,
      sourceUrl: row.source_url,
      kinds: paragraphs.map(({ kind }) => kind),
      removals: removalsOf.all(row.number) as { after: number }[],
    };
    for (const fault of faultsOf(article)) yield `Article ${row.id} (number ${row.number}) ${fault}.`;
    if (paragraphs.some(({ n }, index) => n !== index + 1)) {
      yield `Article ${row.id} (number ${row.number}) has paragraphs that are not numbered 1, 2, 3 ….`;
    }
    if (row.removed_version === null) {
      found.articles += 1;
      found.paragraphs += paragraphs.length;
    }
  }
}

function* withdrawalFaults(database: DatabaseSyncInstance): Generator<string> {
  const shown = database.prepare(`
    SELECT DISTINCT a.id FROM articles a JOIN withdrawals w ON w.id = a.id
    WHERE w.restored_at IS NULL AND a.removed_version IS NULL`);
  for (const { id } of shown.all()) yield `Article ${id} is withdrawn, and current all the same.`;
}

/** The unique indexes promise this; a file mended by hand may have lost them. */
function* identityFaults(database: DatabaseSyncInstance): Generator<string> {
  for (const column of ['id', 'identity']) {
    const doubled = database.prepare(`
      SELECT ${column} AS value FROM articles WHERE removed_version IS NULL GROUP BY ${column} HAVING count(*) > 1`);
    for (const { value } of doubled.all()) yield `Two current articles have the ${column} “${value}”.`;
  }
  const reused = database.prepare(`
    SELECT DISTINCT a.id FROM articles a JOIN articles b ON a.id = b.id AND a.number < b.number
    WHERE a.removed_version IS NULL OR a.removed_version > b.added_version`);
  for (const { id } of reused.all()) yield `The versions of article ${id} overlap.`;
}

function* countFaults(
  database: DatabaseSyncInstance,
  found: { articles: number; paragraphs: number },
): Generator<string> {
  const last = database.prepare('SELECT articles, paragraphs FROM versions ORDER BY version DESC LIMIT 1').get();
  const { articles = 0, paragraphs = 0 } = (last ?? {}) as { articles?: number; paragraphs?: number };
  if (articles !== found.articles || paragraphs !== found.paragraphs) {
    yield `The archive counts ${articles} articles and ${paragraphs} paragraphs, but holds ${found.articles} and ${found.paragraphs}.`;
  }
  const unstamped = database.prepare(`
    SELECT count(*) AS articles FROM articles WHERE added_version NOT IN (SELECT version FROM versions)
      OR (removed_version IS NOT NULL AND removed_version NOT IN (SELECT version FROM versions))`);
  const rows = Number(unstamped.get()['articles']);
  if (rows > 0) yield `${rows} articles belong to versions that were never committed.`;
}

interface VersionRow {
  readonly number: number;
  readonly id: string;
  readonly date: string | null;
  readonly source_url: string | null;
  readonly removed_version: number | null;
}

/** Past this many a list says nothing new. */
const MOST_FAULTS = 100;
