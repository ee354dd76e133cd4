import { orOf } from '../build.ts';
import { quoted, refuse, replacing } from '../faults.ts';
import { readOtherwise, typedText } from '../foreign/reading.ts';
import { phraseOf } from '../foreign/words.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';
import type { PhraseSlot, Query, Span } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { pairWithin } from './pair.ts';
import { type LuceneReading, spanOf, tailOf } from './reading.ts';

type Quoted = Lexeme & { readonly kind: 'quoted' };

/**
 * What stands in quotes. In `"a b c"~n` the words may be moved n places in all from where they stand in a row, so that
 * two turned round cost two: a match is as wide as the farthest word was moved forward beyond the one that was moved
 * least (SloppyPhraseMatcher: the most less the least of place in the text − place in the phrase).
 *
 * Of two words, and of a few with little room, the tree can say just that. Otherwise they are read as ours, with a
 * warning: at most n other words between in any order, which finds all that Lucene does.
 */
export function quotedWords(reading: LuceneReading, lexeme: Quoted, slots: readonly PhraseSlot[]): Query {
  const span = spanOf(reading, lexeme);
  const slop = slopOf(reading, lexeme);
  const [first, second] = slots;
  if (slop === 0 || first === undefined || second === undefined) return phraseOf(slots, span);
  if (slots.length === 2) return pairWithin(first, second, slop, span);
  const rows = rowsOf(slots, slop, span);
  if (rows === undefined) {
    warnOfAnyOrder(reading, span, slop);
    return phraseOf(slots, span, slop);
  }
  return orOf(
    rows.map((row) => phraseOf(row, span)),
    span,
  );
}

/** The most moves that are read: two words so far apart are a step farther, and `LONGEST_DISTANCE` bounds those. */
export const MOST_SLOP = LONGEST_DISTANCE - 1;

/** Each way the words may stand, any words between: of `"a b c"~1` they are `a b c`, `a b * c` and `a * b c`. */
function rowsOf(
  words: readonly PhraseSlot[],
  slop: number,
  span: Span,
): readonly (readonly PhraseSlot[])[] | undefined {
  if ((slop + 1) ** words.length > MOST_TRIED) return undefined;
  const rows = movesOf(words.length, slop)
    .filter((moves) => moves.includes(0))
    .map((moves) => rowOf(words, moves, span))
    .filter((row) => row.length > 0);
  return rows.length > MOST_ROWS ? undefined : rows;
}

/** How far each word is moved: every list of so many numbers from 0 to `most`. */
const movesOf = (length: number, most: number): readonly (readonly number[])[] =>
  length === 0
    ? [[]]
    : movesOf(length - 1, most).flatMap((moves) => Array.from({ length: most + 1 }, (_, move) => [...moves, move]));

/** The words where they are moved to; empty where two would stand in one place. */
function rowOf(words: readonly PhraseSlot[], moves: readonly number[], span: Span): readonly PhraseSlot[] {
  const row: (PhraseSlot | undefined)[] = [];
  for (const [i, word] of words.entries()) {
    const place = i + (moves[i] ?? 0);
    if (row[place] !== undefined) return [];
    row[place] = word;
  }
  const first = row.findIndex((word) => word !== undefined);
  return Array.from(row.slice(first), (word): PhraseSlot => word ?? { kind: 'any', span });
}

function warnOfAnyOrder(reading: LuceneReading, span: Span, slop: number): void {
  const message = `Lucene lets the words of ${quoted(typedText(reading, span))} make ${slop} moves in all;`;
  readOtherwise(
    reading,
    span,
    `${message} here up to ${slop} other words may stand between, in any order.`,
    'All that Lucene finds is found, and more where words have changed places.',
  );
}

/** `~0` allows nothing, as no `~` does. */
function slopOf(reading: LuceneReading, { slop, start, end }: Quoted): number {
  const moves = Math.floor(Number(slop ?? 0));
  if (moves <= MOST_SLOP) return moves;
  const tail = tailOf(reading, slop, end);
  const offered = Number.isNaN(moves) ? DEFAULT_SLOP : MOST_SLOP;
  return refuse(
    'bad-distance',
    tail,
    `After "…"~ stands how many moves the words may make, at most ${MOST_SLOP}; ${quoted(slop ?? '')} stands there.`,
    {
      hint: 'Allow fewer moves, or join the words with AND.',
      mends: [
        replacing(`Allow ${offered} moves`, tail, `~${offered}`),
        replacing(
          'Search for the phrase as it is',
          reading.source.spanOf(start, end),
          typedPhrase(reading, start, tail),
        ),
      ],
    },
  );
}

const typedPhrase = (reading: LuceneReading, start: number, tail: Span): string =>
  typedText(reading, { start: reading.source.spanOf(start, start + 1).start, end: tail.start });

const DEFAULT_SLOP = 5;

/** More than a person would read. Three words with two moves may stand in ten ways, with three in 22. */
const MOST_ROWS = 12;
const MOST_TRIED = 1_000;
