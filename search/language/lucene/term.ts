import { type Operand, typedText } from '../foreign/reading.ts';
import { escapedStretch } from '../foreign/stretch.ts';
import { slotsIn, warnOfNoWord, wordOrPhrase } from '../foreign/words.ts';
import { readDate, refuseGuessed } from './dates.ts';
import { editsOf, leaveOutTail } from './fuzzy.ts';
import type { Lexeme } from './lexeme.ts';
import { readExists } from './presence.ts';
import { refuseRange } from './ranges.ts';
import { fieldBefore, isWhole, type LuceneReading, spanOf, tailOf } from './reading.ts';
import { readValue } from './whole-value.ts';

type Term = Lexeme & { readonly kind: 'term' };

/** `kim`, `wom?n`, `colour~1`, and what one of the fields takes as a whole. */
export function readTerm(reading: LuceneReading, lexeme: Term): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const stretch = escapedStretch(lexeme.text, lexeme.start);
  if (isWhole(reading) && lexeme.likeness !== undefined) {
    leaveOutTail(reading, tailOf(reading, lexeme.likeness, lexeme.end), WHOLE);
  }
  switch (reading.field) {
    case 'date':
      refuseBareRange(reading, lexeme);
      return readDate(stretch.text, span);
    case 'existence':
      return readExists(reading, stretch.text, span);
    case 'id':
    case 'url':
      return readValue(reading, lexeme.text, span);
    default:
  }
  if (reading.field !== undefined && LIMIT.test(stretch.text)) {
    refuseRange(reading, fieldBefore(reading), span, [stretch.text.replace(LIMIT, '')]);
  }
  const slots = slotsIn(reading, stretch, { edits: editsOf(reading, lexeme, stretch.text) });
  if (slots.length > 0) return wordOrPhrase(slots, span);
  warnOfNoWord(reading, span);
  return undefined;
}

/** `date:2018 TO 2020`, which without brackets would be three things to look for. */
function refuseBareRange(reading: LuceneReading, first: Lexeme): void {
  const [to, last] = reading.lexemes.slice(reading.at, reading.at + 2);
  if (to?.kind !== 'term' || to.text !== 'TO' || last?.kind !== 'term') return;
  const span = reading.source.spanOf(first.start, last.end);
  refuseGuessed(typedText(reading, span), span, (guess) => guess);
}

const WHOLE = 'A date, an id or an address is compared whole';

/** `>=b`, as Elasticsearch writes a range with one end. */
const LIMIT = /^[<>]=?/;
