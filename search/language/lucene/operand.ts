import { refuse, removing } from '../faults.ts';
import { inField } from '../foreign/joining.ts';
import { anyDate } from '../foreign/presence.ts';
import { type Operand, typedText } from '../foreign/reading.ts';
import { readDateRange } from './dates.ts';
import { refuseMissingOperand } from './faults.ts';
import { fieldNamed, refuseUnknown } from './fields.ts';
import type { Lexeme } from './lexeme.ts';
import { readPresence } from './presence.ts';
import { readQuoted } from './quoted.ts';
import { refuseRange } from './ranges.ts';
import { fieldBefore, type LuceneReading, peek, spanOf } from './reading.ts';
import { readTerm } from './term.ts';

/** A clause without its sign. @param group reads what stands in parentheses */
export function readOperand(reading: LuceneReading, group: () => Operand): Operand {
  const next = peek(reading);
  switch (next?.kind) {
    case 'open':
      return group();
    case 'field':
      return readField(reading, next, group);
    case 'term':
      return readTerm(reading, next);
    case 'quoted':
      return readQuoted(reading, next);
    case 'range':
      return readRange(reading, next);
    case 'everything':
      reading.at += 1;
      return reading.field === 'date'
        ? anyDate(spanOf(reading, next))
        : { kind: 'everything', span: spanOf(reading, next) };
    default:
      return refuseMissingOperand(reading);
  }
}

function readField(reading: LuceneReading, lexeme: Lexeme & { kind: 'field' }, group: () => Operand): Operand {
  const name = spanOf(reading, lexeme);
  if (reading.field !== undefined) refuseNested(reading, lexeme);
  reading.at += 1;
  const next = peek(reading);
  const field = fieldNamed(lexeme.name);
  if (field === undefined) return refuseUnknown(lexeme.name, name, { colon: ':', rest: '' });
  if (next !== undefined && field !== 'existence' && isAnything(next)) {
    reading.at += 1;
    return readPresence(reading, field, { start: name.start, end: spanOf(reading, next).end });
  }
  reading.field = field;
  const operand = readOperand(reading, group);
  reading.field = undefined;
  if (operand === undefined) return undefined;
  const span = { start: name.start, end: operand.span.end };
  return field === 'date' || field === 'existence' ? { ...operand, span } : inField(reading, field, operand, span);
}

function readRange(reading: LuceneReading, lexeme: Lexeme & { kind: 'range' }): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const { from, to } = lexeme;
  if (reading.field === 'date') return readDateRange(from, to, span);
  return refuseRange(reading, fieldBefore(reading), span, [from.value, to.value]);
}

/** `title:*`, `title:[* TO *]`. */
const isAnything = (next: Lexeme): boolean =>
  next.kind === 'range'
    ? next.from.value === '*' && next.to.value === '*'
    : next.kind === 'term' && IS_ANY.test(next.text);

function refuseNested(reading: LuceneReading, lexeme: Lexeme): never {
  const span = spanOf(reading, lexeme);
  const typed = typedText(reading, span);
  return refuse('not-allowed-here', span, `A field takes a word, phrase or group; the field ${typed} stands there.`, {
    hint: 'Write one field beside the other, each with what is looked for in it.',
    mends: [removing(`Remove ${typed}`, span)],
  });
}

const IS_ANY = /^\*+$/;
