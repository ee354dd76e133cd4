import type { EngineHit, OccurrencePlace, ReadHit, WordRange } from '../../search/index.ts';

/** A mark in a unit: `h`, `b0`, `b1` …, `p1`, `p2` …, as the oracle names them. */
export interface Mark {
  readonly unit: string;
  readonly first: number;
  readonly last: number;
}

export function marksOf({ headline, byline, paragraphs }: EngineHit): readonly Mark[] {
  const inUnit = (unit: string, marks: readonly WordRange[]): Mark[] =>
    marks.map(([first, last]) => ({ unit, first, last }));
  return [
    ...inUnit('h', headline),
    ...byline.flatMap(({ author, marks }) => inUnit(`b${author}`, marks)),
    ...paragraphs.flatMap(({ n, marks }) => inUnit(`p${n}`, marks)),
  ];
}

/** Its occurrences as the oracle gives them: `p1 0-3`. */
export const rangesOf = ({ places }: ReadHit): string[] =>
  places.flatMap(({ place, occurrences }) => occurrences.map(([first, last]) => `${unitOf(place)} ${first}-${last}`));

function unitOf(place: OccurrencePlace): string {
  if (place.kind === 'headline') return 'h';
  return place.kind === 'byline' ? `b${place.author}` : `p${place.n}`;
}
