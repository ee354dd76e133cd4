import { askAll, makeAll } from './compare.ts';
import { EMBEDDED } from './contenders/embedded.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { generatedArticles } from './generated-articles.ts';
import { openAlone } from './open-alone.ts';
import { heading, row, times } from './table.ts';

/**
 * Ours beside plain MiniSearch and SQLite FTS5: the same generated paragraphs and the same queries in one process.
 * `npm run bench -- 20000` sets how many articles; 5,000 when left out.
 */
const count = Number(process.argv[2] ?? 5000);
await inOwnFolder(async (folder) => {
  const classes = saveClasses(folder, sampleOf(count));
  await makeAll(EMBEDDED, [...generatedArticles(count)], folder);
  openAll(folder);
  await askAll(EMBEDDED, classes, folder, { unmeasured: 3, measured: 5 });
});

/** Each in processes of its own: memory would not be told apart in this one. */
function openAll(folder: string): void {
  const alone = EMBEDDED.map(({ name }) => ({ name, ...openAlone(name, folder, { processes: 3, rounds: 0 }) }));
  const [ours] = alone;
  console.log(`\n${heading('opened', 'first answer after ms', 'ratio', 'memory added MiB', 'ratio')}`);
  for (const { name, firstAnswerMs, openedMiB } of alone) {
    const slower = times(firstAnswerMs / (ours?.firstAnswerMs ?? Number.NaN));
    const larger = times(openedMiB / (ours?.openedMiB ?? Number.NaN));
    console.log(row(name, firstAnswerMs.toFixed(0), slower, openedMiB.toFixed(1), larger));
  }
}
