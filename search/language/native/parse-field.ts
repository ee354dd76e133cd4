import { andOf, isNegative, notOf } from '../build.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { operandsOf } from '../limits.ts';
import { printQuery } from '../print.ts';
import type { Field, Query, Span } from '../query.ts';
import { isOperator, type Lexeme } from './lexeme.ts';
import { isWholeField, peek, type Reading, spanOf, typedText } from './reading.ts';

/** `title:kim`, `title:"press conference"`, `title:(kim OR trump)`. */
export function readField(reading: Reading, lexeme: Lexeme & { kind: 'field' }): Query {
  const { field } = lexeme;
  const name = spanOf(reading, lexeme);
  reading.at += 1;
  const next = peek(reading);
  if (next === undefined || next.kind === 'close' || isOperator(next)) refuseEmptyField(reading, field, name);
  const outer = reading.field;
  reading.field = field;
  const operand = reading.operand();
  reading.field = outer;
  const span = { start: name.start, end: operand.span.end };
  const stranger = strangerIn(operand, isWholeField(field));
  if (stranger !== undefined) refuseStranger(reading, { field, stranger, name });
  if (isNegative(operand)) refuseNegative(field, operand, span);
  return { kind: 'field', field, operand, span };
}

/**
 * What cannot be looked for in a field; in ids and addresses that is all but whole values. Proximity groups were looked
 * at when they were read.
 */
function strangerIn(query: Query, isWhole: boolean): Query | undefined {
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'not':
      return operandsOf(query)
        .map((operand) => strangerIn(operand, isWhole))
        .find((stranger) => stranger !== undefined);
    case 'field':
    case 'date':
    case 'atleast':
    case 'first':
    case 'hlead':
      return query;
    case 'word':
      return isWhole && query.match === 'caps' ? query : undefined;
    case 'phrase':
    case 'near':
    case 'same':
      return isWhole ? query : undefined;
    case 'everything':
      return undefined;
    default:
      return query satisfies never;
  }
}

function refuseEmptyField(reading: Reading, field: Field, name: Span): never {
  const typed = typedText(reading, name);
  return refuse('missing-operand', name, `${typed} needs a word, a phrase or a group after it.`, {
    hint: `Write for example ${field}:kim, ${field}:"kim jong un" or ${field}:(kim OR trump).`,
    mends: [removing(`Remove ${typed}`, name), replacing(`Look for the word “${field}”`, name, field)],
  });
}

interface Found {
  readonly field: Field;
  readonly stranger: Query;
  /** Of the field's name and colon. */
  readonly name: Span;
}

function refuseStranger(reading: Reading, { field, stranger, name }: Found): never {
  const typed = quoted(typedText(reading, stranger.span));
  const takes = isWholeField(field) ? 'whole values and groups of them' : 'words, phrases and groups of them';
  return refuse('not-allowed-here', stranger.span, `${field}: takes ${takes}; ${typed} is none.`, {
    hint: `Write it beside ${field}: rather than inside.`,
    mends: [replacing(`Remove ${field}:`, name, ' ')],
  });
}

/** `title:(NOT kim)` → `(*:* NOT title:kim)`. */
function refuseNegative(field: Field, operand: Query, span: Span): never {
  const unwanted = operand.kind === 'not' ? [operand] : operandsOf(operand);
  const everyOther = andOf(
    [
      { kind: 'everything', span },
      ...unwanted.flatMap((not) =>
        operandsOf(not).map((wanted) => notOf({ kind: 'field', field, operand: wanted, span }, span)),
      ),
    ],
    span,
  );
  return refuse('only-negation', span, `${field}: only says what is not wanted.`, {
    hint: `Say what to look for as well, or put the NOT before the field: NOT ${field}:….`,
    mends: [replacing('Every article but these', span, printQuery(everyOther))],
  });
}
