import { type Mend, refuse, removing, replacing, warning } from '../faults.ts';
import { balancedEnd } from '../foreign/balanced.ts';
import { matchAt } from '../foreign/match-at.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { wholeValue } from '../foreign/words.ts';
import { closingQuote } from '../group-faults.ts';
import type { Piece } from '../hosts/piece.ts';
import type { Span } from '../query.ts';
import { fieldCoded, foreignField, refuseField } from './fields.ts';

/** `hd=`, `atleast5`, `wc>500`, and what Factiva has beyond our fields. */
export function namedAt(reading: ForeignReading, at: number): Piece | undefined {
  const { text } = reading.source;
  const times = matchAt(ATLEAST, text, at);
  if (times !== undefined) return atLeast(reading, times[0], times.groups?.['times'] ?? '', at);
  const count = matchAt(WORD_COUNT, text, at);
  if (count !== undefined) return foreign(reading, 'word counts', at, at + count[0].length);
  const found = matchAt(FIELD, text, at);
  const written = found?.groups?.['name'];
  if (found === undefined || written === undefined) return undefined;
  const name = written.toLowerCase();
  const end = at + found[0].length;
  const field = fieldCoded(name);
  if (field === 'hlead') return { kind: 'hlead', start: at, end };
  if (field === 'id') return valueAt(reading, at, end);
  if (field !== undefined) return { kind: 'field', field, start: at, end };
  if (found.groups?.['blank'] !== '') return undefined;
  const what = foreignField(name);
  if (what !== undefined) {
    const near = NEAREST.get(name);
    const mends = near === undefined ? [] : [replacing(`Use ${near}=`, reading.source.spanOf(at, end), `${near}=`)];
    return foreign(reading, what, at, valueEnd(reading, end), mends);
  }
  return refuseField(
    reading,
    written,
    reading.source.spanOf(at, end),
    reading.source.spanOf(at, valueEnd(reading, end)),
  );
}

function atLeast({ source }: ForeignReading, typed: string, written: string, at: number): Piece {
  const end = at + typed.length;
  const times = Number(written);
  if (times >= 1 && times <= MOST_TIMES) return { kind: 'atleast', times, start: at, end };
  const span = source.spanOf(at, end);
  const offered = `atleast${Math.min(Math.max(times, 1), MOST_TIMES)}`;
  return refuse('bad-number', span, `atleast takes a whole number from 1 to ${MOST_TIMES}; ${written} stands there.`, {
    hint: `Write for example ${offered}.`,
    mends: [replacing(`Use ${offered}`, span, offered)],
  });
}

/** An accession number, as it stands; in quotes it may hold spaces. */
function valueAt(reading: ForeignReading, start: number, from: number): Piece {
  const { source } = reading;
  const end = valueEnd(reading, from);
  const span = source.spanOf(start, end);
  const each = SEVERAL.exec(source.text.slice(from, end))?.groups?.['values']?.split(OR);
  if (each !== undefined) refuseSeveral(span, each);
  const value = wholeValue(reading, source.text.slice(from, end).replaceAll(AROUND, ''), span);
  if (value !== undefined) return { kind: 'value', field: 'id', value, start, end };
  return refuse('missing-operand', span, 'an= needs an accession number after it.', {
    hint: 'Write the id of an article.',
    mends: [removing('Remove an=', span)],
  });
}

/** `an=(a or b)`: a number is compared whole. */
function refuseSeveral(span: Span, values: readonly string[]): never {
  const written = `(${values.map((value) => `an=${value.trim()}`).join(' or ')})`;
  return refuse('not-allowed-here', span, 'an= takes one accession number; a group stands there.', {
    hint: 'Write an= before each.',
    mends: [replacing('Write an= before each', span, written)],
  });
}

/** Past the value after a field's sign: a group, a quotation, or a stretch. */
function valueEnd({ source }: ForeignReading, from: number): number {
  const char = source.text.charAt(from);
  if (char === '(') return balancedEnd(source, from);
  if (char === '"') return closingQuote(source, from) + 1;
  return from + (matchAt(VALUE, source.text, from)?.[0].length ?? 0);
}

function foreign(
  reading: ForeignReading,
  what: string,
  start: number,
  end: number,
  mends: readonly Mend[] = [],
): Piece {
  const message = `${reading.system} has ${what}; Newsmorgue has none, so this was left out.`;
  const hint = 'The query finds what it finds without this part.';
  const draft = warning('unsupported-in-dialect', reading.source.spanOf(start, end), message, { hint, mends });
  return { kind: 'foreign', warning: draft, start, end };
}

/** What of ours comes nearest to a field we lack. */
const NEAREST: ReadonlyMap<string, string> = new Map([
  ['lp', 'hlp'],
  ['hl', 'hd'],
]);

const ATLEAST = /atleast(?<times>\d{1,9})(?=$|[ ()[\]"])/iy;
const WORD_COUNT = /wc *[<>=]+ *\d+/iy;
/** Blanks beside the sign are for known fields alone: `value = price` may well be words. */
const FIELD = /(?<name>[a-z]{2,12})(?<blank> *)=/iy;
const VALUE = /[^ ()[\]"]*/y;
const SEVERAL = /^\((?<values>[^()"]+? or [^()"]+)\)$/i;
const OR = / +or +/i;
const AROUND = /^[("\s]+|[)"\s]+$/g;
const MOST_TIMES = 1_000;
