import type { Author } from '../../../search/index.ts';
import type { Block } from '../block.ts';
import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { PAGE_RULES } from '../page-rules.ts';
import type { Header } from './read-header.ts';

/**
 * The header of an article that stands in the middle of a copied page, and the page's lines as blocks. Headline, date
 * line and byline are among the lines just above the first paragraph, with menus over them; the headline is the longest
 * title there, and the one the page repeats (in its tab, in its breadcrumbs) if any is. What is the article's above the
 * last of them is the standfirst.
 *
 * @param isArticle for each line, whether it is the article's; at least one is
 */
export function readPageHeader(lines: readonly string[], isArticle: readonly boolean[]): Header {
  const [start, end] = [isArticle.indexOf(true), isArticle.lastIndexOf(true)];
  const from = Math.max(0, start - LINES_ABOVE);
  const headline = headlineAmong(lines.slice(from, start), lines);
  const headlineAt = lines.lastIndexOf(headline, start);
  const top = headlineAt < 0 ? from : headlineAt + 1;
  const head = lines.slice(top, start + LINES_BELOW);
  const lastField = top + head.findLastIndex((line) => fieldRule(line) !== undefined);
  const blocks = lines.map((text, at): Block => {
    const kind = at < lastField && isArticle[at] ? 'standfirst' : 'body';
    if (at < start) return { kind, text, removedBy: PAGE_RULES.pageTop.name };
    if (at > end) return { kind, text, removedBy: PAGE_RULES.pageBottom.name };
    const rule = text === headline ? PAGE_RULES.repeatedHeadline.name : (fieldRule(text) ?? lineRuleFor(text)?.name);
    return { kind, text, removedBy: rule ?? (isArticle[at] ? null : PAGE_RULES.pageMiddle.name) };
  });
  return {
    headline,
    date: firstOf(head, readDateLine) ?? firstOf(lines.slice(from, top), readDateLine) ?? null,
    byline: firstOf<readonly Author[]>(head, readByline) ?? [],
    blocks: blocks.filter((_, at) => at !== headlineAt),
  };
}

function headlineAmong(above: readonly string[], lines: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best = '';
  let bestScore = 0;
  for (const line of above) {
    const words = line.split(' ').length;
    if (words < FEWEST_WORDS || words > MOST_WORDS || isOther(line)) continue;
    const score = words + ((counts.get(line) ?? 0) > 1 ? REPEATED_BONUS : 0);
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

const isOther = (line: string): boolean => fieldRule(line) !== undefined || lineRuleFor(line) !== undefined;

function fieldRule(text: string): string | undefined {
  if (readDateLine(text) !== undefined) return PAGE_RULES.repeatedDate.name;
  return readByline(text) === undefined ? undefined : PAGE_RULES.repeatedByline.name;
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LINES_ABOVE = 25;
const LINES_BELOW = 6;
const FEWEST_WORDS = 4;
const MOST_WORDS = 30;
const REPEATED_BONUS = 10;
