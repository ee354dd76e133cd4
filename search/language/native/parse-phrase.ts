import { quoted, refuse, removing, replacing } from '../faults.ts';
import { refuseEmptyPhrase } from '../group-faults.ts';
import type { PhraseSlot, Query } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { LONGEST_DISTANCE } from './operators.ts';
import { requireWord, slotsIn, wholeValue } from './parse-word.ts';
import { isWholeField, type Reading, spanOf } from './reading.ts';

/** `"joint press conference"`, `"korea* * nuclear"`, `"lift sanctions"~5`, `="exactly so"`. */
export function readPhrase(reading: Reading, lexeme: Lexeme & { kind: 'phrase' }): Query {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  const { text, contentStart, isExact } = lexeme;
  if (text.trim() === '') refuseEmptyPhrase(span);
  if (isWholeField(reading.field)) {
    return { ...wholeValue(reading, text.trim(), lexeme.start, lexeme.end), span };
  }
  const slots = [...text.matchAll(STRETCHES)].flatMap(({ 0: stretch, index }) =>
    stretchSlots(reading, stretch, contentStart + index, isExact),
  );
  requireWord(slots, span);
  return { kind: 'phrase', slots, slop: slopOf(reading, lexeme), span };
}

function stretchSlots(reading: Reading, text: string, start: number, isExact: boolean): readonly PhraseSlot[] {
  const caps = CAPS.exec(text)?.groups?.['word'];
  if (caps !== undefined && !caps.includes('*') && !caps.includes('?')) {
    return slotsIn(reading, { text: caps, start: start + text.indexOf('(') + 1, form: 'caps' });
  }
  return slotsIn(reading, { text, start, form: isExact ? 'exact' : 'phrase' });
}

function slopOf(reading: Reading, lexeme: Lexeme & { kind: 'phrase' }): number | null {
  const { slop, contentStart, text, end } = lexeme;
  if (slop === undefined) return null;
  const words = WHOLE_NUMBER.test(slop) ? Number(slop) : Number.NaN;
  if (words <= LONGEST_DISTANCE) return words;
  const span = reading.source.spanOf(contentStart + text.length + 1, end);
  const offered = Number.isNaN(words) ? DEFAULT_SLOP : LONGEST_DISTANCE;
  const found = slop === '' ? 'nothing' : quoted(slop);
  return refuse(
    'bad-distance',
    span,
    `After "…"~ stands how many other words may come between, 0 to ${LONGEST_DISTANCE}; ${found} stands there.`,
    {
      hint: `Write for example "…"~${offered}.`,
      mends: [
        replacing(`Allow ${offered} other words`, span, `~${offered}`),
        removing('Search for the phrase as it is', span),
      ],
    },
  );
}

const DEFAULT_SLOP = 5;
const STRETCHES = /[^ ]+/g;
const CAPS = /^caps\((?<word>[^()]+)\)[^\p{L}\p{N}]*$/iu;
const WHOLE_NUMBER = /^\d+$/;
