import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArchiveStats } from './records.ts';

/** Figures of the archive as it is now. `version` and `counts` are one row read; `stats` reads every current article. */
export interface StatsReader {
  version(): number;
  counts(): { readonly articles: number; readonly paragraphs: number };
  stats(): ArchiveStats;
}

export function createStatsReader(database: DatabaseSyncInstance): StatsReader {
  const last = database.prepare('SELECT version, articles, paragraphs FROM versions ORDER BY version DESC LIMIT 1');
  const dates = database.prepare(SELECT_DATES);
  const removals = database.prepare(SELECT_REMOVALS);
  const sources = database.prepare(SELECT_SOURCES);

  const lastVersion = () => {
    const { version, articles, paragraphs } = (last.get() ?? NOTHING_YET) as typeof NOTHING_YET;
    return { version, articles, paragraphs };
  };

  return {
    version: () => lastVersion().version,
    counts() {
      const { articles, paragraphs } = lastVersion();
      return { articles, paragraphs };
    },
    stats: () => ({
      ...lastVersion(),
      ...(removals.get() as { readonly removals: number }),
      ...(dates.get() as Pick<ArchiveStats, 'undated' | 'from' | 'to'>),
      sources: (sources.all() as ArchiveStats['sources'][number][]).map(({ name, articles }) => ({ name, articles })),
    }),
  };
}

const NOTHING_YET = { version: 0, articles: 0, paragraphs: 0 };

/** `to` is the date whose period ends last: 2019 reaches further than 2019-02-28, though it sorts before it. */
const SELECT_DATES = `
  SELECT
    count(*) FILTER (WHERE date IS NULL) AS undated,
    min(date) AS "from",
    (SELECT date FROM articles WHERE removed_version IS NULL AND date IS NOT NULL
      ORDER BY date || substr('9999-12-31', length(date) + 1) DESC, length(date) DESC LIMIT 1) AS "to"
  FROM articles WHERE removed_version IS NULL`;

const SELECT_REMOVALS = `
  SELECT count(*) AS removals FROM removals r JOIN articles a ON a.number = r.article WHERE a.removed_version IS NULL`;

const SELECT_SOURCES = `
  SELECT s.name, count(*) AS articles FROM articles a LEFT JOIN sources s ON s.number = a.source
  WHERE a.removed_version IS NULL GROUP BY s.name ORDER BY articles DESC, s.name`;
