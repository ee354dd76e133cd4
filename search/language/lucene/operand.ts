import { refuse, removing } from '../faults.ts';
import { inField } from '../foreign/joining.ts';
import { leaveOut, type Operand, readOtherwise, typedText } from '../foreign/reading.ts';
import { escapedStretch } from '../foreign/stretch.ts';
import { slotsIn, warnOfNoWord, wholeValue, wordOrPhrase } from '../foreign/words.ts';
import { readDate, readDateRange } from './dates.ts';
import { refuseMissingOperand } from './faults.ts';
import { fieldNamed } from './fields.ts';
import { editsOf } from './fuzzy.ts';
import type { Lexeme } from './lexeme.ts';
import { type LuceneReading, peek, spanOf } from './reading.ts';
import { quotedWords } from './slop.ts';

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
      return { kind: 'everything', span: spanOf(reading, next) };
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
  if (next?.kind === 'term' && IS_ANYTHING.test(next.text)) return leaveOutTest(reading, lexeme, next);
  reading.field = field;
  const operand = readOperand(reading, group);
  reading.field = undefined;
  if (operand === undefined) return undefined;
  const span = { start: name.start, end: operand.span.end };
  if (field === undefined || field === 'existence') return leaveOut(reading, span, 'a test whether a field is there');
  return field === 'date' ? { ...operand, span } : inField(reading, field, operand, span);
}

/** `title:*`: whether the field is there at all. */
function leaveOutTest(reading: LuceneReading, field: Lexeme, star: Lexeme): undefined {
  reading.at += 1;
  return leaveOut(reading, reading.source.spanOf(field.start, star.end), 'a test whether a field is there');
}

function readTerm(reading: LuceneReading, lexeme: Lexeme & { kind: 'term' }): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const isWhole = reading.field === 'id' || reading.field === 'url';
  const stretch = escapedStretch(lexeme.text, lexeme.start, isWhole ? '?' : ' ');
  if (isWhole) return wholeValue(reading, stretch.text, span);
  if (reading.field === 'date') return readDate(reading, stretch.text, span);
  const slots = slotsIn(reading, stretch, { edits: editsOf(reading, lexeme, stretch.text) });
  if (slots.length > 0) return wordOrPhrase(slots, span);
  warnOfNoWord(reading, span);
  return undefined;
}

function readQuoted(reading: LuceneReading, lexeme: Lexeme & { kind: 'quoted' }): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const isWhole = reading.field === 'id' || reading.field === 'url';
  const stretch = escapedStretch(lexeme.text, lexeme.contentStart, isWhole ? '?' : ' ');
  if (isWhole) return wholeValue(reading, stretch.text, span);
  if (reading.field === 'date') return readDate(reading, stretch.text.trim(), span);
  const slots = slotsIn(reading, { ...stretch, text: stretch.text.replaceAll(WILDCARDS, ' ') });
  if (TELLING_WILDCARD.test(stretch.text)) {
    const message = 'Inside quotes Lucene reads * and ? as mere signs, so they were left out.';
    readOtherwise(reading, span, message, 'Native syntax has wildcards inside phrases: "korea* nuclear".');
  }
  if (slots.length > 0) return quotedWords(reading, lexeme, slots);
  warnOfNoWord(reading, span);
  return undefined;
}

function readRange(reading: LuceneReading, lexeme: Lexeme & { kind: 'range' }): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  if (reading.field === 'date') return readDateRange(reading, lexeme.from, lexeme.to, span);
  return leaveOut(reading, span, 'ranges of words');
}

function refuseNested(reading: LuceneReading, lexeme: Lexeme): never {
  const span = spanOf(reading, lexeme);
  const typed = typedText(reading, span);
  return refuse('not-allowed-here', span, `A field takes a word, phrase or group; the field ${typed} stands there.`, {
    hint: 'Write one field beside the other, each with what is looked for in it.',
    mends: [removing(`Remove ${typed}`, span)],
  });
}

const IS_ANYTHING = /^\*+$/;
const WILDCARDS = /[*?]/g;
/** One that somebody meant as such, not the end of a question. */
const TELLING_WILDCARD = /\*|\?[\p{L}\p{N}]/u;
