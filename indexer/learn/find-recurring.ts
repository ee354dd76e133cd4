import type { LearnedLine } from '../../archive/index.ts';
import { lineKey } from './line-key.ts';
import { placesOf } from './line-places.ts';

export type RecurringLine = Omit<LearnedLine, 'source' | 'since'>;

/** A line as it is counted: of one that can never be learned, only the length. */
export type Line =
  | { readonly key: string; readonly text: string; readonly length: number }
  | { readonly key: undefined; readonly length: number };

export function readLine(text: string): Line {
  const key = lineKey(text);
  return key === undefined ? { key, length: text.length } : { key, text, length: text.length };
}

/**
 * The lines that recur over articles of one source so often, in one place, that they are furniture.
 *
 * An article of which more than half recurs is no witness: it is a copy or a later version of another, and all of it
 * would look like furniture. At least twenty witnesses are asked for, and eight of them with the line: a column's title
 * (once a week in a daily paper) or the opening of a correction stays below the shares that are asked for.
 *
 * @param articles each as its lines in reading order
 * @returns most frequent first; of equals, the one met first
 */
export function findRecurring(articles: readonly (readonly Line[])[]): readonly RecurringLine[] {
  const suspected = recurringIn(articles, LEAST_SHARE.end);
  const witnesses = articles.filter((lines) => !mostlyRecurs(lines, suspected));
  if (witnesses.length < LEAST_WITNESSES) return [];
  const counts = countPlaces(witnesses, suspected);
  return [...counts.values()]
    .flatMap((count) => judge(count, witnesses.length))
    .toSorted((a, b) => b.articles - a.articles);
}

/** In how many articles a line stands: anywhere, at the head, at the tail. */
interface PlaceCount {
  readonly text: string;
  any: number;
  head: number;
  tail: number;
}

function recurringIn(articles: readonly (readonly Line[])[], share: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of articles) {
    for (const key of new Set(lines.map((line) => line.key))) {
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = leastArticles(articles.length, share);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function mostlyRecurs(lines: readonly Line[], suspected: ReadonlySet<string>): boolean {
  let all = 0;
  let recurring = 0;
  for (const { key, length } of lines) {
    all += length;
    if (key !== undefined && suspected.has(key)) recurring += length;
  }
  return recurring > all / 2;
}

function countPlaces(
  articles: readonly (readonly Line[])[],
  suspected: ReadonlySet<string>,
): ReadonlyMap<string, PlaceCount> {
  const counts = new Map<string, PlaceCount>();
  for (const lines of articles) {
    const places = placesOf(lines.map(({ key }) => key === undefined || !suspected.has(key)));
    const here = new Map<string, { readonly text: string; atHead: boolean; atTail: boolean }>();
    for (const [index, line] of lines.entries()) {
      const place = places[index];
      if (line.key === undefined || place === undefined || !suspected.has(line.key)) continue;
      const seen = here.get(line.key);
      if (seen === undefined) here.set(line.key, { text: line.text, ...place });
      else {
        seen.atHead ||= place.atHead;
        seen.atTail ||= place.atTail;
      }
    }
    for (const [key, { text, atHead, atTail }] of here) {
      const count = counts.get(key) ?? { text, any: 0, head: 0, tail: 0 };
      count.any += 1;
      count.head += Number(atHead);
      count.tail += Number(atTail);
      counts.set(key, count);
    }
  }
  return counts;
}

/** A line that stands at one end as a rule is judged by that end; any other is asked for a greater share. */
function judge({ text, any, head, tail }: PlaceCount, witnesses: number): readonly RecurringLine[] {
  const end = head >= tail ? 'head' : 'tail';
  const atEnd = Math.max(head, tail);
  const isOfEnd = atEnd >= AT_ONE_END * any;
  const articles = isOfEnd ? atEnd : any;
  if (articles < leastArticles(witnesses, isOfEnd ? LEAST_SHARE.end : LEAST_SHARE.middle)) return [];
  return [{ text, articles, share: articles / witnesses, position: isOfEnd ? end : 'middle' }];
}

const leastArticles = (of: number, share: number): number => Math.max(LEAST_ARTICLES, share * of);

/** Set by trial on invented sources; docs/cleaning.md gives the reasons. */
const LEAST_SHARE = { end: 0.3, middle: 0.5 };
const AT_ONE_END = 0.8;
const LEAST_ARTICLES = 8;
const LEAST_WITNESSES = 20;
