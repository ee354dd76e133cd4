import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';

/** The tables' version this code reads and writes: PRAGMA user_version counts the migrations a file has had. */
export const schemaVersion = (): number => MIGRATIONS.length;

/** What a database file is to us, told by its header before any of its tables is read. */
export type FileState = 'empty' | 'foreign' | 'older' | 'current' | 'newer';

export function stateOf(database: DatabaseSyncInstance): FileState {
  const application = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (application === 0 && version === 0 && countTables(database) === 0) return 'empty';
  if (application !== APPLICATION_ID) return 'foreign';
  if (version === MIGRATIONS.length) return 'current';
  return version < MIGRATIONS.length ? 'older' : 'newer';
}

/** Brings an empty or older file up to date in one transaction: killed half-way, it is as it was. */
export function migrate(database: DatabaseSyncInstance): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const done = pragma(database, 'user_version');
    for (const statements of MIGRATIONS.slice(done)) database.exec(statements);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

/** Throws the error that says why a file in this state cannot be opened; `file` is a name for people. */
export function refuse(state: Exclude<FileState, 'current'>, file: string): never {
  switch (state) {
    case 'empty':
      throw new MorgueError('archive-missing', `“${file}” holds no archive yet.`, {
        hint: 'Put articles into it with: newsmorgue index PATH',
      });
    case 'foreign':
      throw new MorgueError(
        'archive-unreadable',
        `“${file}” is another program’s database, not a Newsmorgue archive.`,
        {
          hint: 'Check the name given with --archive.',
        },
      );
    case 'older':
      throw new MorgueError('archive-unreadable', `“${file}” was made by an older Newsmorgue.`, {
        hint: 'Bring it up to date with: newsmorgue index PATH',
      });
    case 'newer':
      throw new MorgueError('archive-newer', `“${file}” was made by a newer Newsmorgue than this one.`, {
        hint: 'Update Newsmorgue, then try again.',
      });
    default:
      return state satisfies never;
  }
}

function pragma(database: DatabaseSyncInstance, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()[name]);
}

const countTables = (database: DatabaseSyncInstance): number =>
  Number(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()['tables']);

/** “NMRG” in ASCII: how `file` and we tell an archive from any other SQLite database. */
const APPLICATION_ID = 0x4e_4d_52_47;

/**
 * Each entry takes the tables one version further and is never edited once released. Names are meant for a person with
 * `sqlite3` too: `SELECT * FROM current_articles` shows the archive as it is searched.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  -- One row for each committed change, with what the archive held after it.
  CREATE TABLE versions (
    version INTEGER PRIMARY KEY,
    committed_at TEXT NOT NULL,  -- ISO 8601, UTC
    articles INTEGER NOT NULL,
    paragraphs INTEGER NOT NULL
  ) STRICT;

  -- One row for each version of each article. A replaced article keeps its id and gets a row with a new number.
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    identity TEXT NOT NULL,      -- what makes it the same article when it is indexed again
    content_hash TEXT NOT NULL,  -- of the raw document
    headline TEXT NOT NULL,
    byline TEXT NOT NULL CHECK (json_valid(byline)),  -- [{"name": …, "role": … or null}]
    date TEXT,                   -- 2019-02-28, 2019-02 or 2019
    place TEXT,
    source INTEGER REFERENCES sources (number),
    section TEXT,
    language TEXT,
    source_url TEXT,
    added_version INTEGER NOT NULL,
    removed_version INTEGER CHECK (removed_version > added_version)  -- NULL while current
  ) STRICT;
  CREATE INDEX article_id ON articles (id);
  CREATE UNIQUE INDEX current_id ON articles (id) WHERE removed_version IS NULL;
  CREATE UNIQUE INDEX current_identity ON articles (identity) WHERE removed_version IS NULL;
  CREATE INDEX current_content ON articles (content_hash) WHERE removed_version IS NULL;
  CREATE INDEX article_added ON articles (added_version);
  CREATE INDEX article_removed ON articles (removed_version) WHERE removed_version IS NOT NULL;

  CREATE TABLE paragraphs (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    n INTEGER NOT NULL,          -- from 1, in reading order
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article, n)
  ) STRICT, WITHOUT ROWID;

  -- What cleaning took out of an article.
  CREATE TABLE removals (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,        -- from 1, in the document's order
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    after INTEGER NOT NULL,      -- how many kept paragraphs stand before it
    PRIMARY KEY (article, seq)
  ) STRICT, WITHOUT ROWID;

  -- Superseded versions whose text is no longer kept, so that an index that slept through it still hears of them.
  CREATE TABLE purged_articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    added_version INTEGER NOT NULL,
    removed_version INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX purged_id ON purged_articles (id);

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE VIEW current_articles AS
    SELECT a.number, a.id, a.date, s.name AS source, a.section, a.headline, a.byline, a.place, a.language, a.source_url
    FROM articles a LEFT JOIN sources s ON s.number = a.source
    WHERE a.removed_version IS NULL;
  `,
  `
  -- The files that make up the index, each of the articles that became current in a range of versions.
  CREATE TABLE segments (
    name TEXT PRIMARY KEY,       -- in the folder beside the archive; never used again
    after INTEGER NOT NULL UNIQUE,
    up_to INTEGER NOT NULL CHECK (up_to > after),
    bytes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Articles that must not be shown any more. A row stays for good; until it is lifted, the same document stays out.
  CREATE TABLE withdrawals (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,            -- the article's, which no other will have
    identity TEXT NOT NULL,      -- of its document, and its content: what is not let in again
    content_hash TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,  -- ISO 8601, UTC
    reason TEXT NOT NULL,        -- shown to whoever asks for the article
    who TEXT,                    -- who withdrew it; not shown
    restored_at TEXT             -- NULL while it stands
  ) STRICT;
  CREATE INDEX withdrawn_id ON withdrawals (id);
  CREATE INDEX withdrawn_identity ON withdrawals (identity);
  CREATE INDEX withdrawn_content ON withdrawals (content_hash);
  `,
  `
  -- Lines that recur over the articles of a source, and are taken out of them.
  CREATE TABLE learned_furniture (
    source INTEGER REFERENCES sources (number) ON DELETE CASCADE,  -- NULL: articles that name none
    text TEXT NOT NULL,          -- as it stood in one of them
    articles INTEGER NOT NULL,   -- how many had it when it was learned
    share REAL NOT NULL,         -- of those that were looked at
    position TEXT NOT NULL CHECK (position IN ('head', 'middle', 'tail')),
    since TEXT NOT NULL          -- 2019-02-28
  ) STRICT;
  CREATE UNIQUE INDEX learned_line ON learned_furniture (ifnull(source, 0), text);

  -- When the articles of a source were last looked over for such lines.
  CREATE TABLE source_looks (
    source INTEGER REFERENCES sources (number) ON DELETE CASCADE,
    up_to INTEGER NOT NULL,      -- the newest article there was
    cleaned_up_to INTEGER        -- what was learned is out of the articles up to this one; NULL: out of all
  ) STRICT;
  CREATE UNIQUE INDEX look_of_source ON source_looks (ifnull(source, 0));

  -- 1: the next indexing cleans its document again, the same content or not.
  ALTER TABLE articles ADD COLUMN must_clean INTEGER NOT NULL DEFAULT 0;

  -- 1: it was handed in clean, paragraph by paragraph; nothing is ever taken out of it.
  ALTER TABLE articles ADD COLUMN given_clean INTEGER NOT NULL DEFAULT 0;

  -- All that is asked of them is in the indexes; SQLite wants removed_version there to believe it.
  CREATE INDEX current_source ON articles (source, removed_version, given_clean) WHERE removed_version IS NULL;
  CREATE INDEX current_date_of_source ON articles (source, date, removed_version, given_clean) WHERE removed_version IS NULL;
  CREATE INDEX doubted_date ON removals (article) WHERE rule = 'doubted-date';
  `,
  `
  -- Numbers made of each article's words (MinHash): articles that have one in common are worth comparing.
  CREATE TABLE reprint_bands (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    hash INTEGER NOT NULL,
    PRIMARY KEY (article, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reprint_band ON reprint_bands (hash);

  -- Articles that are one story, printed more than once.
  CREATE TABLE reprints (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    group_number INTEGER NOT NULL,
    since INTEGER NOT NULL       -- the version it is in this group from
  ) STRICT;
  CREATE INDEX reprints_of_group ON reprints (group_number);
  CREATE INDEX reprints_since ON reprints (since);

  -- 1: it was compared with those that were there before it.
  ALTER TABLE articles ADD COLUMN is_compared INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX not_compared ON articles (number) WHERE is_compared = 0 AND removed_version IS NULL;
  `,
];
