import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Article, ArticleId, ArticleNumber, Author, Paragraph, ParagraphKind } from '../search/index.ts';
import { iterateRows } from './iterating.ts';
import type { Removal } from './records.ts';
import { createWithdrawnCheck } from './withdrawing.ts';

/** Articles as they are kept, each version of each. */
export interface ArticleReader {
  byNumber(number: ArticleNumber): Article | undefined;
  /** Throws `withdrawn-article`. */
  byId(id: string): Article | undefined;
  added(after: number, upTo: number): Generator<Article>;
  removed(after: number, upTo: number): Generator<ArticleNumber>;
  versionOf(nth: number, after: number): number | undefined;
  removals(id: ArticleId): readonly Removal[];
}

export function createReader(database: DatabaseSyncInstance): ArticleReader {
  const selectByNumber = database.prepare(`${SELECT_ARTICLE} WHERE a.number = ?`);
  const selectById = database.prepare(`${SELECT_ARTICLE} WHERE a.id = ? AND a.removed_version IS NULL`);
  const selectParagraphs = database.prepare('SELECT n, kind, text FROM paragraphs WHERE article = ? ORDER BY n');
  const selectRemovals = database.prepare(`
    SELECT r.rule, r.text, r.after FROM removals r JOIN articles a ON a.number = r.article
    WHERE a.id = ? AND a.removed_version IS NULL ORDER BY r.seq`);

  const refuseWithdrawn = createWithdrawnCheck(database);
  const selectVersion = database.prepare(
    'SELECT added_version FROM articles WHERE added_version > ? ORDER BY added_version LIMIT 1 OFFSET ?',
  );

  const withParagraphs = (row: ArticleRow | undefined): Article | undefined =>
    row && articleOf(row, (selectParagraphs.all(row.number) as Paragraph[]).map(plain));

  return {
    byNumber: (number) => withParagraphs(selectByNumber.get(number) as ArticleRow | undefined),
    byId(id) {
      const row = selectById.get(id) as ArticleRow | undefined;
      if (row === undefined) refuseWithdrawn(id);
      return withParagraphs(row);
    },
    versionOf: (nth, after) => selectVersion.get(after, nth - 1)?.['added_version'] as number | undefined,
    removals: (id) => (selectRemovals.all(id) as Removal[]).map(({ rule, text, after }) => ({ rule, text, after })),

    /** Two ordered readings merged, since a query for each article would take most of the time an index opens in. */
    *added(after, upTo) {
      const range = { after, upTo };
      const rows = iterateRows<ArticleRow>(
        database,
        `${SELECT_ARTICLE} WHERE ${CAME_BETWEEN} ORDER BY a.number`,
        range,
      );
      // The first row opens SQLite's view of the file; the paragraphs, begun while it is open, are of the same moment.
      const first = rows.next();
      const paragraphs = iterateRows<ParagraphRow>(database, SELECT_PARAGRAPHS_BETWEEN, range);
      try {
        let row = paragraphs.next();
        for (let article = first; !article.done; article = rows.next()) {
          const own: Paragraph[] = [];
          for (; !row.done && row.value.article === article.value.number; row = paragraphs.next()) {
            own.push(plain(row.value));
          }
          yield articleOf(article.value, own);
        }
      } finally {
        rows.return(undefined);
        paragraphs.return(undefined);
      }
    },

    *removed(after, upTo) {
      for (const { number } of iterateRows<NumberRow>(database, SELECT_REMOVED, { after, upTo })) yield number;
    },
  };
}

interface NumberRow {
  readonly number: ArticleNumber;
}

interface ArticleRow {
  readonly number: ArticleNumber;
  readonly id: ArticleId;
  readonly headline: string;
  readonly byline: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly source_url: string | null;
}

interface ParagraphRow {
  readonly article: ArticleNumber;
  readonly n: number;
  readonly kind: ParagraphKind;
  readonly text: string;
}

const articleOf = (row: ArticleRow, paragraphs: readonly Paragraph[]): Article => ({
  id: row.id,
  number: row.number,
  headline: row.headline,
  byline: JSON.parse(row.byline) as readonly Author[],
  date: row.date,
  place: row.place,
  source: row.source,
  section: row.section,
  language: row.language,
  sourceUrl: row.source_url,
  paragraphs,
});

/** SQLite's rows have no prototype, which makes equal things look unequal. */
const plain = ({ n, kind, text }: Paragraph): Paragraph => ({ n, kind, text });

const SELECT_ARTICLE = `
  SELECT a.number, a.id, a.headline, a.byline, a.date, a.place, s.name AS source, a.section, a.language, a.source_url
  FROM articles a LEFT JOIN sources s ON s.number = a.source`;

/** Current at :upTo and not yet at :after. */
const CAME_BETWEEN = `
  a.added_version > :after AND a.added_version <= :upTo AND (a.removed_version IS NULL OR a.removed_version > :upTo)`;

const SELECT_PARAGRAPHS_BETWEEN = `
  SELECT p.article, p.n, p.kind, p.text FROM articles a CROSS JOIN paragraphs p ON p.article = a.number
  WHERE ${CAME_BETWEEN} ORDER BY a.number, p.n`;

const SELECT_REMOVED = `
  SELECT number FROM (
    SELECT number, added_version, removed_version FROM articles
    UNION ALL SELECT number, added_version, removed_version FROM purged_articles
  ) WHERE added_version <= :after AND removed_version > :after AND removed_version <= :upTo ORDER BY number`;
