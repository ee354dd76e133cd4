import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArticleNumber } from '../search/index.ts';
import type { ArticleReader } from './reading.ts';
import type { FurnitureMemory, KeptArticle, LearnedLine, SourceGrowth } from './records.ts';
import { storable } from './storable-text.ts';

/**
 * The tables `learned_furniture` and `source_looks`. A look and what was learned by it are one transaction; cleaning the
 * articles of it is many, and `cleaned_up_to` tells a later run where to go on. An article that is cleaned gets a new
 * number, which is greater than any that is still to be cleaned.
 *
 * @param now the day that a line is said to be learned on
 */
export function createFurnitureMemory(
  database: DatabaseSyncInstance,
  reader: Pick<ArticleReader, 'byNumber' | 'removals'>,
  now: () => Date,
): FurnitureMemory {
  const lines = database.prepare(SELECT_LINES);
  const growth = database.prepare(SELECT_GROWTH);
  const unfinished = database.prepare(SELECT_UNFINISHED);
  const newest = database.prepare(`${SELECT_NUMBERS} ORDER BY a.number DESC LIMIT $most`);
  const toClean = database.prepare(SELECT_TO_CLEAN);
  const addLine = database.prepare(INSERT_LINE);
  const look = database.prepare(UPSERT_LOOK);
  const cleaned = database.prepare(UPDATE_CLEANED);
  const cleanedAll = database.prepare(UPDATE_CLEANED_ALL);

  const kept = (number: ArticleNumber): readonly KeptArticle[] => {
    const article = reader.byNumber(number);
    return article === undefined ? [] : [{ article, removals: reader.removals(article.id) }];
  };

  return {
    learnedLines: () =>
      (lines.all() as LearnedLine[]).map(({ source, text, articles, share, position, since }) => ({
        source,
        text,
        articles,
        share,
        position,
        since,
      })),

    sourceGrowth: () =>
      (growth.all() as SourceGrowth[]).map(({ source, articles, fresh }) => ({ source, articles, fresh })),

    unfinishedSources: () => (unfinished.all() as Pick<SourceGrowth, 'source'>[]).map(({ source }) => source),

    *newestOf(source, most) {
      for (const { number } of newest.all({ source: stored(source), most }) as NumberRow[]) yield* kept(number);
    },

    learn(source, learned) {
      const since = now().toISOString().slice(0, 10);
      for (const { text, articles, share, position } of learned) {
        addLine.run({ source: stored(source), text: storable(text), articles, share, position, since });
      }
      look.run({ source: stored(source), cleanedUpTo: learned.length === 0 ? null : 0 });
    },

    toCleanOf: (source, most) =>
      (toClean.all({ source: stored(source), most }) as NumberRow[]).flatMap(({ number }) => kept(number)),

    cleanedUpTo(source, article) {
      if (article === undefined) cleanedAll.run({ source: stored(source) });
      else cleaned.run({ source: stored(source), article });
    },
  };
}

interface NumberRow {
  readonly number: ArticleNumber;
}

const stored = (source: string | null): string | null => (source === null ? null : storable(source));

const SOURCE = '(SELECT number FROM sources WHERE name = $source)';

const SELECT_LINES = `
  SELECT s.name AS source, l.text, l.articles, l.share, l.position, l.since
  FROM learned_furniture l LEFT JOIN sources s ON s.number = l.source ORDER BY s.name, l.rowid`;

const SELECT_GROWTH = `
  SELECT s.name AS source, count(*) AS articles, count(*) FILTER (WHERE a.number > ifnull(l.up_to, 0)) AS fresh
  FROM articles a LEFT JOIN sources s ON s.number = a.source LEFT JOIN source_looks l ON l.source IS a.source
  WHERE a.removed_version IS NULL AND a.given_clean = 0 GROUP BY a.source ORDER BY s.name`;

const SELECT_UNFINISHED = `
  SELECT s.name AS source FROM source_looks l LEFT JOIN sources s ON s.number = l.source
  WHERE l.cleaned_up_to IS NOT NULL ORDER BY s.name`;

const SELECT_NUMBERS = `
  SELECT a.number FROM articles a WHERE a.removed_version IS NULL AND a.given_clean = 0 AND a.source IS ${SOURCE}`;

const SELECT_TO_CLEAN = `
  ${SELECT_NUMBERS} AND a.number > (SELECT cleaned_up_to FROM source_looks WHERE source IS ${SOURCE})
    AND a.number <= (SELECT up_to FROM source_looks WHERE source IS ${SOURCE}) ORDER BY a.number LIMIT $most`;

const INSERT_LINE = `
  INSERT INTO learned_furniture VALUES (${SOURCE}, $text, $articles, $share, $position, $since) ON CONFLICT DO NOTHING`;

/** The newest article of the source; 0 when it has none. */
const NEWEST = `
  (SELECT ifnull(max(number), 0) FROM articles WHERE removed_version IS NULL AND source IS ${SOURCE})`;

const UPSERT_LOOK = `
  INSERT INTO source_looks VALUES (${SOURCE}, ${NEWEST}, $cleanedUpTo)
  ON CONFLICT DO UPDATE SET up_to = excluded.up_to, cleaned_up_to = excluded.cleaned_up_to`;

const UPDATE_CLEANED = `UPDATE source_looks SET cleaned_up_to = $article WHERE source IS ${SOURCE}`;

/** Versions made by cleaning are no growth. */
const UPDATE_CLEANED_ALL = `UPDATE source_looks SET cleaned_up_to = NULL, up_to = ${NEWEST} WHERE source IS ${SOURCE}`;
