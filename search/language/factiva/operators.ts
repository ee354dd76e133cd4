import { refuse, replacing } from '../faults.ts';
import { matchAt } from '../foreign/match-at.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';
import type { Piece, PieceContent } from '../hosts/piece.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';

/** `and`, `same`, `adj5`, `w/2`, `near10`, `/N30/`, `/F50/`, in any case; undefined for anything that is none. */
export function operatorAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source } = reading;
  const slashed = matchAt(SLASHED, source.text, at);
  if (slashed !== undefined) {
    const end = at + slashed[0].length;
    const { name = '', number = '' } = slashed.groups ?? {};
    return name.toLowerCase() === 'f'
      ? { ...within(reading, number, at, end), start: at, end }
      : { ...near(reading, { name: '/N', number, tail: '/', ordered: false }, at, end), start: at, end };
  }
  const found = matchAt(NAMED, source.text, at);
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const { bare, name = '', number = '' } = found.groups ?? {};
  const content = bare === undefined ? undefined : BARE.get(bare.toLowerCase());
  if (content !== undefined) return { ...content, start: at, end };
  const ordered = name.toLowerCase() !== 'near';
  if (number === '') warnOfLooseNumber(reading, name, at);
  return {
    ...near(reading, { name, number: number === '' ? '1' : number, tail: '', ordered }, at, end),
    start: at,
    end,
  };
}

function within({ source }: ForeignReading, number: string, at: number, end: number): PieceContent {
  const words = Number(number);
  if (words >= 1 && words <= MOST_WORDS) return { kind: 'within', words };
  const offered = `/F${Math.min(Math.max(words, 1), MOST_WORDS)}/`;
  const span = source.spanOf(at, end);
  return refuse(
    'bad-number',
    span,
    `/F…/ takes a whole number of words from 1 to ${MOST_WORDS}; ${number} stands there.`,
    {
      hint: `Write for example ${offered}.`,
      mends: [replacing(`Use ${offered}`, span, offered)],
    },
  );
}

/** `kim near 5 trump`: near1, and then the number 5. */
function warnOfLooseNumber(reading: ForeignReading, name: string, at: number): void {
  const found = matchAt(LOOSE_NUMBER, reading.source.text, at + name.length);
  if (found === undefined) return;
  const meant = `${name}${found.groups?.['number']}`;
  const span = reading.source.spanOf(at, at + name.length + found[0].length);
  tellReading(reading, span, `${name} was read as ${name}1, before the number ${found.groups?.['number']}.`, {
    hint: `Without a blank, ${meant} is a distance.`,
    mends: [replacing(`Use ${meant}`, span, meant)],
  });
}

interface Written {
  readonly name: string;
  readonly number: string;
  readonly tail: string;
  readonly ordered: boolean;
}

function near(
  reading: ForeignReading,
  { name, number, tail, ordered }: Written,
  at: number,
  end: number,
): PieceContent {
  const distance = Number(number);
  if (distance >= 1 && distance <= LONGEST_DISTANCE) {
    return { kind: 'proximity', relation: { kind: 'near', distance, ordered } };
  }
  const offered = `${name}${Math.min(Math.max(distance, 1), LONGEST_DISTANCE)}${tail}`;
  const span = reading.source.spanOf(at, end);
  return refuse(
    'bad-distance',
    span,
    `${name} takes a whole number of words from 1 to ${LONGEST_DISTANCE}; “${number}” stands there.`,
    {
      hint: `Write for example ${offered}.`,
      mends: [
        replacing(`Use ${offered}`, span, offered),
        ...(distance > LONGEST_DISTANCE && !ordered
          ? [replacing('In one paragraph', span, spaced(reading, at, end, 'same'))]
          : []),
      ],
    },
  );
}

/** `kim/N300/trump` needs blanks where its operator needs none. */
function spaced({ source: { text } }: ForeignReading, at: number, end: number, name: string): string {
  return (text.charAt(at - 1) === ' ' ? '' : ' ') + name + (text.charAt(end) === ' ' ? '' : ' ');
}

const BARE: ReadonlyMap<string, PieceContent> = new Map<string, PieceContent>([
  ['and', { kind: 'and' }],
  ['or', { kind: 'or' }],
  ['not', { kind: 'not' }],
  ['same', { kind: 'proximity', relation: { kind: 'same', unit: 'paragraph' } }],
]);

const SLASHED = /\/(?<name>[nf])(?<number>\d{1,9})\//iy;
/**
 * Whole stretches only: `adjacent` and `near-by` are words. `w5`, `w/5` and `w /5` are the same; `w` alone is a letter.
 */
const NAMED =
  /(?:(?<bare>and|or|not|same)|(?<name>adj|near|w(?= *\/ *\d|\d))(?: *\/ *(?=\d))?(?<number>\d{0,9}))(?=$|[ ()[\]"])/iy;
const LOOSE_NUMBER = / +(?<number>\d{1,3})(?= +[^ )\]])/y;
const MOST_WORDS = 100_000;
