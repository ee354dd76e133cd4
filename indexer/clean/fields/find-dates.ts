import { formatIsoDate, isRealDate, type PartialDate } from '../../../search/index.ts';
import { MONTH_NUMBERS, MONTH_PATTERN } from './months.ts';

export interface FoundDate {
  /** `2019-02-28`, or `1998-03` where no day is printed. */
  readonly iso: string;
  /** UTF-16, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What 03/04/2019 says: a day in April, where the text's language always writes the day first; else either. */
export type SlashOrder = 'day-first' | 'unknown';

/**
 * Every calendar date printed in `text`, in order: "February 28, 2019", "28 de febrero de 2019", "28.02.2019",
 * "2019-02-28T10:15", "March 1998". Relative dates ("Thursday", "two days ago") and 03/04/2019, which is March in one
 * country and April in another, are left unknown: a wrong date is worse than none.
 */
export function findDates(text: string, slashed: SlashOrder = 'unknown'): readonly FoundDate[] {
  if (!HAS_YEAR.test(text)) return [];
  const found: FoundDate[] = [];
  for (const match of text.matchAll(ANY_DATE)) {
    const date = readParts(match.groups ?? {}, slashed);
    if (date === undefined || !isPlausible(date)) continue;
    found.push({ iso: formatIsoDate(date), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function readParts(parts: Readonly<Record<string, string | undefined>>, slashed: SlashOrder): PartialDate | undefined {
  const {
    isoY,
    isoM,
    isoD,
    cjkY,
    cjkM,
    cjkD,
    mdM,
    mdD,
    mdY,
    dmD,
    dmM,
    dmY,
    dotD,
    dotM,
    dotY,
    slashA,
    slashB,
    slashY,
    myM,
    myY,
  } = parts;
  if (isoY !== undefined) return dated(isoY, isoM, isoD);
  if (cjkY !== undefined) return dated(cjkY, cjkM, cjkD);
  if (mdY !== undefined) return dated(mdY, monthNumber(mdM), mdD);
  if (dmY !== undefined) return dated(dmY, monthNumber(dmM), dmD);
  if (dotY !== undefined) return dated(dotY, dotM, dotD);
  if (slashY !== undefined) return readSlashed(Number(slashA), Number(slashB), slashY, slashed);
  if (myY !== undefined) return { year: Number(myY), month: Number(monthNumber(myM)), day: null };
  return undefined;
}

function readSlashed(a: number, b: number, year: string, slashed: SlashOrder): PartialDate | undefined {
  if (a > 12 || a === b || (slashed === 'day-first' && b <= 12)) return dated(year, b, a);
  return b > 12 ? dated(year, a, b) : undefined;
}

const dated = (year: string, month: string | number | undefined, day: string | number | undefined): PartialDate => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const monthNumber = (name = ''): number => MONTH_NUMBERS.get(name.toLowerCase()) ?? Number.NaN;

/** Newspapers began in 1605; nothing is dated far ahead. */
const isPlausible = (date: PartialDate): boolean => date.year >= 1600 && date.year <= 2199 && isRealDate(date);

// Most lines have no date in them, and the long expression is slow to say so.
const HAS_YEAR = /\d{4}/;
const MONTH = `(?:${MONTH_PATTERN})`;
const HOUR = String.raw`\s\d{1,2}:\d{2}(?::\d{2})?`;
const YEAR = String.raw`\d{4}(?!\d)`;
const ANY_DATE = new RegExp(
  [
    // 2019-02-28, 2019/02/28, also with a time after it
    String.raw`(?<![\d-])(?<isoY>\d{4})[-/](?<isoM>\d{2})[-/](?<isoD>\d{2})(?!\d)`,
    // 2019年2月28日
    String.raw`(?<cjkY>\d{4})\s?[年년]\s?(?<cjkM>\d{1,2})\s?[月월]\s?(?<cjkD>\d{1,2})\s?[日일]`,
    // February 28, 2019; Feb. 28th 2019; Feb 28 15:28:56 CET 2019
    String.raw`(?<![\p{L}\d])(?<mdM>${MONTH})\.?\s+(?<mdD>\d{1,2})(?:st|nd|rd|th)?(?:${HOUR}(?:\s[A-Z]{1,5})?)?,?\s+(?<mdY>${YEAR})`,
    // 28 February 2019; 28. Februar 2019; 1er mars 2019; 28 de febrero de 2019; 28-Feb-2019
    String.raw`(?<!\d)(?<dmD>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?(?<dmM>${MONTH})(?!\p{L})\.?,?[\s-]+(?:del?\s+)?(?<dmY>${YEAR})`,
    // 28.02.2019; 06. 01. 2026
    String.raw`(?<![\d.])(?<dotD>\d{1,2})\.\s?(?<dotM>\d{1,2})\.\s?(?<dotY>${YEAR})`,
    // 28/02/2019
    String.raw`(?<![\d/])(?<slashA>\d{1,2})/(?<slashB>\d{1,2})/(?<slashY>${YEAR})`,
    // March 1998; marzo de 1998
    String.raw`(?<![\p{L}\d])(?<myM>${MONTH})(?!\p{L})\.?,?\s+(?:de\s+)?(?<myY>${YEAR})`,
  ].join('|'),
  'giu',
);
