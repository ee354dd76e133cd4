import { quoted, refuse, removing, replacing } from '../faults.ts';
import { type ForeignReading, typedText } from '../foreign/reading.ts';
import type { Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import { isDate } from './dates.ts';
import type { Lexeme } from './lexeme.ts';

/** `[2019 TO 2020}`. Refuses a bracket that opens no range, with the range it may have been meant to open. */
export function rangeAt({ source }: ForeignReading, start: number): Lexeme {
  RANGE.lastIndex = start;
  const found = RANGE.exec(source.text);
  const { open, from, to, close } = found?.groups ?? {};
  if (found === null || from === undefined || to === undefined) return refuseBracket(source, start);
  return {
    kind: 'range',
    from: { value: from.replaceAll('"', ''), isIncluded: open === '[' },
    to: { value: to.replaceAll('"', ''), isIncluded: close === ']' },
    start,
    end: start + found[0].length,
  };
}

/** `[2018-01 TO *`, `[2018 to 2020]`, `[2018..2020]`; or `[sic]`, which is no range. */
function refuseBracket(source: SourceText, start: number): never {
  const bracket = source.spanOf(start, start + 1);
  LOOSE.lastIndex = start;
  const { 0: loose = '', groups = {} } = LOOSE.exec(source.text) ?? {};
  const { from, to } = groups;
  const meant = `[${from ?? '*'} TO ${to ?? '*'}]`;
  BRACKETED.lastIndex = start;
  const { 0: whole = '[', groups: inside } = BRACKETED.exec(source.text) ?? {};
  return refuse('not-allowed-here', bracket, 'A range is written [2019 TO 2020], or {2019 TO 2020} without its ends.', {
    hint: 'Write TO in capitals between the ends and close the bracket, or remove it.',
    mends:
      from === undefined && to === undefined
        ? [replacing('Remove the brackets', source.spanOf(start, start + whole.length), inside?.['words'] ?? ' ')]
        : [replacing(`Write ${meant}`, source.spanOf(start, start + loose.length), meant)],
  });
}

/**
 * Refuses a range of anything but dates: to leave it out would find more than was asked for.
 *
 * @param name of the field with its colon, where there is one
 * @param ends what may be looked for instead
 */
export function refuseRange(
  reading: ForeignReading,
  name: Span | undefined,
  range: Span,
  ends: readonly string[],
): never {
  const whole = { start: name?.start ?? range.start, end: range.end };
  const field = name === undefined ? '' : typedText(reading, name);
  const known = ends.filter((end) => end !== '*' && end !== '');
  const either = known.length > 1 ? `(${known.join(' OR ')})` : known.join('');
  const areDates = known.length > 0 && known.every(isDate);
  return refuse(
    'not-allowed-here',
    whole,
    `Only dates have ranges; ${quoted(typedText(reading, whole))} asks for another.`,
    {
      hint: 'Write out the words or values, joined with OR, or use a wildcard.',
      mends: [
        ...(areDates ? [replacing('Limit the date', whole, `date:${typedText(reading, range)}`)] : []),
        ...(either === '' ? [] : [replacing(`Look for ${either}`, whole, field + either)]),
        removing('Leave the limit out', whole),
      ],
    },
  );
}

const END = '"[^"]*"|[^ "[\\]{}]+';
const RANGE = new RegExp(`(?<open>[[{]) *(?<from>${END}) +TO +(?<to>${END}) *(?<close>[\\]}])`, 'y');

const DATE = '\\d{4}(?:-\\d{2}(?!\\d)){0,2}';
const LOOSE_END = `\\*|${DATE}`;
const LOOSE = new RegExp(
  `[[{] *(?<from>${LOOSE_END})?(?: *(?:TO|\\.\\.+|[-,;/:]) *| +)(?<to>${LOOSE_END})? *[\\]}]?(?=$|[ )])`,
  'iy',
);
const BRACKETED = /[[{](?<words>[^[\]{}]*)[\]}]/y;
