import type { Segment } from '../segment/segment.ts';
import { BODY, IS_RUNNING_TEXT, UNIT_FIELDS } from '../unit-fields.ts';
import type { Scope } from './plan.ts';

/** A scope bound to a segment. Units are given by their article and their offset in it. */
export interface BoundScope {
  /** Whether nothing is outside it. */
  readonly isEverywhere: boolean;
  /** Whether the unit is of a kind that is looked in. */
  admits(article: number, offset: number): boolean;
  readonly looksAtPositions: boolean;
  /** Whether a match that ends at this position is within it. */
  allows(article: number, offset: number, last: number): boolean;
}

export function boundScope({ fields, firstWords, leadOnly }: Scope, { units, articles }: Segment): BoundScope {
  const admitted = UNIT_FIELDS.map((field) => fields.includes(field));
  const fieldOf = (article: number, offset: number) => units.field.at((articles.firstUnit[article] ?? 0) + offset);
  const isFirstBody = (article: number, offset: number) => {
    for (let before = 0; before < offset; before += 1) if (fieldOf(article, before) === BODY) return false;
    return true;
  };
  const wordsBefore = (article: number, offset: number) => {
    let words = 0;
    for (let before = 0; before < offset; before += 1) {
      if (IS_RUNNING_TEXT[fieldOf(article, before)] !== true) continue;
      words += units.words.at((articles.firstUnit[article] ?? 0) + before);
    }
    return words;
  };
  return {
    isEverywhere: !(admitted.includes(false) || leadOnly || firstWords !== null),
    admits(article, offset) {
      const field = fieldOf(article, offset);
      return admitted[field] === true && !(leadOnly && field === BODY && !isFirstBody(article, offset));
    },
    looksAtPositions: firstWords !== null,
    allows: (article, offset, last) => firstWords === null || wordsBefore(article, offset) + last < firstWords,
  };
}
