import type { CheerioAPI } from 'cheerio';
import type { Author } from '../../../../search/index.ts';
import { readAuthorNames, readByline } from '../../fields/read-byline.ts';
import { readDateLine, readMetaDate } from '../../fields/read-date.ts';
import { labelsOf, parentOf } from '../dom.ts';
import type { PageBlock } from '../read-blocks.ts';

/**
 * The byline as the page prints it: the first block that reads "By …", or one in an element called a byline, that
 * stands within reach of the headline. Empty when nothing does.
 */
export function printedByline(blocks: readonly PageBlock[], headlineAt: number): readonly Author[] {
  const near = blocks.slice(headlineAt + 1, headlineAt + 1 + BLOCKS_BELOW_HEADLINE);
  for (const { text } of near) {
    const byline = readByline(text);
    if (byline !== undefined) return byline;
  }
  for (const block of near) {
    const posted =
      block.text.length <= LONGEST_NAME && isCalled(block, DATE_LABEL) ? POSTED_BY.exec(block.text)?.[1] : undefined;
    const byline = posted === undefined ? undefined : readByline(`By ${posted}`);
    if (byline !== undefined) return byline;
  }
  const called = near.find((block) => block.text.length <= LONGEST_NAME && isCalled(block, BYLINE_LABEL));
  return called === undefined ? [] : readAuthorNames(called.text);
}

/** Names that the page links or marks as its author's, those of its commenters apart. */
export function linkedByline($: CheerioAPI): readonly Author[] {
  for (const selector of AUTHOR_SELECTORS) {
    const elements = $(selector)
      .toArray()
      .filter((element) => $(element).closest('[class*="comment"], [id*="comment"]').length === 0);
    const names = elements.flatMap((element) => readAuthorNames($(element).text()));
    if (names.length > 0) return names;
  }
  return [];
}

/** The date the page prints near its headline, above or below; null when it prints none. */
export function printedDate(blocks: readonly PageBlock[], headlineAt: number): string | null {
  const from = Math.max(0, headlineAt - BLOCKS_ABOVE_HEADLINE);
  const near = blocks.slice(from, headlineAt + 1 + BLOCKS_BELOW_HEADLINE);
  for (const { text } of near) {
    const date = readDateLine(text);
    if (date !== undefined) return date;
  }
  for (const block of near) {
    const date =
      block.text.length <= LONGEST_NAME && isCalled(block, DATE_LABEL) ? readMetaDate(block.text) : undefined;
    if (date !== undefined) return date;
  }
  return null;
}

function isCalled(block: PageBlock, label: RegExp): boolean {
  const parent = parentOf(block.element);
  const labels = [...labelsOf(block.element), ...(parent === undefined ? [] : labelsOf(parent))];
  return block.element.name === 'address' || labels.some((each) => label.test(each));
}

const BLOCKS_ABOVE_HEADLINE = 4;
const BLOCKS_BELOW_HEADLINE = 10;
const LONGEST_NAME = 120;
const AUTHOR_SELECTORS = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.author .fn, .author.vcard',
];
/** "Posted on 24 June 2011 by Ada Lorne in Letters". */
const POSTED_BY = /\d\s+by\s+(\S.{2,60}?)(?:\s+(?:in|under|at|with|[|•·–-])\s.*)?$/i;
const BYLINE_LABEL = /^(?:.*-)?(?:byline|author|authors|writer)(?:-name)?$/;
const DATE_LABEL = /(?:^|-)(?:date|time|timestamp|published|pubdate|dateline|meta|byline)(?:-|$)/;
