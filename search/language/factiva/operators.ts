import { refuse, replacing } from '../faults.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import type { Piece, PieceContent } from '../hosts/piece.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';

/** `and`, `same`, `adj5`, `w/2`, `near10`, `/N30/`, `/F50/`, in any case; undefined for anything that is none. */
export function operatorAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source } = reading;
  const slashed = stickyAt(SLASHED, source.text, at);
  if (slashed !== undefined) {
    const end = at + slashed[0].length;
    const { name = '', number = '' } = slashed.groups ?? {};
    return name.toLowerCase() === 'f'
      ? { kind: 'within', words: Math.max(1, Math.min(Number(number), MOST_WORDS)), start: at, end }
      : { ...near(reading, { name: '/N', number, tail: '/', ordered: false }, at, end), start: at, end };
  }
  const found = stickyAt(NAMED, source.text, at);
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const { bare, name = '', number = '' } = found.groups ?? {};
  const content = bare === undefined ? undefined : BARE.get(bare.toLowerCase());
  if (content !== undefined) return { ...content, start: at, end };
  const ordered = name.toLowerCase() !== 'near';
  return {
    ...near(reading, { name, number: number === '' ? '1' : number, tail: '', ordered }, at, end),
    start: at,
    end,
  };
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
    { hint: `Write for example ${offered}.`, mends: [replacing(`Use ${offered}`, span, offered)] },
  );
}

function stickyAt(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}

const BARE: ReadonlyMap<string, PieceContent> = new Map<string, PieceContent>([
  ['and', { kind: 'and' }],
  ['or', { kind: 'or' }],
  ['not', { kind: 'not' }],
  ['same', { kind: 'proximity', relation: { kind: 'same', unit: 'paragraph' } }],
]);

const SLASHED = /\/(?<name>[nf])(?<number>\d{1,9})\//iy;
/** Whole stretches only: `adjacent` and `near-by` are words. `w5` and `w/5` are the same; `w` alone is a letter. */
const NAMED = /(?:(?<bare>and|or|not|same)|(?<name>adj|near|w(?=\/?\d))\/?(?<number>\d{0,9}))(?=$|[ ()[\]"])/iy;
const MOST_WORDS = 100_000;
