import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArticleNumber, ReprintChange, ReprintNews } from '../search/index.ts';
import type { ArticleReader } from './reading.ts';
import type { Archive, ReprintCandidate, ReprintMemory } from './records.ts';
import type { ArticleWriter } from './writing.ts';

/**
 * The tables `reprint_bands` and `reprints`. A group has the lowest number that an article of it ever had; an article
 * without a row is in no group. One that is replaced or withdrawn keeps its row until it is purged: nobody shows it, and
 * those it was like are reprints of one another still.
 */
export function createReprintMemory(
  database: DatabaseSyncInstance,
  reader: Pick<ArticleReader, 'byNumber'>,
  writer: Pick<ArticleWriter, 'changing'>,
): ReprintMemory & Pick<Archive, 'reprints'> {
  const toCompare = database.prepare(SELECT_TO_COMPARE);
  const known = database.prepare(SELECT_KNOWN);
  const withBand = database.prepare(SELECT_WITH_BAND);
  const addBand = database.prepare('INSERT INTO reprint_bands (article, hash) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const setCompared = database.prepare('UPDATE articles SET is_compared = 1 WHERE number = ?');
  const groupOf = database.prepare('SELECT group_number FROM reprints WHERE article = ?');
  const putInGroup = database.prepare('INSERT INTO reprints (article, group_number, since) VALUES (?, ?, ?)');
  const regroup = database.prepare('UPDATE reprints SET group_number = ?, since = ? WHERE group_number = ?');
  const changedSince = database.prepare(SELECT_CHANGED);

  /** Undefined while it is in none. */
  const groupNumberOf = (article: ArticleNumber): number | undefined =>
    groupOf.get(article)?.['group_number'] as number | undefined;

  const join = (articles: readonly ArticleNumber[], version: number): void => {
    const groups = articles.map((article) => ({ article, group: groupNumberOf(article) }));
    const group = Math.min(...groups.map((one) => one.group ?? one.article));
    for (const other of new Set(groups.map((one) => one.group))) {
      if (other !== undefined && other !== group) regroup.run(group, version, other);
    }
    for (const one of groups) if (one.group === undefined) putInGroup.run(one.article, group, version);
  };

  return {
    *toCompare(most) {
      for (const { number } of toCompare.all(most) as { readonly number: ArticleNumber }[]) {
        const article = reader.byNumber(number);
        if (article !== undefined) yield article;
      }
    },

    bandsKnown: (bands) => (known.all(JSON.stringify(bands)) as { readonly band: number }[]).map(({ band }) => band),

    sharingBand: (hash, most) =>
      (withBand.all({ hash, most }) as ReprintCandidate[]).map(({ article, group }) => ({ article, group })),

    noteCompared(article, bands, reprintsOf) {
      const version = writer.changing();
      for (const hash of bands) addBand.run(article, hash);
      setCompared.run(article);
      if (reprintsOf.length > 0) join([article, ...reprintsOf], version);
    },

    compareAgain() {
      const version = writer.changing();
      database.exec('DELETE FROM reprint_bands; UPDATE articles SET is_compared = 0 WHERE is_compared = 1');
      // Rows stay, so that whoever has read them hears of the change.
      database.prepare('UPDATE reprints SET group_number = article, since = ?').run(version);
    },

    reprints(after): ReprintNews {
      const changed = (changedSince.all(after) as ReprintChange[]).map(({ article, group, since }) => ({
        article,
        group,
        since,
      }));
      return { isComplete: toCompare.get(1) === undefined, changed };
    },
  };
}

const SELECT_TO_COMPARE =
  'SELECT number FROM articles WHERE is_compared = 0 AND removed_version IS NULL ORDER BY number LIMIT ?';

/** In one question, as most articles are like no other. */
const SELECT_KNOWN = `
  SELECT value AS band FROM json_each(?) WHERE EXISTS (SELECT 1 FROM reprint_bands WHERE hash = value)`;

/** Newest first: a story is reprinted within days. */
const SELECT_WITH_BAND = `
  SELECT b.article, ifnull(r.group_number, b.article) AS "group" FROM reprint_bands b
  JOIN articles a ON a.number = b.article AND a.removed_version IS NULL
  LEFT JOIN reprints r ON r.article = b.article
  WHERE b.hash = $hash ORDER BY b.article DESC LIMIT $most`;

const SELECT_CHANGED = 'SELECT article, group_number AS "group", since FROM reprints WHERE since > ?';
