import type { Author } from '../../../../search/index.ts';
import { readAuthorNames, readByline } from '../../fields/read-byline.ts';
import { plainText } from '../../plain-text.ts';
import { labelsOf, parentOf } from '../dom.ts';
import type { PageBlock } from '../read-blocks.ts';
import { type Marked, type PageParts, textIn } from './page-parts.ts';

/**
 * The byline as the page prints it within reach of the headline: the first block that reads "By …", then what its
 * markup says is a writer's name, then a block that says "Posted on 24 June 2011 by …" or stands in an element called
 * a byline. Empty when nothing does.
 */
export function printedByline(
  blocks: readonly PageBlock[],
  headlineAt: number,
  { credited, orderOf }: PageParts,
): readonly Author[] {
  const near = blocks.slice(headlineAt + 1, headlineAt + 1 + BLOCKS_BELOW_HEADLINE);
  const above = blocks.slice(Math.max(0, headlineAt - BLOCKS_ABOVE_HEADLINE), Math.max(0, headlineAt)).reverse();
  const around = [...near, ...above].filter(({ text }) => text.length <= LONGEST_NAME);
  const placeOf = (block: PageBlock | undefined): number => (block === undefined ? -1 : orderOf(block.element));
  const from = placeOf(above.at(-1) ?? near[0]);
  const to = placeOf(near.at(-1));
  const marked = credited.filter(({ order, isAside }) => !isAside && order >= from && order <= to);
  return (
    firstOf(near, ({ text }) => readByline(text) ?? []) ??
    firstOf(
      marked.filter(({ isStated }) => isStated),
      (each) => withNeighbours(each, marked),
    ) ??
    firstOf(around, postedBy) ??
    firstOf(marked, namesIn) ??
    firstOf(near, (block) => (isCalledByline(block) ? readAuthorNames(block.text) : [])) ??
    []
  );
}

/** Names below the article: in elements marked as the writer's, a box about them say, or in a line "Author: …". */
export function distantByline(
  blocks: readonly PageBlock[],
  headlineAt: number,
  { credited, orderOf }: PageParts,
): readonly Author[] {
  const headline = blocks[headlineAt];
  const from = headline === undefined ? 0 : orderOf(headline.element);
  const own = credited.filter(({ isAside }) => !isAside);
  const below = own.filter(({ order }) => order >= from);
  const stated = (marked: readonly Marked[]): readonly Marked[] => marked.filter(({ isStated }) => isStated);
  return (
    firstOf([...stated(below), ...stated(own), ...below, ...stated(credited)], namesIn) ??
    firstOf(blocks.slice(headlineAt + 1), ({ text }) => readByline(text) ?? []) ??
    []
  );
}

function postedBy({ text }: PageBlock): readonly Author[] {
  const posted = POSTED_BY.exec(text)?.[1];
  return posted === undefined ? [] : (readByline(`By ${posted}`) ?? []);
}

function firstOf<T>(items: readonly T[], read: (item: T) => readonly Author[]): readonly Author[] | undefined {
  for (const item of items) {
    const names = read(item);
    if (names.length > 0) return names;
  }
  return undefined;
}

/** The writers next to the first in one list or line: `<a rel="author">…</a> and <a rel="author">…</a>`. */
function withNeighbours(first: Marked, marked: readonly Marked[]): readonly Author[] {
  const box = parentOf(first.element);
  const beside = marked.filter(
    ({ element, order }) => order > first.order && element.name === first.element.name && parentOf(element) === box,
  );
  return [first, ...beside].flatMap(namesIn);
}

function namesIn({ element }: Marked): readonly Author[] {
  const text = plainText(element.attribs['content'] ?? textIn(element));
  return text.length <= LONGEST_NAME ? readAuthorNames(text) : [];
}

function isCalledByline(block: PageBlock): boolean {
  const parent = parentOf(block.element);
  const labels = [...labelsOf(block.element), ...(parent === undefined ? [] : labelsOf(parent))];
  return block.element.name === 'address' || labels.some((each) => BYLINE_LABEL.test(each));
}

const BLOCKS_ABOVE_HEADLINE = 3;
const BLOCKS_BELOW_HEADLINE = 10;
const LONGEST_NAME = 120;
/** "Posted on 24 June 2011 by Ada Lorne in Letters"; "06.11.2023 13:30 von Olga Mayr". */
const POSTED_BY = /\d\s+(?:uhr\s+)?(?:by|von|par|por|di|door)\s+(\S.{2,60}?)(?:\s+(?:in|under|at|with|[|•·–-])\s.*)?$/i;
const BYLINE_LABEL = /^(?:.*-)?(?:byline|author|authors|autor|autoren|auteur|autore|writer)(?:-.*)?$/;
