import type { LearnedLine, LinePosition } from '../../archive/index.ts';
import { assemble, type Block, isKept, remove } from '../clean/block.ts';
import { blocksOf, type TextAndRemovals } from './article-blocks.ts';
import { LEARNED_RULE } from './late-rules.ts';
import { lineKey } from './line-key.ts';
import { type LinePlace, placesOf } from './line-places.ts';

/** The learned lines of one source, by their keys. */
export type Furniture = ReadonlyMap<string, LinePosition>;

export const furnitureOf = (lines: readonly Pick<LearnedLine, 'text' | 'position'>[]): Furniture =>
  new Map(
    lines.flatMap(({ text, position }) => {
      const key = lineKey(text);
      return key === undefined ? [] : [[key, position]];
    }),
  );

const positionIn = (furniture: Furniture, text: string): LinePosition | undefined => furniture.get(lineKey(text) ?? '');

/**
 * The article without the lines that were learned of its source, where they stand in the place they were learned in.
 * Doing it twice is doing it once. An article that would be left without a body is given back as it was.
 */
export function takeOutLearned<T extends TextAndRemovals>(article: T, furniture: Furniture): T {
  if (furniture.size === 0 || !article.paragraphs.some(({ text }) => positionIn(furniture, text) !== undefined))
    return article;
  const blocks = blocksOf(article);
  const kept = blocks.filter(isKept);
  const positions = kept.map(({ text }) => positionIn(furniture, text));
  const places = placesOf(positions.map((position) => position === undefined));
  const out = new Set<Block>(kept.filter((_, index) => standsAt(places[index], positions[index])));
  if (out.size === 0 || !kept.some((block) => block.kind === 'body' && !out.has(block))) return article;
  return {
    ...article,
    ...assemble(blocks.map((block) => (out.has(block) ? remove(block, LEARNED_RULE.name) : block))),
  };
}

function standsAt(place: LinePlace | undefined, position: LinePosition | undefined): boolean {
  if (place === undefined || position === undefined) return false;
  return position === 'middle' || (position === 'head' ? place.atHead : place.atTail);
}
