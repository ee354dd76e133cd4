import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArticleId } from '../search/index.ts';
import type { ArticleRecord } from './records.ts';

/** Writes one version of an article with its paragraphs and removals. */
export type Inserter = (record: ArticleRecord, id: ArticleId, version: number) => void;

export function createInserter(database: DatabaseSyncInstance): Inserter {
  const addSource = database.prepare('INSERT INTO sources (name) VALUES (?) ON CONFLICT DO NOTHING');
  const addArticle = database.prepare(INSERT_ARTICLE);
  const addParagraph = database.prepare('INSERT INTO paragraphs (article, n, kind, text) VALUES (?, ?, ?, ?)');
  const addRemoval = database.prepare('INSERT INTO removals (article, seq, rule, text, after) VALUES (?, ?, ?, ?, ?)');

  return (record, id, version) => {
    if (record.source !== null) addSource.run(record.source);
    const { lastInsertRowid: number } = addArticle.run({
      id,
      identity: record.identity,
      hash: record.contentHash,
      headline: record.headline,
      byline: JSON.stringify(record.byline),
      date: record.date,
      place: record.place,
      source: record.source,
      section: record.section,
      language: record.language,
      sourceUrl: record.sourceUrl,
      version,
      givenClean: record.isGivenClean === true ? 1 : 0,
    });
    for (const [index, { kind, text }] of record.paragraphs.entries()) addParagraph.run(number, index + 1, kind, text);
    for (const [index, { rule, text, after }] of record.removals.entries()) {
      addRemoval.run(number, index + 1, rule, text, after);
    }
  };
}

const INSERT_ARTICLE = `
  INSERT INTO articles (id, identity, content_hash, headline, byline, date, place, source, section, language,
    source_url, added_version, given_clean)
  VALUES ($id, $identity, $hash, $headline, $byline, $date, $place, (SELECT number FROM sources WHERE name = $source),
    $section, $language, $sourceUrl, $version, $givenClean)`;
