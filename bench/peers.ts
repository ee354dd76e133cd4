import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAll, makeAll } from './compare.ts';
import { newsmorgue } from './contenders/newsmorgue.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { generatedArticles } from './generated-articles.ts';
import { preparePeers } from './prepare-peers.ts';

/**
 * Ours beside Lucene and tantivy, each in a process of its own, over the same paragraphs and queries. Needs Java 17 with
 * Maven, and Python 3; both fetch their libraries. `npm run bench:peers -- 20000` sets how many articles; 5,000 when
 * left out.
 */
const count = Number(process.argv[2] ?? 5000);
await inOwnFolder(async (folder) => {
  const contenders = [newsmorgue, ...preparePeers(folder)];
  const articles = [...generatedArticles(count)];
  const classes = saveClasses(folder, sampleOf(count));
  writeFileSync(join(folder, 'paragraphs.txt'), articles.flatMap(({ paragraphs }) => paragraphs).join('\n'));
  await makeAll(contenders, articles, folder);
  // Java's compiler needs some hundred calls before it has done its best.
  await askAll(contenders, classes, folder, { unmeasured: 10, measured: 10 });
});
