import type { CleanArticle } from '../../clean-article.ts';
import { assemble } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { markFurniture } from './mark-furniture.ts';
import { markKinds } from './mark-kinds.ts';
import { readHeader } from './read-header.ts';
import { splitBlocks } from './split-blocks.ts';

/** An article copied out of a page or typed as text → its parts. Nothing is known of it but its lines. */
export function cleanText(text: string): CleanArticle {
  const { headline, date, byline, blocks } = readHeader(splitBlocks(text));
  const marked = markKinds(markFurniture(blocks), date);
  const { paragraphs, removals } = assemble(marked);
  return {
    headline,
    byline,
    date,
    place: placeOf(paragraphs),
    source: null,
    section: null,
    language: null,
    sourceUrl: null,
    paragraphs,
    removals,
  };
}
