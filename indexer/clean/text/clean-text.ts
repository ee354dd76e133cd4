import type { CleanArticle } from '../../clean-article.ts';
import { assemble, joinNeighbours } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { findArticle } from './find-article.ts';
import { markFurniture } from './mark-furniture.ts';
import { markKinds } from './mark-kinds.ts';
import { readHeader } from './read-header.ts';
import { readPageHeader } from './read-page-header.ts';
import { splitBlocks } from './split-blocks.ts';

/** An article copied out of a page or typed as text → its parts. Nothing is known of it but its lines. */
export function cleanText(text: string): CleanArticle {
  const textBlocks = splitBlocks(text);
  const isArticle = findArticle(textBlocks);
  const { headline, date, byline, blocks } =
    isArticle === undefined ? readHeader(textBlocks.map(({ text }) => text)) : readPageHeader(textBlocks, isArticle);
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
