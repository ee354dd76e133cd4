import { Agreement } from './agreement.ts';
import type { Opened } from './contender.ts';
import { EMBEDDED } from './contenders/embedded.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';
import { openAlone } from './open-alone.ts';
import type { QueryClass } from './query-classes.ts';
import { inTurns } from './rounds.ts';
import { comparison, comparisonHeading, heading, indexHeading, indexRows, row, times } from './table.ts';

/**
 * Ours beside plain MiniSearch and SQLite FTS5: the same generated paragraphs and the same queries in one process.
 * `npm run bench -- 20000` sets how many articles; 5,000 when left out.
 */
const count = Number(process.argv[2] ?? 5000);
const names = EMBEDDED.map(({ name }) => name);
await inOwnFolder(async (folder) => {
  const classes = saveClasses(folder, sampleOf(count));
  await makeAll([...generatedArticles(count)], folder);
  openAll(folder);
  await askAll(classes, folder);
});

async function makeAll(articles: readonly GeneratedArticle[], folder: string): Promise<void> {
  console.log(indexHeading(articles));
  for (const contender of EMBEDDED) {
    console.log(indexRows(contender.name, await contender.make(articles, folder), articles));
  }
}

/** Each in processes of its own: memory would not be told apart in this one. */
function openAll(folder: string): void {
  const alone = names.map((name) => openAlone(name, folder, { processes: 3, rounds: 0 }));
  const [ours] = alone;
  console.log(`\n${heading('opened', 'first answer after ms', 'ratio', 'memory added MiB', 'ratio')}`);
  for (const [number, { firstAnswerMs, openedMiB }] of alone.entries()) {
    const slower = times(firstAnswerMs / (ours?.firstAnswerMs ?? Number.NaN));
    const larger = times(openedMiB / (ours?.openedMiB ?? Number.NaN));
    console.log(row(names[number] ?? '', firstAnswerMs.toFixed(0), slower, openedMiB.toFixed(0), larger));
  }
}

async function askAll(classes: readonly QueryClass[], folder: string): Promise<void> {
  const opened: Opened[] = [];
  for (const contender of EMBEDDED) opened.push(await contender.open(folder));
  const agreement = new Agreement(names);
  console.log(`\n${comparisonHeading(names)}`);
  for (const queries of classes) {
    const outcomes = await inTurns(queries, opened, { unmeasured: 3, measured: 5 });
    console.log(comparison(queries.name, outcomes));
    agreement.add(queries, outcomes);
  }
  console.log(`\n${agreement.inWords()}`);
  for (const contender of opened) contender.close();
}
