import type { DatedCount } from '../../engine.ts';
import type { Answered } from '../answering/answer.ts';
import { tallyEach } from '../answering/tally.ts';

/** The dated ones of the matching articles by the period they are dated in. */
export function datedCounts(answers: readonly Answered[]): readonly DatedCount[] {
  const counts = new Map<number, Mutable<DatedCount>>();
  for (const { segment, matched, contributions } of answers) {
    const { firstDay, lastDay } = segment.articles;
    const countOf = (article: number): Mutable<DatedCount> | undefined => {
      const first = firstDay[article] ?? 0;
      if (first === 0) return undefined;
      const last = lastDay[article] ?? 0;
      const key = first * LONGER_THAN_A_YEAR + last - first;
      const known = counts.get(key);
      if (known !== undefined) return known;
      const count = { first, last, articles: 0, paragraphs: 0, occurrences: 0 };
      counts.set(key, count);
      return count;
    };
    matched.forEach((article) => {
      const count = countOf(article);
      if (count !== undefined) count.articles += 1;
    });
    tallyEach(contributions, segment, (article, occurrences, paragraphs) => {
      const count = countOf(article);
      if (count === undefined) return;
      count.occurrences += occurrences;
      count.paragraphs += paragraphs;
    });
  }
  return [...counts.values()];
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** A period is at most a year, whose last day as yyyymmdd is 1130 above its first. */
const LONGER_THAN_A_YEAR = 2048;
