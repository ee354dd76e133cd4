import type { CleanArticle } from '../../clean-article.ts';
import { assemble, joinNeighbours } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { findStretch } from './find-stretch.ts';
import { markFurniture } from './mark-furniture.ts';
import { markKinds } from './mark-kinds.ts';
import { readHeader } from './read-header.ts';
import { readPageHeader } from './read-page-header.ts';
import { splitBlocks } from './split-blocks.ts';

/** An article copied out of a page or typed as text → its parts. Nothing is known of it but its lines. */
export function cleanText(text: string): CleanArticle {
  const lines = splitBlocks(text);
  const stretch = findStretch(lines);
  const isWholePage = stretch.start > 0;
  const { headline, date, byline, blocks } = isWholePage ? readPageHeader(lines, stretch) : readHeader(lines);
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
    removals: joinNeighbours(removals),
  };
}
