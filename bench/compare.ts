import { Agreement } from './agreement.ts';
import type { Contender } from './contender.ts';
import type { GeneratedArticle } from './generated-articles.ts';
import type { QueryClass } from './query-classes.ts';
import { inTurns, type Rounds } from './rounds.ts';
import { comparison, comparisonHeading, indexHeading, indexRows } from './table.ts';

/** Makes every contender's index in the folder and prints sizes and paces. */
export async function makeAll(
  contenders: readonly Contender[],
  articles: readonly GeneratedArticle[],
  folder: string,
): Promise<void> {
  console.log(indexHeading(articles));
  for (const contender of contenders) {
    console.log(indexRows(contender.name, await contender.make(articles, folder), articles));
  }
}

/** Opens all contenders, asks them every class in turns, and prints the times and how often they agreed. */
export async function askAll(
  contenders: readonly Contender[],
  classes: readonly QueryClass[],
  folder: string,
  rounds: Rounds,
): Promise<void> {
  const names = contenders.map(({ name }) => name);
  const opened = await Promise.all(contenders.map((contender) => contender.open(folder)));
  const agreement = new Agreement(names);
  console.log(`\n${comparisonHeading(names)}`);
  for (const queries of classes) {
    const outcomes = await inTurns(queries, opened, rounds);
    console.log(comparison(queries.name, outcomes));
    agreement.add(queries, outcomes);
  }
  console.log(`\n${agreement.inWords()}`);
  for (const contender of opened) contender.close();
}
