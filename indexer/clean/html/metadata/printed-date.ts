import { findDates } from '../../fields/find-dates.ts';
import { readDateLine, readMetaDate, readShortDate } from '../../fields/read-date.ts';
import { plainText } from '../../plain-text.ts';
import type { PageBlock } from '../read-blocks.ts';
import { type Marked, type PageParts, textIn } from './page-parts.ts';

/** The date the page prints near its headline, above or below; undefined when it prints none. */
export function printedDate(blocks: readonly PageBlock[], headlineAt: number): string | undefined {
  const at = headlineAt >= 0 ? headlineAt : blocks.findIndex(({ element }) => HEADING.test(element.name));
  if (at < 0) return undefined;
  const below = blocks.slice(at, at + 1 + BLOCKS_BELOW_HEADLINE);
  const above = blocks.slice(Math.max(0, at - BLOCKS_ABOVE_HEADLINE), at).reverse();
  const near = [...below, ...above].filter(({ text }) => text.length <= LONGEST_LINE);
  return (
    firstOf(near, ({ text }) => readDateLine(text)) ??
    firstOf(near.slice(1), ({ text }) => dateAmongParts(text) ?? shortDateWithHour(text)) ??
    firstOf(below.slice(1), ({ text }) => openingDate(text))
  );
}

/**
 * The date in an element marked as one. What the markup calls the date of publication comes first, then the nearest
 * below the headline, then the nearest above it.
 */
export function markedDate({ dated, orderOf }: PageParts, headline: PageBlock | undefined): string | undefined {
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

/** "Erschienen am: 01.11.2023" anywhere on the page, if it is the only line of its kind. */
export function statedDate(
  blocks: readonly PageBlock[],
  of: 'publication' | 'change' = 'publication',
): string | undefined {
  const said = of === 'publication' ? PUBLISHED_WORDS : CHANGED_WORDS;
  const lines = blocks.filter(({ text }) => text.length <= LONGEST_LINE);
  const dates = new Set(
    lines.flatMap(({ text }) => {
      const words = said.exec(text);
      return words === null ? [] : (findDates(text.slice(words.index))[0]?.iso ?? []);
    }),
  );
  const [only] = dates;
  return dates.size === 1 ? only : undefined;
}

/** The day in an address: `https://courier.example/2011/03/04/dock-closes`. */
export function dateInAddress(address: string | null): string | undefined {
  const { year, month, day } = DATED_PATH.exec(address ?? '')?.groups ?? {};
  return year === undefined ? undefined : readMetaDate(`${year}-${month}-${day}`);
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const date = read(item);
    if (date !== undefined) return date;
  }
  return undefined;
}

const isPublished = ({ element }: Marked): boolean => PUBLISHED.test(propertyOf(element.attribs));

function dateIn({ element }: Marked): string | undefined {
  const { datetime, content, title } = element.attribs;
  const text = plainText(textIn(element));
  const written =
    text.length > LONGEST_LINE ? undefined : (readDateLine(text) ?? findDates(text)[0]?.iso ?? readShortDate(text));
  return readMetaDate(datetime ?? content ?? '') ?? written ?? readMetaDate(title ?? '');
}

/**
 * "04. November 2021 | Politics", "Kelmouth, 4 November 2021", "Ada Lorne on 4 November 2021", "Stars 04.11.2021 13:30": a
 * date that opens or ends a line, or has the hour behind it.
 */
function dateAtEdge(text: string): string | undefined {
  const [date] = findDates(text);
  if (date === undefined) return undefined;
  const behind = text.slice(date.end);
  if (date.start === 0) return AFTER_DATE.test(behind) ? date.iso : undefined;
  return HOUR_BEHIND.test(behind) || BEFORE_DATE.test(text.slice(0, date.start)) ? date.iso : undefined;
}

/** "Handball • 02.02.2022": one of the parts of a line is a date, or the line itself begins or ends with one. */
const dateAmongParts = (text: string): string | undefined =>
  dateAtEdge(text) ?? firstOf(text.split(BARS), (part) => readDateLine(part));

/** "29.11.2022 – Again and again …", "(21. November 2022) Readers …": a date the text opens with. */
function openingDate(text: string): string | undefined {
  const [date] = findDates(text.slice(0, LONGEST_SHORT));
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
const LONGEST_LINE = 120;
const MOST_MARKED = 12;
/** Elements between the headline and a date that only a class calls one: further off it is a teaser's. */
const FURTHEST_HINT = 150;
const LONGEST_SHORT = 80;
const HOUR = /\d{1,2}:\d{2}/;
const PUBLISHED = /datePublished|pubdate|(?:^|[\s_-])(?:published|entry-date|date-published|publish-date)(?:$|[\s_-])/;
const PUBLISHED_WORDS =
  /(?:^|\s)(?:first published|published|posted|date published|erschienen|erstellt|veröffentlicht|online seit|publié|mis en ligne|publicado|pubblicato|gepubliceerd|publicerad|publisert|udgivet|opublikowano)\b/iu;
const CHANGED_WORDS =
  /^(?:last )?(?:updated|changed|modified|letzte änderung|aktualisiert|zuletzt|stand|mis à jour|actualizado|aggiornato|bijgewerkt)\b/iu;
const HEADING = /^h[1-3]$/;
const BARS = /\s*[|•·]\s*/;
const OPENING = /^(?:\(|(?:pressemitteilung|press release|communiqué) (?:vom|of|du) )?$/i;
const CLOSING = /^\)|^\s*[–—|-]/;
const DATED_PATH =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?<year>(?:19|20)\d\d)[/-]?(?<month>0[1-9]|1[0-2])[/-]?(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/;
const AFTER_DATE = /^(?:,?\s*(?:um\s+)?\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|h|[ap]m))?)?\s*(?:$|[|•·,–-]|von\b|by\b)/i;
const HOUR_BEHIND = /^,?\s+\d{1,2}:\d{2}/;
const BEFORE_DATE =
  /^(?:\p{Lu}[\p{L} .-]{2,30},|[\p{L} ]{3,30}:|\W{0,3}|.{3,60}\s(?:am|on|vom|le|el))\s*(?:le\s+|den\s+)?$/u;
