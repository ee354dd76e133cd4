import type { CleanArticle } from '../../clean-article.ts';
import { assemble, type Block, isKept, joinNeighbours } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { chooseBody } from './choose-body.ts';
import { isElement } from './dom.ts';
import { loadPage } from './load-page.ts';
import { markElements } from './mark-elements.ts';
import { markOutside } from './mark-outside.ts';
import { markPageLines } from './mark-page-lines.ts';
import { type PageMetadata, readMetadata } from './metadata/read-metadata.ts';
import { type PageBlock, readBlocks } from './read-blocks.ts';

/** A saved page → the article on it. Every visible text of the page ends up as a paragraph, a field or a removal. */
export function cleanHtml(html: string): CleanArticle {
  const $ = loadPage(html);
  const [root] = $('html').toArray();
  const blocks = isElement(root) ? readBlocks(root) : [];
  const { statedBody, description, ...metadata } = readMetadata($, blocks);
  const marked = markArticle(blocks, metadata.headline, statedBody);
  const { paragraphs, removals } = assemble(withStated(withoutHeadline(marked, metadata.headline), statedBody));
  return {
    ...metadata,
    place: metadata.place ?? placeOf(paragraphs),
    paragraphs: withStandfirst(paragraphs, description),
    removals: joinNeighbours(removals),
  };
}

function markArticle(blocks: readonly PageBlock[], headline: string, stated: string): readonly PageBlock[] {
  const elements = markElements(blocks);
  const body = chooseBody(elements, stated);
  if (body === undefined) return markPageLines(elements, headline);
  return markPageLines(markOutside(elements, body, headline), headline);
}

/** The headline as first printed became a field; what repeats it stays among the removals. */
function withoutHeadline(blocks: readonly PageBlock[], headline: string): readonly Block[] {
  const printed = blocks.findIndex(({ text, removedBy }) => text === headline && removedBy !== null);
  return printed < 0 ? blocks : blocks.toSpliced(printed, 1);
}

/** A page whose text only its script would have shown: JSON-LD's own text of the article stands in. */
function withStated(blocks: readonly Block[], stated: string): readonly Block[] {
  const letters = blocks.filter(isKept).reduce((sum, { text }) => sum + text.length, 0);
  if (stated.length < SHORTEST_STATED || letters * 3 > stated.length) return blocks;
  return [...blocks.filter((block) => !isKept(block)), { kind: 'body', text: stated, removedBy: null }];
}

/** A first paragraph that is the page's own summary is the standfirst. */
function withStandfirst(paragraphs: CleanArticle['paragraphs'], description: string): CleanArticle['paragraphs'] {
  const [first, second] = paragraphs;
  if (first?.kind !== 'body' || second === undefined || first.text !== description) return paragraphs;
  return [{ ...first, kind: 'standfirst' }, ...paragraphs.slice(1)];
}

const SHORTEST_STATED = 300;

export type { PageMetadata };
