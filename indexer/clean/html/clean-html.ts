import type { CleanArticle } from '../../clean-article.ts';
import { assemble, type Block, isKept, joinNeighbours } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { chooseBody } from './choose-body.ts';
import { loadPage } from './load-page.ts';
import { markElements } from './mark-elements.ts';
import { markOutside } from './mark-outside.ts';
import { type ArticleHead, markPageLines } from './mark-page-lines.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { type PageBlock, readBlocks } from './read-blocks.ts';
import { type StatedText, statedText } from './stated-text.ts';

/** A saved page → the article on it. Every visible text of the page ends up as a paragraph, a field or a removal. */
export function cleanHtml(html: string): CleanArticle {
  const root = loadPage(html);
  const blocks = readBlocks(root);
  const { statedBody, description, headlineAt, ...metadata } = readMetadata(root, blocks);
  const head: ArticleHead = { headline: metadata.headline, headlineAt, names: metadata.byline.map(({ name }) => name) };
  const marked = markArticle(blocks, head, statedText(statedBody, description));
  const { paragraphs, removals } = assemble(withStated(withoutHeadline(marked, metadata.headline), statedBody));
  return {
    ...metadata,
    place: metadata.place ?? placeOf(paragraphs),
    paragraphs,
    removals: joinNeighbours(removals),
  };
}

function markArticle(blocks: readonly PageBlock[], head: ArticleHead, stated: StatedText): readonly PageBlock[] {
  const elements = markElements(blocks, head.headlineAt, stated);
  const body = chooseBody(elements, blocks[head.headlineAt]?.element, stated);
  const outside = body === undefined ? elements : markOutside(elements, body, head.headlineAt, stated);
  return markPageLines(outside, head, stated);
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

const SHORTEST_STATED = 300;
