import { couldBe } from '../native/date-guesses.ts';
import { parsePlainDate } from './dates.ts';

/** A period as somebody may have meant it: one date, or a range of which one end may be left open. */
export interface GuessedPeriod {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * The period that a text which is no date stands for in other syntaxes, undefined where it stands for none. `2018..2020`,
 * `2018 TO 2020`, `2018-2020`, `2018 *`, `1990s` and `199*` are ranges; `2019-*`, `2019-01-01||/M` and `2019-01-01 12:00`
 * are dates, both ends of their own period.
 */
export function guessedPeriod(value: string): GuessedPeriod | undefined {
  if (value.length > LONGEST_GUESSED) return undefined;
  const { date, decade } = BEGUN.exec(value)?.groups ?? {};
  if (decade !== undefined) return { from: `${decade}0`, to: `${decade}9` };
  const { from = date, to = date } = RANGE.exec(value)?.groups ?? {};
  const isReal = [from, to].every((end) => end === undefined || parsePlainDate(end) !== undefined);
  if (from !== undefined || to !== undefined) return isReal ? { from, to } : undefined;
  const [first, last] = couldBe(value)[0]?.split('..') ?? [];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

/** A date and its time of day, of which no article's date says anything: `2019-02-28T00:00:00Z`. */
export const withoutTime = (text: string): string => text.replace(TIME, '');

const LONGEST_GUESSED = 60;
const TIME = /T\d{2}(?::\d{2}){0,2}(?:\.\d+)?(?:Z|[-+]\d{2}:?\d{2})?$/;

const DATE = '\\d{4}(?:-\\d{2}(?!\\d)){0,2}';
const BEGUN = new RegExp(
  `^(?:(?<decade>\\d{3})[*?]|(?<date>${DATE})(?:-?[*?][-*?]*|\\|\\|.*|T\\d.*| \\d{1,2}:.*))$`,
  's',
);
const RANGE = new RegExp(`^(?:(?<from>${DATE})|\\*)? *(?:TO|\\.\\.+|[-/,;:]| ) *(?:(?<to>${DATE})|\\*)?$`, 'i');
