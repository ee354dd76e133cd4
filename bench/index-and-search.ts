import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../archive/index.ts';
import { indexInto, type RawDocument } from '../indexer/index.ts';
import { createDesk, NO_FILTERS } from '../search/index.ts';
import { createEmbeddedEngine } from '../search/minisearch/index.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';
import { plainMiniSearch } from './plain-minisearch.ts';
import { type QueryClass, queryClasses } from './query-classes.ts';
import { milliseconds, residentMiB, timesOf } from './timing.ts';

/**
 * Generated articles from raw document to answer, and the same paragraphs in plain MiniSearch, in one run.
 * `npm run bench -- 5000` sets how many articles; bench/README.md holds the figures of one run.
 */
const articles = [...generatedArticles(Number(process.argv[2] ?? 5000))];
const paragraphs = articles.flatMap((article) => article.paragraphs);
const folder = mkdtempSync(join(tmpdir(), 'newsmorgue-bench-'));
try {
  await measure(join(folder, 'archive.db'));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(file: string): Promise<void> {
  const words = paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);
  console.log(
    `${articles.length} articles, ${paragraphs.length} paragraphs of ${Math.round(words / paragraphs.length)} words\n`,
  );

  const writer = openArchive(file, { mode: 'create' });
  const indexing = await secondsOf(() => indexInto(writer, documents()));
  const again = await secondsOf(() => indexInto(writer, documents()));
  writer.close();
  const rate = Math.round(paragraphs.length / indexing);
  console.log(`index: ${indexing.toFixed(1)} s, ${rate} paragraphs a second; again, unchanged: ${again.toFixed(2)} s`);
  console.log(`archive: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);

  const before = residentMiB();
  const archive = openArchive(file, { mode: 'read' });
  const engine = createEmbeddedEngine(archive);
  const opening = await secondsOf(() => engine.refresh());
  console.log(`open: ${opening.toFixed(1)} s, ${(residentMiB() - before).toFixed(0)} MiB`);
  const desk = createDesk(engine, archive);
  const search = (text: string) =>
    desk.search(
      { text, syntax: 'native', match: 'all', filters: NO_FILTERS },
      { sort: 'relevance', size: 20, cursor: null },
    );

  const beforePeer = residentMiB();
  let peer: ReturnType<typeof plainMiniSearch> | undefined;
  const building = await secondsOf(async () => {
    peer = plainMiniSearch(paragraphs);
  });
  console.log(`plain MiniSearch: built in ${building.toFixed(1)} s, ${(residentMiB() - beforePeer).toFixed(0)} MiB\n`);
  console.log('| class | p50 ms | p95 ms | plain MiniSearch p50 ms | ratio |\n|---|---|---|---|---|');
  for (const queries of queryClasses(paragraphs)) console.log(await rowOf(queries, search, peer));
  archive.close();
}

/** Queries are asked in turn, more of them than the engine keeps answers for, so each is worked out anew. */
async function rowOf(
  { name, queries, forMiniSearch }: QueryClass,
  search: (text: string) => Promise<unknown>,
  peer: ReturnType<typeof plainMiniSearch> | undefined,
): Promise<string> {
  const ours = await timesOf(queries, search);
  if (forMiniSearch === null || peer === undefined) {
    return `| ${name} | ${milliseconds(ours.p50)} | ${milliseconds(ours.p95)} | cannot say it | |`;
  }
  const theirs = await timesOf(forMiniSearch, peer);
  const ratio = (theirs.p50 / ours.p50).toFixed(1);
  return `| ${name} | ${milliseconds(ours.p50)} | ${milliseconds(ours.p95)} | ${milliseconds(theirs.p50)} | ${ratio}× |`;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function* documents(): AsyncGenerator<RawDocument> {
  for (const article of articles) yield documentOf(article);
}

function documentOf({
  url,
  headline,
  byline,
  date,
  place,
  source,
  language,
  paragraphs: texts,
}: GeneratedArticle): RawDocument {
  return {
    identity: url,
    location: url,
    name: url,
    content: { kind: 'text', text: [headline, date, `By ${byline.join(' and ')}`, ...texts].join('\n\n\n') },
    given: { source, language, sourceUrl: url, place },
  };
}
