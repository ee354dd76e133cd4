import { type Operand, readOtherwise } from '../foreign/reading.ts';
import { escapedStretch } from '../foreign/stretch.ts';
import { slotsIn, warnOfNoWord } from '../foreign/words.ts';
import { readDate } from './dates.ts';
import { leaveOutTail } from './fuzzy.ts';
import type { Lexeme } from './lexeme.ts';
import { readExists } from './presence.ts';
import { isWhole, type LuceneReading, spanOf, tailOf } from './reading.ts';
import { quotedWords } from './slop.ts';
import { readQuotedValue } from './whole-value.ts';

/** `"joint press conference"`, `"lift sanctions"~5`, and what one of the fields takes as a whole. */
export function readQuoted(reading: LuceneReading, lexeme: Lexeme & { kind: 'quoted' }): Operand {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const stretch = escapedStretch(lexeme.text, lexeme.contentStart);
  if (isWhole(reading) && lexeme.slop !== undefined) {
    leaveOutTail(reading, tailOf(reading, lexeme.slop, lexeme.end), 'A date, an id or an address is compared whole');
  }
  switch (reading.field) {
    case 'date':
      return readDate(stretch.text.trim(), span);
    case 'existence':
      return readExists(reading, stretch.text.trim(), span);
    case 'id':
    case 'url':
      return readQuotedValue(reading, lexeme.text, span);
    default:
  }
  const slots = slotsIn(reading, { ...stretch, text: stretch.text.replaceAll(WILDCARDS, ' ') });
  if (TELLING_WILDCARD.test(stretch.text)) {
    const message = 'Inside quotes Lucene reads * and ? as mere signs, so they were left out.';
    readOtherwise(reading, span, message, 'Native syntax has wildcards inside phrases: "korea* nuclear".');
  }
  if (slots.length > 0) return quotedWords(reading, lexeme, slots);
  warnOfNoWord(reading, span);
  return undefined;
}

const WILDCARDS = /[*?]/g;
/** One that somebody meant as such, not the end of a question. */
const TELLING_WILDCARD = /\*|\?[\p{L}\p{N}]/u;
