/**
 * A date written out, as precise as it is known: `2019-02-28` → 28 February 2019, `2019-02` → February 2019,
 * `2019` → 2019, null → undated. Anything else is given back as it stands.
 */
export function writtenDate(iso: string | null): string {
  if (iso === null) return 'undated';
  const found = ISO_DATE.exec(iso)?.groups;
  if (found === undefined) return iso;
  const month = found['month'] === undefined ? undefined : MONTHS[Number(found['month']) - 1];
  const day = found['day'] === undefined ? undefined : String(Number(found['day']));
  return [day, month, found['year']].filter((part) => part !== undefined).join(' ');
}

/** The same where room is short: 28 Feb 2019. */
export const shortDate = (iso: string | null): string => writtenDate(iso).replace(LETTERS_LEFT_OUT, '');

/** The years between two dates: `1964-03-02`, `2024` → 1964–2024; one year stands alone; null without dates. */
export function writtenYears(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** A limit on dates in words: “1996 to 2001”, “from 1996”, “until 2001”, “2019”; null when there is none. */
export function writtenLimits(from: string, to: string): string | null {
  const [first, last] = [from.trim(), to.trim()];
  if (first === '' && last === '') return null;
  if (first === last) return writtenDate(first);
  if (last === '') return `from ${writtenDate(first)}`;
  if (first === '') return `until ${writtenDate(last)}`;
  return `${writtenDate(first)} to ${writtenDate(last)}`;
}

const ISO_DATE = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?)?$/;
/** After the third of a month, so not of “undated”. */
const LETTERS_LEFT_OUT = /(?<=\b[A-Z][a-z]{2})[a-z]+/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
