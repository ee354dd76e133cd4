import { refuse, replacing, warning } from '../faults.ts';
import { balancedEnd } from '../foreign/balanced.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import type { Piece } from '../hosts/piece.ts';
import { connectorOf } from './connectors.ts';
import { isForeignSegment, refuseSegment, segmentField } from './segments.ts';

/** A segment or function and the parenthesis it stands before: `headline(…)`, `atleast5(…)`. */
export function namedAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source } = reading;
  NAMED.lastIndex = at;
  const found = NAMED.exec(source.text);
  const written = found?.groups?.['name'];
  if (found === null || written === undefined) return undefined;
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
    const close = balancedEnd(source, open);
    const whole = source.spanOf(at, close);
    const message = `${reading.system} has a segment ${name}; Newsmorgue has none, so it was left out.`;
    const hint = 'The query finds what it finds without this part.';
    return {
      kind: 'foreign',
      warning: warning('unsupported-in-dialect', whole, message, { hint }),
      start: at,
      end: close,
    };
  }
  const isAttached = open === end;
  if (!isAttached || connectorOf(written, () => span) !== undefined) return undefined;
  return refuseSegment(reading, written, span, source.spanOf(at, open + 1));
}

function timesOf(written: string, span: { readonly start: number; readonly end: number }): number {
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
const WORD_FORMS: ReadonlySet<string> = new Set(['caps', 'nocaps', 'singular', 'plural']);
const MOST_TIMES = 1_000;
