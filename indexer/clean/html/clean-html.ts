import type { CleanArticle } from '../../clean-article.ts';
import { assemble, type Block, isKept, joinNeighbours } from '../block.ts';
import { placeOf } from '../fields/read-dateline.ts';
import { chooseBody } from './choose-body.ts';
import { loadPage } from './load-page.ts';
import { markElements, type Trust } from './mark-elements.ts';
import { markOutside } from './mark-outside.ts';
import { type ArticleHead, markPageLines } from './mark-page-lines.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { type PageBlock, readBlocks } from './read-blocks.ts';
import { foldLetters, type StatedText, statedText } from './stated-text.ts';

/** A saved page → the article on it. Every visible text of the page ends up as a paragraph, a field or a removal. */
export function cleanHtml(html: string): CleanArticle {
  const root = loadPage(html);
  const blocks = readBlocks(root);
  const { statedBody, description, headlineAt, alts, ...metadata } = readMetadata(html, root, blocks);
  const head: ArticleHead = {
    headline: metadata.headline,
    headlineAt,
    names: metadata.byline.map(({ name }) => name),
    shown: new Set(alts.map(foldLetters).filter(({ length }) => length >= SHORTEST_CAPTION)),
  };
  const marked = markArticle(blocks, head, statedBody, description);
  const { paragraphs, removals } = assemble(withStated(withoutHeadline(marked, metadata.headline), statedBody));
  return {
    ...metadata,
    place: metadata.place ?? placeOf(paragraphs),
    paragraphs,
    removals: joinNeighbours(removals),
  };
}

/**
 * The blocks with what is not the article taken out. An element with a name of furniture that holds a good part of the
 * prose is spared first; but on the page of a brief, the address in its footer is a good part of the prose: where enough
 * is left without what was spared, it goes.
 *
 * Where all that leaves next to nothing, or under half of what JSON-LD says is the article, only the surest names are
 * trusted.
 */
function markArticle(
  blocks: readonly PageBlock[],
  head: ArticleHead,
  statedBody: string,
  description: string,
): readonly PageBlock[] {
  const stated = statedText(statedBody, description);
  const usual = readArticle(blocks, head, stated, 'usually');
  const strict = usual.spared ? readArticle(blocks, head, stated, 'fully') : usual;
  const best = strict.letters >= ENOUGH * usual.letters ? strict : usual;
  if (best.letters >= Math.max(SHORTEST_ARTICLE, statedBody.length / 2)) return best.blocks;
  const loose = readArticle(blocks, head, stated, 'sure');
  return loose.letters >= LOOSE_GAIN * best.letters ? loose.blocks : best.blocks;
}

interface Reading {
  readonly blocks: readonly PageBlock[];
  /** How many letters it keeps. */
  readonly letters: number;
  readonly spared: boolean;
}

function readArticle(blocks: readonly PageBlock[], head: ArticleHead, stated: StatedText, trust: Trust): Reading {
  const { blocks: elements, spared } = markElements(blocks, head.headlineAt, stated, trust);
  const body = chooseBody(elements, blocks[head.headlineAt]?.element, stated);
  const outside = body === undefined ? elements : markOutside(elements, body, head.headlineAt, stated);
  const lines = markPageLines(outside, head, stated);
  return { blocks: lines, letters: lettersKept(lines), spared };
}

const lettersKept = (blocks: readonly Block[]): number =>
  blocks.filter(isKept).reduce((sum, { text }) => sum + text.length, 0);

/** The headline as first printed became a field; what repeats it stays among the removals. */
function withoutHeadline(blocks: readonly PageBlock[], headline: string): readonly Block[] {
  const printed = blocks.findIndex(({ text, removedBy }) => text === headline && removedBy !== null);
  return printed < 0 ? blocks : blocks.toSpliced(printed, 1);
}

/** A page whose text only its script would have shown: JSON-LD's own text of the article stands in. */
function withStated(blocks: readonly Block[], stated: string): readonly Block[] {
  if (stated.length < SHORTEST_STATED || lettersKept(blocks) * 3 > stated.length) return blocks;
  return [...blocks.filter((block) => !isKept(block)), { kind: 'body', text: stated, removedBy: null }];
}

const SHORTEST_CAPTION = 20;
const SHORTEST_STATED = 300;
/** Letters; a brief of three lines has more. */
const SHORTEST_ARTICLE = 250;
const LOOSE_GAIN = 2;
/** Which part of an article has to be left for the rest of it to be furniture. */
const ENOUGH = 0.35;
