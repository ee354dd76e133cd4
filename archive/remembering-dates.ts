import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArticleNumber } from '../search/index.ts';
import type { ArticleReader } from './reading.ts';
import type { DateMemory, StatedDate } from './records.ts';
import { storable } from './storable-text.ts';

/** The dates that current articles have, and those that were doubted, which are removals. Reads two indexes. */
export function createDateMemory(
  database: DatabaseSyncInstance,
  reader: Pick<ArticleReader, 'byNumber' | 'removals'>,
): DateMemory {
  const stated = database.prepare(SELECT_STATED);
  const believing = database.prepare(SELECT_BELIEVING);
  const doubting = database.prepare(SELECT_DOUBTING);

  return {
    statedDates: () =>
      (stated.all() as StatedRow[]).map(({ source, date, articles, doubted }) => ({
        source,
        date,
        articles,
        isDoubted: doubted === 1,
      })),

    statingDate({ source, date, isDoubted }) {
      const asked = { source: source === null ? null : storable(source), date };
      const rows = (isDoubted ? doubting : believing).all(asked) as { readonly number: ArticleNumber }[];
      return rows.flatMap(({ number }) => {
        const article = reader.byNumber(number);
        return article === undefined ? [] : [{ article, removals: reader.removals(article.id) }];
      });
    },
  };
}

type StatedRow = Omit<StatedDate, 'isDoubted'> & { readonly doubted: number };

/** In this order: doubted dates are few, and have an index to themselves. */
const DOUBTED = 'removals r CROSS JOIN articles a ON a.number = r.article AND a.removed_version IS NULL';

const SELECT_STATED = `
  SELECT s.name AS source, g.date, g.articles, g.doubted FROM (
    SELECT source, date, count(*) AS articles, 0 AS doubted FROM articles
      WHERE removed_version IS NULL AND given_clean = 0 AND date IS NOT NULL GROUP BY source, date
    UNION ALL SELECT a.source, r.text, count(*), 1 FROM ${DOUBTED} WHERE r.rule = 'doubted-date' GROUP BY a.source, r.text
  ) g LEFT JOIN sources s ON s.number = g.source ORDER BY s.name, g.date, g.doubted`;

const OF_SOURCE = 'a.source IS (SELECT number FROM sources WHERE name = $source)';

const SELECT_BELIEVING = `
  SELECT a.number FROM articles a WHERE a.removed_version IS NULL AND a.given_clean = 0 AND ${OF_SOURCE} AND a.date = $date
  ORDER BY a.number`;

const SELECT_DOUBTING = `
  SELECT a.number FROM ${DOUBTED}
  WHERE r.rule = 'doubted-date' AND r.text = $date AND ${OF_SOURCE} ORDER BY a.number`;
