import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArticleId, ArticleNumber } from '../search/index.ts';
import { newArticleId } from './article-id.ts';
import { createInserter } from './inserting.ts';
import { faultsOf } from './invariants.ts';
import type { ArticleReader } from './reading.ts';
import type { Archive, ArticleRecord } from './records.ts';
import { storable, storableRecord } from './storable-text.ts';

export interface ArticleWriter
  extends Pick<
    Archive,
    'holds' | 'knows' | 'identitiesWith' | 'changeIdentity' | 'put' | 'revise' | 'mustClean' | 'transaction'
  > {
  /** Notes that something a reader can see of the archive changes; in which version. Must run inside `transaction`. */
  changing(): number;
  /** The article is no longer current. Must run inside `transaction`, not the one that added it. */
  takeOut(number: ArticleNumber): void;
  /** Forgets the text of versions that were superseded before `moment`; their numbers are remembered. */
  purge(moment: Date): void;
}

/** @param now the time that a version is stamped with */
export function createWriter(database: DatabaseSyncInstance, reader: ArticleReader, now: () => Date): ArticleWriter {
  const insert = createInserter(database);
  const holds = database.prepare(
    `SELECT 1 FROM articles WHERE identity = ? AND content_hash = ? AND must_clean = 0 AND ${CURRENT}`,
  );
  const withContent = database.prepare(`SELECT identity FROM articles WHERE content_hash = ? AND ${CURRENT}`);
  const changeIdentity = database.prepare(`UPDATE articles SET identity = ? WHERE identity = ? AND ${CURRENT}`);
  const currentOf = database.prepare(
    `SELECT number, id, content_hash, added_version, must_clean FROM articles WHERE identity = ? AND ${CURRENT}`,
  );
  const toRevise = database.prepare(
    `SELECT id, identity, content_hash, added_version, must_clean FROM articles WHERE number = ? AND ${CURRENT}`,
  );
  const setMustClean = database.prepare(`UPDATE articles SET must_clean = ? WHERE id = ? AND ${CURRENT}`);
  const mustClean = database.prepare(`
    UPDATE articles SET must_clean = 1
    WHERE source IS (SELECT number FROM sources WHERE name = $source) AND ${CURRENT}`);
  const findId = database.prepare(
    'SELECT 1 FROM articles WHERE id = $id UNION ALL SELECT 1 FROM purged_articles WHERE id = $id',
  );
  const restored = database.prepare(SELECT_RESTORED);
  const supersede = database.prepare('UPDATE articles SET removed_version = ? WHERE number = ?');
  const discard = database.prepare('DELETE FROM articles WHERE number = ?');
  const setHash = database.prepare(
    'UPDATE articles SET content_hash = ?, given_clean = ?, must_clean = 0 WHERE number = ?',
  );
  const lastVersion = database.prepare(
    'SELECT version, articles, paragraphs FROM versions ORDER BY version DESC LIMIT 1',
  );
  const addVersion = database.prepare('INSERT INTO versions VALUES ($version, $at, $articles, $paragraphs)');
  const rememberPurged = database.prepare(`
    INSERT INTO purged_articles SELECT number, id, added_version, removed_version FROM articles WHERE ${PURGEABLE}`);
  const deletePurged = database.prepare(`DELETE FROM articles WHERE ${PURGEABLE}`);

  /** What the open transaction comes to so far; undefined outside one. */
  let open: Change | undefined;

  const atomically = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (cause) {
      // A full disk makes SQLite roll back by itself.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  };

  /** Within a transaction: when `work` throws, the transaction goes on as if it had not begun. */
  const whollyOrNot = (work: () => void): void => {
    database.exec('SAVEPOINT one_article');
    try {
      work();
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK TO one_article');
      throw cause;
    } finally {
      if (database.isTransaction) database.exec('RELEASE one_article');
    }
  };

  const isTaken = (id: ArticleId): boolean => findId.get({ id }) !== undefined;

  /** The id that an article of this document had before it was withdrawn. */
  const restoredId = ({ identity }: ArticleRecord): ArticleId | undefined =>
    restored.get(identity)?.['id'] as ArticleId | undefined;

  const hasSameContent = (record: ArticleRecord, { number, id }: CurrentRow): boolean => {
    const kept = reader.byNumber(number);
    return kept !== undefined && contentOf(record) === contentOf({ ...kept, removals: reader.removals(id) });
  };

  /** Nobody has seen what came earlier in this transaction: it leaves no version behind. */
  const replaceVersion = (current: Pick<CurrentRow, 'number' | 'added_version'>, version: number): void => {
    if (current.added_version === version) discard.run(current.number);
    else supersede.run(version, current.number);
  };

  return {
    knows: (identity) => currentOf.get(storable(identity)) !== undefined,
    holds: (identity, contentHash) => holds.get(storable(identity), contentHash) !== undefined,
    identitiesWith: (contentHash) => (withContent.all(contentHash) as IdentityRow[]).map(({ identity }) => identity),

    changeIdentity(from, to) {
      if (open === undefined) throw new Error('Archive.changeIdentity was called outside a transaction.');
      changeIdentity.run(storable(to), storable(from));
    },

    put(given) {
      if (open === undefined) throw new Error('Archive.put was called outside a transaction.');
      const record = storableRecord(given);
      refuseFaulty(record);
      const current = currentOf.get(record.identity) as CurrentRow | undefined;
      if (current?.content_hash === record.contentHash && current.must_clean === 0) return 'unchanged';
      if (current !== undefined && hasSameContent(record, current)) {
        setHash.run(record.contentHash, record.isGivenClean === true ? 1 : 0, current.number);
        return 'unchanged';
      }
      const gone = current && reader.byNumber(current.number)?.paragraphs.length;
      const { version } = open;
      whollyOrNot(() => {
        if (current !== undefined) replaceVersion(current, version);
        insert(record, current?.id ?? restoredId(record) ?? newArticleId(record.name, isTaken), version);
      });
      open.articles += current === undefined ? 1 : 0;
      open.paragraphs += record.paragraphs.length - (gone ?? 0);
      open.isEmpty = false;
      return current === undefined ? 'added' : 'replaced';
    },

    revise(number, revision) {
      if (open === undefined) throw new Error('Archive.revise was called outside a transaction.');
      const row = toRevise.get(number) as (Omit<CurrentRow, 'number'> & IdentityRow) | undefined;
      const kept = reader.byNumber(number);
      if (row === undefined || kept === undefined) throw new Error(`Article number ${number} is not current.`);
      const { id, identity, content_hash: contentHash } = row;
      const record = storableRecord({ ...kept, ...revision, identity, contentHash, name: id });
      refuseFaulty(record);
      const { version } = open;
      whollyOrNot(() => {
        replaceVersion({ ...row, number }, version);
        insert(record, id, version);
        setMustClean.run(row.must_clean, id);
      });
      open.paragraphs += record.paragraphs.length - kept.paragraphs.length;
      open.isEmpty = false;
    },

    mustClean: (source) => {
      if (open === undefined) throw new Error('Archive.mustClean was called outside a transaction.');
      return Number(mustClean.run({ source: source === null ? null : storable(source) }).changes);
    },

    changing() {
      if (open === undefined) throw new Error('The archive was changed outside a transaction.');
      open.isEmpty = false;
      return open.version;
    },

    takeOut(number) {
      if (open === undefined) throw new Error('An article was taken out outside a transaction.');
      const gone = reader.byNumber(number);
      supersede.run(open.version, number);
      open.articles -= 1;
      open.paragraphs -= gone?.paragraphs.length ?? 0;
      open.isEmpty = false;
    },

    transaction(work) {
      if (open !== undefined) throw new Error('Archive.transaction was called inside another.');
      try {
        return atomically(() => {
          const before = (lastVersion.get() as VersionRow | undefined) ?? FIRST;
          const change = { ...before, version: before.version + 1, isEmpty: true };
          open = change;
          const result = work();
          const { version, articles, paragraphs } = change;
          if (!change.isEmpty) addVersion.run({ version, at: now().toISOString(), articles, paragraphs });
          return result;
        });
      } finally {
        open = undefined;
      }
    },

    purge(moment) {
      const range = { moment: moment.toISOString() };
      atomically(() => {
        rememberPurged.run(range);
        deletePurged.run(range);
      });
    },
  };
}

interface CurrentRow {
  readonly number: ArticleNumber;
  readonly id: ArticleId;
  readonly content_hash: string;
  readonly added_version: number;
  /** 1 or 0. */
  readonly must_clean: number;
}

interface IdentityRow {
  readonly identity: string;
}

interface VersionRow {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
}

interface Change {
  readonly version: number;
  articles: number;
  paragraphs: number;
  isEmpty: boolean;
}

function refuseFaulty(record: ArticleRecord): void {
  const faults = faultsOf({ ...record, kinds: record.paragraphs.map(({ kind }) => kind) });
  if (faults.length > 0) throw new Error(`The article from ${record.name} ${faults.join(' and ')}.`);
}

type Content = Omit<ArticleRecord, 'identity' | 'name' | 'contentHash'>;

/**
 * All a reader could see of an article, as one text to compare. A page saved again differs in its advertisements and
 * not in its article; and when cleaning learns a rule, only the articles it changes get a new version.
 */
const contentOf = (article: Content): string =>
  JSON.stringify([
    article.headline,
    article.byline.map(({ name, role }) => [name, role]),
    [article.date, article.place, article.source, article.section, article.language, article.sourceUrl],
    article.paragraphs.map(({ kind, text }) => [kind, text]),
    article.removals.map(({ rule, text, after }) => [rule, text, after]),
  ]);

const FIRST: VersionRow = { version: 0, articles: 0, paragraphs: 0 };

const CURRENT = 'removed_version IS NULL';

const PURGEABLE = 'removed_version IN (SELECT version FROM versions WHERE committed_at < $moment)';

const SELECT_RESTORED = `
  SELECT id FROM withdrawals WHERE identity = ? AND restored_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = withdrawals.id AND a.removed_version IS NULL) ORDER BY number DESC LIMIT 1`;
