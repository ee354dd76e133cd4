import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Contender, openedHere } from '../contender.ts';
import type { QueryKind, Words } from '../query-classes.ts';
import { secondsOf } from '../timing.ts';

/**
 * SQLite's FTS5: a contentless table with positions, one row a paragraph, merged into one b-tree. Each answer has the
 * exact total and the 20 best by its bm25().
 */
export const fts5: Contender = {
  name: 'FTS5',

  async make(articles, folder) {
    const database = new DatabaseSync(join(folder, FILE));
    try {
      database.exec(`CREATE VIRTUAL TABLE paragraphs USING fts5(text, content = '', detail = full)`);
      const insert = database.prepare('INSERT INTO paragraphs (rowid, text) VALUES (?, ?)');
      let row = 0;
      const indexSeconds = await secondsOf(() => {
        database.exec('BEGIN');
        for (const { paragraphs } of articles) {
          for (const text of paragraphs) {
            row += 1;
            insert.run(row, text);
          }
        }
        database.exec(`INSERT INTO paragraphs (paragraphs) VALUES ('optimize'); COMMIT`);
      });
      return { keepingSeconds: null, indexSeconds, indexBytes: bytesUsed(database) };
    } finally {
      database.close();
    }
  },

  async open(folder) {
    const database = new DatabaseSync(join(folder, FILE), { readOnly: true });
    const total = database.prepare('SELECT count(*) AS found FROM paragraphs WHERE paragraphs MATCH ?');
    const best = database.prepare('SELECT rowid, rank FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT 20');
    return openedHere(
      (kind, words) => {
        const match = matchOf(kind, words);
        if (match === null) return null;
        return () => {
          best.all(match);
          return Number(total.get(match)['found']);
        };
      },
      () => database.close(),
    );
  },
};

function matchOf(kind: QueryKind, words: Words): string | null {
  const quoted = words.map((word) => `"${word}"`);
  switch (kind) {
    case 'word':
    case 'all':
    case 'together':
      return quoted.join(' AND ');
    case 'any':
      return quoted.join(' OR ');
    case 'phrase':
      return `"${words.join(' ')}"`;
    case 'within-five':
      // FTS5 counts the words between, we count the steps.
      return `NEAR(${quoted.join(' ')}, 4)`;
    case 'prefix':
      return `${quoted.join()}*`;
    case 'one-edit':
      return null;
    default:
      return kind satisfies never;
  }
}

/** Nothing else is in this file, so its pages in use are the index's. */
function bytesUsed(database: InstanceType<typeof DatabaseSync>): number {
  const pragma = (name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()[name]);
  return (pragma('page_count') - pragma('freelist_count')) * pragma('page_size');
}

const FILE = 'fts5.db';
