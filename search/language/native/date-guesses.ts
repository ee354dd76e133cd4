import { daysInMonth, formatIsoDate, isRealDate } from '../../dates/partial-date.ts';

/**
 * What a date that cannot be read may have meant, likeliest first, at most four: dates and ranges as `date:` takes
 * them, or whole limits (`after:2001`). `28.2.2019` → `2019-02-28`; `3/4/2019` → both readings; `2019-06-31` → the days
 * beside it.
 */
export function couldBe(value: string): readonly string[] {
  const text = value.trim().toLowerCase();
  if (text.length > LONGEST_GUESSED) return [];
  for (const { form, guess } of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return [...new Set(guess(groups))].slice(0, MOST_GUESSES);
  }
  return [];
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly form: RegExp;
  guess(groups: Groups): readonly string[];
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);

const iso = (year: number, month: number | null, day: number | null): string[] =>
  isRealDate({ year, month, day }) ? [formatIsoDate({ year, month, day })] : [];

/** The date, or what is near it: the last day of a month too short, the parts swapped. */
function nearDay(year: number, month: number, day: number): string[] {
  const real = iso(year, month, day);
  if (real.length > 0) return real;
  const swapped = iso(year, day, month);
  if (swapped.length > 0) return swapped;
  if (!isRealDate({ year, month, day: null })) return iso(year, null, null);
  if (day < 1 || day > 31) return iso(year, month, null);
  const next = month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1);
  return [...iso(year, month, daysInMonth(year, month)), ...next];
}

function nearMonth(year: number, month: number): string[] {
  const real = iso(year, month, null);
  if (real.length > 0) return real;
  if (month < 1) return iso(year, null, null);
  return month === 13 ? [...iso(year, 12, null), ...iso(year + 1, 1, null)] : iso(year, null, null);
}

const monthNamed = (name: string | undefined): number => 1 + MONTHS.indexOf((name ?? '').slice(0, 3));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MOST_GUESSES = 4;
const LONGEST_GUESSED = 40;

const FORMS: readonly Form[] = [
  {
    form: /^(?<y>\d{4})[-/.\s](?<m>\d{1,2})[-/.\s](?<d>\d{1,2})$/,
    guess: ({ y, m, d }) => nearDay(number(y), number(m), number(d)),
  },
  { form: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, guess: ({ y, m, d }) => nearDay(number(y), number(m), number(d)) },
  { form: /^(?<from>\d{4})\s?[-/]\s?(?<to>\d{4})$/, guess: ({ from, to }) => [`${from}..${to}`] },
  { form: /^(?<y>\d{4})[-/.\s]?(?<m>\d{1,2})$/, guess: ({ y, m }) => nearMonth(number(y), number(m)) },
  {
    form: /^(?<a>\d{1,2})[-/.\s](?<b>\d{1,2})[-/.\s](?<y>\d{4})$/,
    guess: ({ a, b, y }) => {
      const both = [...iso(number(y), number(b), number(a)), ...iso(number(y), number(a), number(b))];
      return both.length > 0 ? both : nearDay(number(y), number(b), number(a));
    },
  },
  { form: /^(?<m>\d{1,2})[-/.\s](?<y>\d{4})$/, guess: ({ m, y }) => nearMonth(number(y), number(m)) },
  {
    form: /^(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[-/\s]?(?:(?<d>\d{1,2})(?:st|nd|rd|th)?,?[-/\s])?(?<y>\d{4})$/,
    guess: ({ m, d, y }) =>
      d === undefined ? iso(number(y), monthNamed(m), null) : nearDay(number(y), monthNamed(m), number(d)),
  },
  {
    form: /^(?<d>\d{1,2})(?:st|nd|rd|th)?[-/.\s]?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[-/\s]?(?<y>\d{4})$/,
    guess: ({ m, d, y }) => nearDay(number(y), monthNamed(m), number(d)),
  },
  { form: /^(?<decade>\d{3})0'?s$/, guess: ({ decade }) => [`${decade}0..${decade}9`] },
  { form: /^'?(?<y>\d{2})$/, guess: ({ y }) => [`19${y}`, `20${y}`] },
  { form: /^>=?\s?(?<date>\d{4}(?:-\d{2}){0,2})$/, guess: ({ date }) => [`after:${date}`, `date:${date}..`] },
  { form: /^<=?\s?(?<date>\d{4}(?:-\d{2}){0,2})$/, guess: ({ date }) => [`before:${date}`, `date:..${date}`] },
];
