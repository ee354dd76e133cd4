import type { EngineHit, MatchedPlace, OccurrencePlace, ReadHit, WordRange } from '../engine.ts';
import type { Ranked } from './ranked.ts';
import { matchesIn } from './tally.ts';
import { UNIT_FIELDS } from './unit-fields.ts';

/** What matched in an article, place by place. */
export function hitOf(ranked: Ranked): EngineHit {
  const { places: _, ...hit } = readHitOf(ranked);
  return hit;
}

/** The same, and each occurrence by itself. */
export function readHitOf({ answer, article, score }: Ranked): ReadHit {
  const { articles, units } = answer.segment;
  const headline: WordRange[] = [];
  const byline: { author: number; marks: readonly WordRange[] }[] = [];
  const paragraphs: { n: number; marks: readonly WordRange[] }[] = [];
  const places: MatchedPlace[] = [];
  const head = articles.headUnits.at(article);
  const found = [...matchesIn(article, answer.contributions)].sort(([a], [b]) => a - b);
  for (const [offset, matches] of found) {
    const marks = matches.flatMap((match) => match.marks);
    const place = placeOf(offset, head, units.field.at((articles.firstUnit[article] ?? 0) + offset));
    if (place.kind === 'headline') headline.push(...marks);
    else if (place.kind === 'byline') byline.push({ author: place.author, marks });
    else paragraphs.push({ n: place.n, marks });
    places.push({ place, occurrences: matches.map(({ first, last }) => [first, last]) });
  }
  return { article: articles.number(article), score, headline, byline, paragraphs, places };
}

/**
 * Where a unit stands, by its offset in its article.
 *
 * @param head how many units before the first paragraph: the headline and the authors
 */
export function placeOf(offset: number, head: number, field: number): OccurrencePlace {
  const kind = UNIT_FIELDS[field];
  if (kind === 'headline') return { kind };
  if (kind === 'byline') return { kind, author: offset - 1 };
  return { kind: 'paragraph', n: offset - head + 1 };
}
