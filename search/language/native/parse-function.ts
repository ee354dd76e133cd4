import { quoted, refuse, removing, replacing } from '../faults.ts';
import { operandsOf } from '../limits.ts';
import type { Query, Span } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { readGroup } from './parse-group.ts';
import { peek, type Reading, spanOf, typedText } from './reading.ts';
import { refuseMissingOperand } from './structure-faults.ts';

/** `atleast5(sanctions)`, `first/50(kim)`, `hlead(summit)`. */
export function readFunction(reading: Reading, lexeme: Lexeme & { kind: 'function' }): Query {
  const name = spanOf(reading, lexeme);
  const number = lexeme.name === 'hlead' ? 0 : numberOf(lexeme, name);
  reading.at += 1;
  const open = peek(reading);
  if (open === undefined) return refuseMissingOperand(reading);
  const { span: group, ...operand } = readGroup(reading, open);
  const stranger = strangerIn({ ...operand, span: group });
  if (stranger !== undefined) refuseStranger(reading, lexeme.name, name, stranger);
  const span = { start: name.start, end: group.end };
  const inner = { ...operand, span: group };
  switch (lexeme.name) {
    case 'atleast':
      return { kind: 'atleast', times: number, operand: inner, span };
    case 'first':
      return { kind: 'first', words: number, operand: inner, span };
    case 'hlead':
      return { kind: 'hlead', operand: inner, span };
    default:
      return lexeme.name satisfies never;
  }
}

function numberOf({ name, argument }: Lexeme & { kind: 'function' }, span: Span): number {
  const most = name === 'atleast' ? MOST_TIMES : MOST_WORDS;
  const written = argument.replace('/', '');
  const number = WHOLE_NUMBER.test(written) ? Number(written) : Number.NaN;
  if (number >= 1 && number <= most) return number;
  const offered = Number.isNaN(number) ? (name === 'atleast' ? 2 : 50) : Math.min(Math.max(number, 1), most);
  const mended = name === 'atleast' ? `atleast${offered}` : `first/${offered}`;
  const found = written === '' ? 'none' : quoted(written);
  return refuse('bad-number', span, `${name} takes a whole number from 1 to ${most}; ${found} stands there.`, {
    hint: `Write for example ${mended}(…).`,
    mends: [replacing(`Use ${mended}(…)`, span, mended), replacing(`Look for the word “${name}”`, span, `${name} `)],
  });
}

/** What cannot stand in a function. Proximity groups were looked at when they were read. */
function strangerIn(query: Query): Query | undefined {
  switch (query.kind) {
    case 'and':
    case 'or':
      return operandsOf(query)
        .map(strangerIn)
        .find((stranger) => stranger !== undefined);
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return undefined;
    default:
      return query;
  }
}

function refuseStranger(reading: Reading, name: string, nameSpan: Span, stranger: Query): never {
  const typed = typedText(reading, stranger.span);
  return refuse(
    'not-allowed-here',
    stranger.span,
    `${name}() takes words, phrases, proximity and AND or OR groups; ${quoted(typed)} is none.`,
    {
      hint: `Write it beside ${name}() rather than inside.`,
      mends: [removing(`Leave ${quoted(typed)} out`, stranger.span), replacing(`Remove ${name}`, nameSpan, ' ')],
    },
  );
}

const MOST_TIMES = 1_000;
const MOST_WORDS = 100_000;
const WHOLE_NUMBER = /^\d+$/;
