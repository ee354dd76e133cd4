import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';
import { printClasses, type QueryClass, queryClasses, readClasses } from './query-classes.ts';

/** Gives `work` a folder of its own, and takes it away afterwards, whatever came of it. */
export async function inOwnFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmorgue-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Draws the queries and leaves them in the folder for all processes that ask them. */
export function saveClasses(folder: string, articles: Iterable<GeneratedArticle>): readonly QueryClass[] {
  const classes = queryClasses([...articles].flatMap(({ paragraphs }) => paragraphs));
  writeFileSync(join(folder, CLASSES), printClasses(classes));
  return classes;
}

export const loadClasses = (folder: string): readonly QueryClass[] =>
  readClasses(readFileSync(join(folder, CLASSES), 'utf8'));

/** Enough of any archive to know its words: these stand first in each. */
export const sampleOf = (articles: number): Iterable<GeneratedArticle> =>
  generatedArticles(Math.min(articles, SAMPLE_ARTICLES));

const SAMPLE_ARTICLES = 2_000;
const CLASSES = 'queries.tsv';
