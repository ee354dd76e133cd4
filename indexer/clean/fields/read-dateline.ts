import type { CleanParagraph } from '../../clean-article.ts';
import { MONTH_PATTERN } from './months.ts';

/**
 * The place a story was filed from, as printed at the head of its first paragraph; null when there is none.
 *
 * "HANOI, VIETNAM – U.S. President…" → HANOI, VIETNAM; "Kelmouth (Northern Wire) - The council…" → Kelmouth;
 * "LONDON, March 3 — Talks…" → LONDON. The place wants capitals or an agency in brackets, and the dash a sentence after
 * it: "NATO – which met…" is a lede that opens with a name.
 */
export function readDateline(paragraph: string): string | null {
  const opening = paragraph.slice(0, LONGEST_DATELINE);
  const place = (CAPITALS.exec(opening) ?? WITH_AGENCY.exec(opening))?.groups?.['place']?.trim();
  if (place === undefined || NOT_A_PLACE.test(place)) return null;
  return place;
}

/** The article's place: the first dateline among its opening paragraphs, since a correction may stand above the lede. */
export function placeOf(paragraphs: readonly CleanParagraph[]): string | null {
  for (const { text } of paragraphs.filter(({ kind }) => kind === 'body').slice(0, OPENING_PARAGRAPHS)) {
    const place = readDateline(text);
    if (place !== null) return place;
  }
  return null;
}

const OPENING_PARAGRAPHS = 3;
const LONGEST_DATELINE = 160;
// Months are listed in lower case and printed `March` or `MARCH`; the rest of a dateline's case means something.
const PRINTED_MONTH = MONTH_PATTERN.split('|')
  .flatMap((name) => [name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1)])
  .join('|');
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DAY = String.raw`(?:,?\s+${WEEKDAY}(?:\s+night)?\.?|,?\s+(?:${PRINTED_MONTH})\.?\s+\d{1,2}(?:,\s+\d{4})?|,?\s+\d{1,2}\.?\s+(?:${PRINTED_MONTH})\.?(?:\s+\d{4})?)`;
const AGENCY = String.raw`\s*\((?!\d)[^()]{2,40}\)`;
const DASH = String.raw`(?:\s*[—–]\s*|\s+-{1,2}\s+|\s*--\s*)(?=["“‘'«„]?[\p{Lu}\d$£€])`;
const CAPITAL_WORD = String.raw`(?:(?=[\p{Lu}.'’-]*\p{Lu}[\p{Lu}.'’-]*\p{Lu})[\p{Lu}][\p{Lu}.'’-]*|ST\.|FT\.)`;
const TITLE_WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const CAPITALS = new RegExp(
  String.raw`^(?<place>${CAPITAL_WORD}(?:\s+${CAPITAL_WORD}){0,4}(?:,\s+${TITLE_WORD}(?:\s+${TITLE_WORD}){0,3}){0,2}?)(?:${DAY})?(?:${AGENCY})?${DASH}`,
  'u',
);
const WITH_AGENCY = new RegExp(
  String.raw`^(?<place>${TITLE_WORD}(?:[ /]${TITLE_WORD}){0,3}(?:,\s+${TITLE_WORD}(?:\s${TITLE_WORD}){0,2})?)(?:${DAY})?${AGENCY}${DASH}`,
  'u',
);
const NOT_A_PLACE =
  /^(?:UPDATE|BREAKING|FILE|FILE PHOTO|VIDEO|WATCH|ANALYSIS|OPINION|EXCLUSIVE|EDITORIAL|NOTE|CORRECTION|NATO|ADVERTISEMENT|PHOTO)\b/;
