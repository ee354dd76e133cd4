import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, openArchive } from '../archive/index.ts';
import { compareAll, indexInto, readSources } from '../indexer/index.ts';
import { inOwnFolder } from './folder.ts';
import { generatedArticles, randomFrom } from './generated-articles.ts';
import { heading, row, whole } from './table.ts';

/**
 * What finding reprints costs, and how many are found: every tenth generated article is printed again, edited in one of a
 * few ways. `node dist/bench/reprints.js 20000` sets how many articles there are first; 5,000 when left out.
 */
const count = Number(process.argv[2] ?? 5000);
const random = randomFrom(7);

type Words = readonly string[];

const below = (limit: number): number => Math.floor(random() * limit);

const withChanged = (words: Words, share: number): Words =>
  words.map((word) => (random() < share ? `changed${below(100_000)}` : word));

const newWords = (many: number): Words => Array.from({ length: many }, () => `lede${below(100_000)}`);

const EDITS: readonly (readonly [what: string, edit: (words: Words) => Words])[] = [
  ['as it was', (words) => words],
  ['one word in fifty changed', (words) => withChanged(words, 0.02)],
  ['one word in twenty changed', (words) => withChanged(words, 0.05)],
  ['one word in ten changed', (words) => withChanged(words, 0.1)],
  ['a new lede of fifty words', (words) => [...newWords(50), ...words.slice(50)]],
  ['the first half', (words) => words.slice(0, words.length / 2)],
  ['the first tenth', (words) => words.slice(0, words.length / 10)],
  ['the first tenth, one word in fifty changed', (words) => withChanged(words.slice(0, words.length / 10), 0.02)],
  ['the last half', (words) => words.slice(words.length / 2)],
  ['the last fifth', (words) => words.slice((words.length * 4) / 5)],
];

await inOwnFolder(async (folder) => {
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, [...stories()].map((story) => JSON.stringify(story)).join('\n'));
  const archive = openArchive(join(folder, 'reprints.db'), { mode: 'create' });
  try {
    await indexInto(archive, readSources([file]));
    const { user, system } = spentBy(() => compareAll(archive));
    const { articles, paragraphs } = archive.counts();
    console.log(`${whole(articles)} articles, ${whole(paragraphs)} paragraphs, a tenth of the articles reprints\n`);
    console.log(`${((user + system) / 1000 / paragraphs).toFixed(3)} ms of processor time a paragraph\n`);
    report(archive);
  } finally {
    archive.close();
  }
});

/** Its printings have the story's number in their addresses, and how they were edited. */
function* stories(): Generator<{ readonly url: string; readonly paragraphs: Words }> {
  let number = 0;
  for (const { paragraphs } of generatedArticles(count)) {
    number += 1;
    yield { url: `https://wire.example/${number}`, paragraphs };
    if (number % 10 !== 0) continue;
    const edit = (number / 10) % EDITS.length;
    const words = EDITS[edit]?.[1](paragraphs.join(' ').split(' ')) ?? [];
    yield { url: `https://paper.example/${number}/${edit}`, paragraphs: [words.join(' ')] };
  }
}

function spentBy(work: () => void): NodeJS.CpuUsage {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before);
}

function report(archive: Archive): void {
  const groupOf = new Map(archive.reprints(0).changed.map(({ article, group }) => [article, group]));
  const storiesOf = new Map<number, Set<string>>();
  const groups = new Map<string, number>();
  for (const { number, sourceUrl } of archive.added(0, archive.version())) {
    const group = groupOf.get(number) ?? number;
    const story = sourceUrl?.split('/')[3] ?? '';
    storiesOf.set(group, (storiesOf.get(group) ?? new Set()).add(story));
    groups.set(sourceUrl ?? '', group);
  }
  console.log(heading('printed again', 'found'));
  for (const [edit, [what]] of EDITS.entries()) {
    const printings = [...groups].filter(([url]) => url.startsWith('https://paper') && url.endsWith(`/${edit}`));
    const found = printings.filter(([url, group]) => groups.get(`https://wire.example/${url.split('/')[3]}`) === group);
    console.log(row(what, `${found.length} of ${printings.length}`));
  }
  const mixed = [...storiesOf.values()].filter(({ size }) => size > 1).length;
  console.log(`\nDifferent stories taken for one: ${mixed}`);
}
