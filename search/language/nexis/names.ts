import { type Mend, quoted, refuse, removing, replacing, warning } from '../faults.ts';
import { balancedEnd } from '../foreign/balanced.ts';
import { matchAt } from '../foreign/match-at.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';
import type { Piece } from '../hosts/piece.ts';
import type { Span } from '../query.ts';
import { connectorOf } from './connectors.ts';
import { isForeignSegment, refuseSegment, segmentField } from './segments.ts';

/** A segment or function and the parenthesis it stands before: `headline(…)`, `atleast5(…)`. */
export function namedAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source } = reading;
  const loose = looseAtLeast(reading, at) ?? lengthAt(reading, at);
  if (loose !== undefined) return loose;
  const found = matchAt(NAMED, source.text, at);
  const written = found?.groups?.['name'];
  if (found === undefined || written === undefined) return undefined;
  const name = written.toLowerCase();
  const end = at + written.length;
  const open = at + found[0].length - 1;
  const span = source.spanOf(at, end);
  const field = segmentField(name);
  if (field !== undefined) return { kind: 'field', field, start: at, end };
  if (name === 'hlead') return { kind: 'hlead', start: at, end };
  if (name === 'allcaps') return { kind: 'capitals', start: at, end };
  const times = ATLEAST.exec(name)?.groups?.['times'];
  if (times !== undefined) return { kind: 'atleast', times: timesOf(times, span), start: at, end };
  if (WORD_FORMS.has(name)) {
    const message = `${written}() chooses among the forms of a word; here its words are read like any other.`;
    const draft = warning('unsupported-in-dialect', span, message, { hint: 'allcaps() is read as asked.' });
    return { kind: 'plainly', warning: draft, start: at, end };
  }
  if (isForeignSegment(name)) {
    const mends = name === 'lead' ? [replacing('In the headline or the lead', span, 'hlead')] : [];
    return leftOut(reading, name, at, balancedEnd(source, open), mends);
  }
  const isAttached = open === end;
  if (name === 'date' && isAttached) refuseDateGroup(reading, at, balancedEnd(source, open));
  if (name === 'atleast' || name === 'atl') refuseNoNumber(span, written);
  if (!isAttached || connectorOf(written, () => span) !== undefined) return undefined;
  return refuseSegment(reading, written, span, source.spanOf(at, open + 1));
}

/** `atleast 5(…)`, `atleast/5(…)`: can only be meant as `atleast5(…)`. */
function looseAtLeast(reading: ForeignReading, at: number): Piece | undefined {
  const found = matchAt(LOOSE_ATLEAST, reading.source.text, at);
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const span = reading.source.spanOf(at, end);
  const times = timesOf(found.groups?.['times'] ?? '', span);
  tellReading(reading, span, `“${found[0]}” was read as atleast${times}.`, {
    hint: 'The number belongs to the name, without a blank.',
    mends: [replacing(`As it was read, atleast${times}(…)`, span, `atleast${times}`)],
  });
  return { kind: 'atleast', times, start: at, end };
}

/** `length > 500`, which needs no parentheses. */
function lengthAt(reading: ForeignReading, at: number): Piece | undefined {
  const found = matchAt(LENGTH, reading.source.text, at);
  return found === undefined ? undefined : leftOut(reading, 'length', at, at + found[0].length);
}

function leftOut(
  reading: ForeignReading,
  name: string,
  start: number,
  end: number,
  mends: readonly Mend[] = [],
): Piece {
  const message = `${reading.system} has a segment ${name}; Newsmorgue has none, so it was left out.`;
  const hint = 'The query finds what it finds without this part.';
  const draft = warning('unsupported-in-dialect', reading.source.spanOf(start, end), message, { hint, mends });
  return { kind: 'foreign', warning: draft, start, end };
}

function refuseDateGroup({ source }: ForeignReading, start: number, end: number): never {
  const span = source.spanOf(start, end);
  return refuse(
    'bad-date',
    span,
    `date(…) takes one or two limits; ${quoted(source.text.slice(start, end))} has none.`,
    {
      hint: 'Write for example date(geq(2019) and leq(2020)), or date aft 2018.',
      mends: [removing('Leave the date out', span)],
    },
  );
}

function refuseNoNumber(span: Span, written: string): never {
  return refuse('bad-number', span, `${written} needs a number at its end: how many times.`, {
    hint: 'Write for example atleast5(…).',
    mends: [replacing('At least 5 times', span, 'atleast5')],
  });
}

function timesOf(written: string, span: Span): number {
  const times = Number(written);
  if (times >= 1 && times <= MOST_TIMES) return times;
  const offered = Math.min(Math.max(times, 1), MOST_TIMES);
  return refuse('bad-number', span, `atleast takes a whole number from 1 to ${MOST_TIMES}; ${written} stands there.`, {
    hint: `Write for example atleast${offered}(…).`,
    mends: [replacing(`Use atleast${offered}(…)`, span, `atleast${offered}`)],
  });
}

const NAMED = /(?<name>\p{L}[\p{L}\p{N}-]*) *\(/uy;
const ATLEAST = /^(?:atleast|atl)(?<times>\d{1,9})$/;
const LOOSE_ATLEAST = /(?:atleast|atl)[ /-]+(?<times>\d{1,9})(?= *\()/iy;
const LENGTH = /length *(?:[<>]=?|=|(?:gtr|lss|geq|leq|equ)(?![\p{L}\p{N}])) *\d+/iuy;
const WORD_FORMS: ReadonlySet<string> = new Set(['caps', 'nocaps', 'singular', 'plural']);
const MOST_TIMES = 1_000;
