import type { Author } from '../../../search/index.ts';
import type { Block } from '../block.ts';
import { findDates } from '../fields/find-dates.ts';
import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { appealFor } from '../lines/appeal-for.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { FULL_STOP } from '../sentences.ts';
import { findHeadline } from './find-headline.ts';
import type { Header } from './read-header.ts';
import type { TextBlock } from './split-blocks.ts';

/**
 * The header of an article that stands in the middle of a copied page, and the page's lines as blocks. Date line and
 * byline are among the lines below the headline, before the first paragraphs; sentences right below it are the standfirst.
 *
 * @param isArticle for each line, whether it is the article's; at least one is
 */
export function readPageHeader(textBlocks: readonly TextBlock[], isArticle: readonly boolean[]): Header {
  const lines = textBlocks.map(({ text }) => text);
  const start = isArticle.indexOf(true);
  const end = isArticle.lastIndexOf(true);
  const headlineAt = findHeadline(textBlocks, isArticle);
  const printed = headlineAt === undefined ? '' : (lines[headlineAt] ?? '');
  const headline = printed.replace(LIST_MARK, '');
  const top = headlineAt === undefined ? Math.max(0, start - LINES_ABOVE) : headlineAt + 1;
  const head = lines.slice(top, start + LINES_BELOW);
  const lastField = top + head.findLastIndex((line) => fieldRule(line) !== undefined || dateIn(line) !== undefined);
  const article = lines.filter((_, at) => isArticle[at]).join('\n');
  const seen = new Set<string>();
  const blocks = lines.map((text, at): Block => {
    const below = headlineAt === undefined ? 0 : at - headlineAt;
    if (
      (below > 0 && below <= STANDFIRST_WITHIN && isStandfirst(text)) ||
      (below === 1 && isUnstopped(text, headline))
    ) {
      return { kind: at < Math.max(start, lastField) ? 'standfirst' : 'body', text, removedBy: null };
    }
    const kind = at < lastField && isArticle[at] ? 'standfirst' : 'body';
    if (at < start) return { kind, text, removedBy: PAGE_RULES.pageTop.name };
    if (at > end) return { kind, text, removedBy: PAGE_RULES.pageBottom.name };
    const rule = isHeadlineAgain(text, headline)
      ? PAGE_RULES.repeatedHeadline.name
      : (fieldRule(text) ?? lineRuleFor(text)?.name);
    if (rule !== undefined || !isArticle[at]) return { kind, text, removedBy: rule ?? PAGE_RULES.pageMiddle.name };
    const isRepeat = seen.has(text) && text.length >= SHORTEST_REPEAT && FULL_STOP.test(text);
    seen.add(text);
    return { kind, text, removedBy: isRepeat ? PAGE_RULES.repeatedText.name : null };
  });
  const above = lines.slice(Math.max(0, top - LINES_ABOVE_HEADLINE), top);
  return {
    headline,
    date: firstOf([...head, ...above], readDateLine) ?? firstOf([...head, ...above], dateIn) ?? null,
    byline: firstOf<readonly Author[]>(head, readByline) ?? bylineBeside(head, article) ?? [],
    blocks: blocks.filter((_, at) => at !== headlineAt),
  };
}

function isStandfirst(text: string): boolean {
  if (text.length < SHORTEST_STANDFIRST || text.length > LONGEST_STANDFIRST || !FULL_STOP.test(text)) return false;
  if (fieldRule(text) !== undefined || lineRuleFor(text) !== undefined || appealFor(text) !== undefined) return false;
  return !looksLikeCaption(text, null);
}

/** "More than 330 of its 397 rooms have been rebuilt from the ground up": right below the headline, and without a stop. */
const isUnstopped = (text: string, headline: string): boolean =>
  text.length >= SHORTEST_UNSTOPPED &&
  !isHeadlineAgain(text, headline) &&
  !NOT_UNSTOPPED.test(text) &&
  findDates(text).length === 0 &&
  isStandfirst(`${text}.`) &&
  !looksLikeCaption(text, null);

/** The headline, its kicker set before it or the site's name behind. */
function isHeadlineAgain(text: string, headline: string): boolean {
  if (headline.length < SHORTEST_HEADLINE || text.length > headline.length + LONGEST_KICKER) return text === headline;
  return text.startsWith(headline) || text.endsWith(headline);
}

function fieldRule(text: string): string | undefined {
  if (readDateLine(text) !== undefined) return PAGE_RULES.repeatedDate.name;
  return readByline(text) === undefined ? undefined : PAGE_RULES.repeatedByline.name;
}

/** "Tobias M., 24.04.2024, 19:35": the day in a short line of credits. */
const dateIn = (line: string): string | undefined =>
  line.length <= LONGEST_CREDIT && !FULL_STOP.test(line) ? findDates(line)[0]?.iso : undefined;

/**
 * "von" above a name, or a name of two or three words right above or below the day: a byline set over two lines. A name
 * that the article speaks of is somebody in the picture there.
 */
function bylineBeside(head: readonly string[], article: string): readonly Author[] | undefined {
  for (const [at, line] of head.entries()) {
    const [above = '', below = ''] = [head[at - 1], head[at + 1]];
    const isBeside = LONE_BY.test(above) || (NAME_ALONE.test(line) && [above, below].some(isDated));
    const authors = isBeside ? readByline(`By ${line}`) : undefined;
    if (authors?.some(({ name }) => article.includes(name)) === false) return authors;
  }
  return undefined;
}

const isDated = (line: string): boolean => readDateLine(line) !== undefined || dateIn(line) !== undefined;

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LONE_BY = /^(?:by|von|par|por|di|door|av|af)$/i;
const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;
const LINES_ABOVE = 25;
const LINES_ABOVE_HEADLINE = 6;
const LINES_BELOW = 6;
const STANDFIRST_WITHIN = 3;
const SHORTEST_STANDFIRST = 50;
const LONGEST_STANDFIRST = 400;
const SHORTEST_HEADLINE = 15;
const LONGEST_KICKER = 50;
const LIST_MARK = /^[*+•●▪◦‣-] /;
const SHORTEST_UNSTOPPED = 70;
const NOT_UNSTOPPED = /[:|]$|\d:\d\d|\s[|›•·]\s|\b(?:photo|picture|pictured|photograph|foto)\b/i;
const SHORTEST_REPEAT = 60;
const LONGEST_CREDIT = 120;
