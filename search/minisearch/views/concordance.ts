import type { EngineLine, LineSort } from '../../concordance.ts';
import type { Query } from '../../language/query.ts';
import type { PageOf } from '../../page-of.ts';
import type { Answered } from '../answering/answer.ts';
import type { Budget } from '../answering/budget.ts';
import { placeOf, prepareHits } from '../answering/hit.ts';
import { type ArchiveSums, type Ranked, rankedIn } from '../answering/ranked.ts';
import { matchesIn, tallyEach } from '../answering/tally.ts';
import { byNeighbours } from './neighbours.ts';

/** All occurrences of a result in one order, one line each, of which pages are cut. */
export type SortedLines = (page: PageOf) => readonly EngineLine[];

/** Throws QueryError `too-many-terms` where too many words would have to be read to order them by their neighbours. */
export function sortedLines(
  answers: readonly Answered[],
  sort: LineSort,
  sums: ArchiveSums,
  query: Query,
  budget: Budget,
): SortedLines {
  const articles = articlesIn(answers, sort, sums);
  if (sort !== 'left1' && sort !== 'right1') {
    const occurrences = occurrencesOf(answers);
    return (page) => linesFrom(articles, occurrences, page);
  }
  const places = byNeighbours(answers, articles, sort, query, budget);
  return ({ offset, size }) => {
    const shown = places.slice(offset, offset + size);
    prepareHits(shown.map(({ ranked }) => ranked));
    return shown.flatMap(({ ranked, occurrence }) => linesOf(ranked)[occurrence] ?? []);
  };
}

/** Those of the matching articles in the order in which lines stand that nothing else tells apart. */
function articlesIn(answers: readonly Answered[], sort: LineSort, sums: ArchiveSums): readonly Ranked[] {
  const all = answers.reduce((sum, { matched }) => sum + matched.count(), 0);
  const ranked = rankedIn(answers, sort === 'relevance' ? 'relevance' : 'oldest', all, sums);
  return sort === 'source' ? ranked.toSorted(bySource) : ranked;
}

/** Articles without a source come last. */
function bySource(a: Ranked, b: Ranked): number {
  const [one, other] = [sourceOf(a), sourceOf(b)];
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined || one < other ? -1 : 1;
}

function sourceOf({ answer, article }: Ranked): string | undefined {
  const { source } = answer.segment.articles.values;
  for (const place of source.of(article)) return source.values[place];
  return undefined;
}

function linesFrom(
  articles: readonly Ranked[],
  occurrences: (ranked: Ranked) => number,
  { offset, size }: PageOf,
): readonly EngineLine[] {
  const shown: Ranked[] = [];
  let before = 0;
  let skipped = 0;
  for (const ranked of articles) {
    if (before >= offset + size) break;
    const here = occurrences(ranked);
    if (before + here <= offset) skipped += here;
    else shown.push(ranked);
    before += here;
  }
  prepareHits(shown);
  return shown.flatMap(linesOf).slice(offset - skipped, offset - skipped + size);
}

/** The occurrences of one article in reading order. */
function linesOf({ answer, article }: Ranked): readonly EngineLine[] {
  const { articles, units } = answer.segment;
  const head = articles.headUnits.at(article);
  const number = articles.number(article);
  return matchesIn(article, answer.contributions).flatMap(({ offset, matches }) => {
    const place = placeOf(offset, head, units.field.at((articles.firstUnit[article] ?? 0) + offset));
    return matches.map(({ first, last, marks }) => ({ article: number, place, first, last, marks }));
  });
}

/** How many occurrences an article has. */
function occurrencesOf(answers: readonly Answered[]): (ranked: Ranked) => number {
  const counts = new Map(
    answers.map((answer) => {
      const times = new Uint32Array(answer.segment.articles.count);
      tallyEach(answer.contributions, answer.segment, (article, count) => {
        times[article] = count;
      });
      return [answer, times] as const;
    }),
  );
  return ({ answer, article }) => counts.get(answer)?.[article] ?? 0;
}
