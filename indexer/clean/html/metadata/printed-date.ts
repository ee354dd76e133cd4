import { findDates, type SlashOrder } from '../../fields/find-dates.ts';
import { readDateLine, readMetaDate, readShortDate } from '../../fields/read-date.ts';
import { lineRuleFor } from '../../lines/line-rules.ts';
import { plainText } from '../../plain-text.ts';
import type { PageBlock } from '../read-blocks.ts';
import { type Marked, type PageParts, textIn } from './page-parts.ts';

/** The date the page prints near its headline, above or below; undefined when it prints none. */
export function printedDate(blocks: readonly PageBlock[], headlineAt: number, slashed: SlashOrder): string | undefined {
  const at = headlineAt >= 0 ? headlineAt : blocks.findIndex(isProse) - 1;
  const below = withoutEnds(untilComments(blocks.slice(at + 1, at + 1 + BLOCKS_BELOW_HEADLINE)));
  const above = blocks.slice(Math.max(0, at - BLOCKS_ABOVE_HEADLINE), at).reverse();
  const near = [...below, ...above].filter(({ text }) => text.length <= LONGEST_LINE);
  return (
    firstOf(near, ({ text }) => dateLine(text, slashed)) ??
    firstOf(near, ({ text }) => dateAmongParts(text, slashed) ?? shortDateWithHour(text)) ??
    firstOf([...below.slice(0, NEXT_TO_HEADLINE), ...above.slice(0, NEXT_TO_HEADLINE)], ({ text }) =>
      labelledDate(text, slashed),
    ) ??
    firstOf(below, ({ text }) => openingDate(text, slashed))
  );
}

/** Comments have days too. "12 comments" above the text is a way to them. */
function untilComments(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const text = blocks.findIndex(isProse);
  const end = blocks.findIndex((block, at) => at > text && lineRuleFor(block.text)?.name === 'leave-a-reply');
  return text < 0 || end < 0 ? blocks : blocks.slice(0, end);
}

/** "Video verfügbar bis:" above a day: that of its end. */
const withoutEnds = (blocks: readonly PageBlock[]): readonly PageBlock[] =>
  blocks.filter((_, at) => !UNTIL.test(blocks[at - 1]?.text ?? ''));

const isProse = ({ text, linkShare }: PageBlock): boolean => text.length >= SHORTEST_PROSE && linkShare < 0.3;

/**
 * The date in an element marked as one. What the markup calls the date of publication comes first, then the nearest
 * below the headline, then the nearest above it.
 */
export function markedDate(
  { dated, orderOf }: PageParts,
  headline: PageBlock | undefined,
  slashed: SlashOrder,
): string | undefined {
  const dateIn = (marked: Marked): string | undefined => dateInElement(marked, slashed);
  const from = headline === undefined ? 0 : orderOf(headline.element);
  const own = dated.filter(({ isAside }) => !isAside);
  const below = own.filter(({ order }) => order > from).slice(0, MOST_MARKED);
  const above = own
    .filter(({ order }) => order <= from)
    .slice(-MOST_MARKED)
    .reverse();
  const near = [...below, ...above];
  return (
    firstOf(own.filter(isPublished), dateIn) ??
    firstOf(
      near.filter(({ isStated }) => isStated),
      dateIn,
    ) ??
    firstOf(
      near.filter(({ order }) => Math.abs(order - from) <= FURTHEST_HINT),
      dateIn,
    ) ??
    firstOf(
      dated.filter(
        (marked) => isPublished(marked) || (marked.isStated && Math.abs(marked.order - from) <= FURTHEST_HINT),
      ),
      dateIn,
    )
  );
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const date = read(item);
    if (date !== undefined) return date;
  }
  return undefined;
}

const isPublished = ({ element }: Marked): boolean => PUBLISHED.test(propertyOf(element.attribs));

function dateInElement({ element }: Marked, slashed: SlashOrder): string | undefined {
  const { datetime, content, title } = element.attribs;
  const text = plainText(textIn(element));
  const written =
    text.length > LONGEST_LINE
      ? undefined
      : (readDateLine(text, slashed) ?? findDates(text, slashed)[0]?.iso ?? readShortDate(text));
  return readMetaDate(datetime ?? content ?? '') ?? written ?? readMetaDate(title ?? '');
}

/**
 * "04. November 2021 | Politics", "Kelmouth, 4 November 2021", "Ada Lorne on 4 November 2021", "Stars 04.11.2021 13:30": a
 * date that opens or ends a line, or has the hour behind it.
 */
function dateAtEdge(text: string, slashed: SlashOrder): string | undefined {
  const [date] = findDates(text, slashed);
  if (date === undefined) return undefined;
  const behind = text.slice(date.end);
  if (date.start === 0) return AFTER_DATE.test(behind) ? date.iso : undefined;
  return HOUR_BEHIND.test(behind) || BEFORE_DATE.test(text.slice(0, date.start)) ? date.iso : undefined;
}

/** A number that stands alone near a headline is rarely a year that the page is of. */
const dateLine = (text: string, slashed: SlashOrder): string | undefined =>
  text.length <= A_YEAR ? undefined : readDateLine(text, slashed);

/** "Handball • 02.02.2022": one of the parts of a line is a date, or the line itself begins or ends with one. */
const dateAmongParts = (text: string, slashed: SlashOrder): string | undefined =>
  dateAtEdge(text, slashed) ??
  firstOf(text.split(BARS), (part) => dateLine(part, slashed) ?? dateAtEdge(part, slashed));

/** "02.02.2022 Women's handball", "28. Jan. 2022 Ada Lorne": a few words, no sentence, behind the day. */
function labelledDate(text: string, slashed: SlashOrder): string | undefined {
  const [date] = findDates(text, slashed);
  return date?.start === 0 && FEW_WORDS.test(text.slice(date.end)) ? date.iso : undefined;
}

/** "29.11.2022 – Again and again …", "(21. November 2022) Readers …": a date the text opens with. */
function openingDate(text: string, slashed: SlashOrder): string | undefined {
  const [date] = findDates(text.slice(0, LONGEST_SHORT), slashed);
  const isOpening = date !== undefined && OPENING.test(text.slice(0, date.start)) && CLOSING.test(text.slice(date.end));
  return isOpening ? date.iso : undefined;
}

/** "Do 25.04.24 | 14:07 Uhr | Von Ada Lorne" */
const shortDateWithHour = (text: string): string | undefined =>
  text.length <= LONGEST_SHORT && HOUR.test(text) ? readShortDate(text) : undefined;

const propertyOf = ({ itemprop = '', class: classes = '', pubdate }: Readonly<Record<string, string>>): string =>
  `${itemprop} ${pubdate === undefined ? '' : 'pubdate'} ${classes}`;

const BLOCKS_ABOVE_HEADLINE = 5;
const BLOCKS_BELOW_HEADLINE = 10;
const NEXT_TO_HEADLINE = 2;
const SHORTEST_PROSE = 100;
const LONGEST_LINE = 120;
const MOST_MARKED = 12;
/** Elements between the headline and a date that only a class calls one: further off it is a teaser's. */
const FURTHEST_HINT = 150;
const A_YEAR = 4;
const LONGEST_SHORT = 80;
const HOUR = /\d{1,2}:\d{2}/;
const PUBLISHED = /datePublished|pubdate|(?:^|[\s_-])(?:published|entry-date|date-published|publish-date)(?:$|[\s_-])/;
const BARS = /\s*[|•·∙]\s*|\s\/\s/;
const UNTIL = /\b(?:until|till?|bis(?: zum)?|jusqu['’]au|hasta(?: el)?|fino al?|até|tot)\s*:?$/i;
const FEW_WORDS = /^\s(?:\p{Lu}|[\p{L} ]{1,20}:)[^.!?]{1,40}$/u;
const OPENING = /^(?:\(|(?:pressemitteilung|press release|communiqué) (?:vom|of|du) )?$/i;
const CLOSING = /^\)|^\s*[–—|-]/;
const AFTER_DATE = /^(?:,?\s*(?:um\s+)?\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|h|[ap]m))?)?\s*(?:$|[|•·,–-]|von\b|by\b)/i;
const HOUR_BEHIND = /^,?\s+\d{1,2}:\d{2}/;
const BEFORE_DATE =
  /^(?:\p{Lu}[\p{L} .-]{2,30},|[\p{L} ]{3,30}:|\W{0,3}|.{3,60}\s(?:am|on|vom|le|el))\s*(?:le\s+|den\s+)?$/u;
