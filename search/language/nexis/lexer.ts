import { replacing } from '../faults.ts';
import { matchAt } from '../foreign/match-at.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';
import { isLetterOrDigit, type Stretch, stretchOf } from '../foreign/stretch.ts';
import { slotsIn } from '../foreign/words.ts';
import { closingQuote, refuseEmptyPhrase } from '../group-faults.ts';
import { tellLookAlike } from '../hosts/look-alike.ts';
import type { Piece, PieceContent } from '../hosts/piece.ts';
import { piecesOf } from '../hosts/pieces-of.ts';
import { connectorOf } from './connectors.ts';
import { dateAt } from './dates.ts';
import { lookAlikeAt } from './look-alikes.ts';
import { namedAt } from './names.ts';

/** Cuts Nexis syntax into pieces, in about linear time. */
export const lexNexis = (reading: ForeignReading): readonly Piece[] => piecesOf(reading, pieceAt);

function pieceAt(reading: ForeignReading, at: number): Piece {
  const { source } = reading;
  const char = source.text.charAt(at);
  if (char === '(' || char === ')') return { kind: char === '(' ? 'open' : 'close', start: at, end: at + 1 };
  if (char === '"') return quoteAt(reading, at);
  const known = dateAt(reading, at) ?? namedAt(reading, at);
  if (known !== undefined) return known;
  if (matchAt(NOT_NEAR, source.text, at) !== undefined) return { kind: 'not', start: at, end: at + 'not'.length };
  const chunk = matchAt(PARTED, source.text, at)?.[0] ?? matchAt(STRETCH, source.text, at)?.[0] ?? char;
  const end = at + chunk.length;
  const connector = connectorOf(chunk.replaceAll(' ', ''), () => source.spanOf(at, end));
  if (connector !== undefined) return { ...connector, start: at, end };
  tellLookAlike(reading, at, lookAlikeAt(source.text, at));
  return { ...wordsOf(reading, chunk, at, false), start: at, end };
}

function quoteAt(reading: ForeignReading, at: number): Piece {
  const close = closingQuote(reading.source, at);
  const content = reading.source.text.slice(at + 1, close);
  if (content.trim() === '') refuseEmptyPhrase(reading.source.spanOf(at, close + 1));
  return { ...wordsOf(reading, content, at + 1, true), start: at, end: close + 1 };
}

function wordsOf(reading: ForeignReading, text: string, start: number, isQuoted: boolean): PieceContent {
  warnOfSigns(reading, text, start);
  return { kind: 'words', slots: slotsIn(reading, nexisStretch(text, start)), isQuoted };
}

/** `recycl!` is our `recycl*`, `wom*n` and `wom?n` our `wom?n`; elsewhere `!` and `?` are signs like any other. */
const nexisStretch = (text: string, start: number): Stretch => stretchOf(text, start, plain);

function plain(text: string, i: number): string {
  const char = text.charAt(i);
  if (char === '*') return '?';
  if (char !== '!' && char !== '?') return char;
  const follows = LETTER_BEFORE.test(text.slice(Math.max(0, i - MOST_SIGNS), i));
  const isWithin = LETTER_AFTER.test(text.slice(i + 1, i + 1 + MOST_SIGNS));
  if (char === '?') return follows && isWithin ? '?' : ' ';
  return follows && !isLetterOrDigit(text.charAt(i + 1)) ? '*' : ' ';
}

/** Says of a `!` or `*` that it does not stand for what it might be thought to. */
function warnOfSigns(reading: ForeignReading, text: string, start: number): void {
  for (const { 0: found, index, groups } of text.matchAll(MISPLACED)) {
    const { head = '', tail = '' } = groups ?? {};
    const span = reading.source.spanOf(start + index, start + index + found.length);
    tellReading(reading, span, `! stands for any ending, only at a word’s end; in “${found}” it was read as a blank.`, {
      hint: 'Write * for one letter, ! at the end for any ending.',
      mends:
        head === ''
          ? [replacing('Without it', span, tail)]
          : [replacing('Any ending', span, `${head}!`), replacing('One letter there', span, `${head}*${tail}`)],
    });
  }
  for (const { index } of text.matchAll(ONE_AT_END)) {
    const span = reading.source.spanOf(start + index, start + index + 1);
    tellReading(reading, span, '* is exactly one letter, at a word’s end as well.', {
      hint: 'Write ! for any ending or none.',
      mends: [replacing('Any ending', span, '!')],
    });
  }
}

const STRETCH = /[^ ()"]+/y;
/** A connector with blanks in it: `w / 5`, `but not`. */
const PARTED = /(?:(?:w|pre|onear|near)(?: +\/ *|\/ +)(?:\d{1,9}|s|p|seg|sent|para)|but +not)(?=[ ()"]|$)/iy;
/** `not/5` is `not w/5` and is cut in two. */
const NOT_NEAR = /not(?=\/(?:\d|(?:s|p|sent|para)(?:[ ()"]|$)))/iy;
const LETTER_BEFORE = /[\p{L}\p{N}][*?]*$/u;
const LETTER_AFTER = /^[*?]*[\p{L}\p{N}]/u;
/** So many wildcards on end are looked past. */
const MOST_SIGNS = 20;
const MISPLACED = /(?<![\p{L}\p{N}*])(?<head>[\p{L}\p{N}*]*)!(?<tail>[\p{L}\p{N}]+)/gu;
const ONE_AT_END = /(?<=[\p{L}\p{N}])\*(?![\p{L}\p{N}*?!])/gu;
