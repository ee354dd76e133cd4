import { quoted, refuse, removing, replacing, warning } from '../faults.ts';
import { isPlainChunk } from '../native/lexer.ts';
import { hasWildcard, holdsWord, typedWords } from '../native/words-typed.ts';
import type { PhraseSlot, Query, Span, WordQuery } from '../query.ts';
import { type ForeignReading, typedText } from './reading.ts';
import { type Stretch, spanIn } from './stretch.ts';

export interface WordManner {
  /** Letters that may differ; of no effect on a word with wildcards. */
  readonly edits?: 0 | 1 | 2;
  /** Whether a `*` alone is any one word, as in a native phrase; elsewhere it is refused. */
  readonly hasAny?: boolean;
}

/** The words of a stretch in order, as native syntax would cut them; none where it holds only signs. */
export function slotsIn(reading: ForeignReading, stretch: Stretch, manner: WordManner = {}): readonly PhraseSlot[] {
  const { edits = 0, hasAny = false } = manner;
  return typedWords(stretch.text).flatMap(({ text, start, end }): PhraseSlot[] => {
    const span = spanIn(reading.source, stretch, start, end);
    if (hasAny && IS_ANY.test(text)) return [{ kind: 'any', span }];
    if (!text.includes('*') && !holdsWord(text)) return [];
    if (!hasWildcard(text)) return [{ kind: 'word', text, match: edits > 0 ? 'fuzzy' : 'stem', edits, span }];
    checkWildcard(reading, text, span);
    return [{ kind: 'word', text, match: 'wildcard', edits: 0, span }];
  });
}

/**
 * A word, or several next to one another. A word that native syntax would take for an operator or a field becomes a
 * phrase of itself, which means the same.
 */
export function wordOrPhrase(slots: readonly PhraseSlot[], span: Span): Query {
  const [only] = slots;
  if (slots.length === 1 && only?.kind === 'word' && (only.match === 'fuzzy' || isPlainChunk(only.text))) return only;
  return phraseOf(slots, span);
}

/** Words next to one another, in one phrase even where there is one. */
export function phraseOf(slots: readonly PhraseSlot[], span: Span, slop: number | null = null): Query {
  if (!slots.some(({ kind }) => kind === 'word')) refuseBareWildcard(undefined, span);
  return { kind: 'phrase', slots, slop, span };
}

/**
 * An id or address, compared whole. No value holds a quote in native syntax, so one is read as any one character.
 * Undefined, with a warning, where nothing could be looked for.
 */
export function wholeValue(reading: ForeignReading, typed: string, span: Span): WordQuery | undefined {
  const text = typed.trim().replaceAll('"', '?');
  const isPattern = hasWildcard(text);
  if (isPattern) checkWildcard(reading, text, span);
  if (holdsWord(text)) return { kind: 'word', text, match: isPattern ? 'wildcard' : 'stem', edits: 0, span };
  warnOfNoWord(reading, span);
  return undefined;
}

/** Says of a piece of the query that it holds nothing to look for. */
export function warnOfNoWord(reading: ForeignReading, span: Span): void {
  const typed = typedText(reading, span).slice(0, LONGEST_SHOWN);
  reading.warnings.push(
    warning('no-word', span, `“${typed}” holds no word or number and was left out.`, {
      mends: [removing('Leave it out', span)],
    }),
  );
}

function checkWildcard(reading: ForeignReading, text: string, span: Span): void {
  const typed = typedText(reading, span);
  const letters = text.replaceAll(WILDCARDS, '');
  const literals = text.match(LITERALS)?.length ?? 0;
  if (literals === 0) refuseBareWildcard(reading.everything, span);
  if (literals < FEWEST_LITERALS) {
    refuse(
      'wildcard-too-broad',
      span,
      `A wildcard needs ${FEWEST_LITERALS} letters or digits beside it; ${quoted(typed)} has one.`,
      { hint: 'Write more of the word.', mends: [replacing('Search for the letters alone', span, letters)] },
    );
  }
  if (text.endsWith('?') && typed.endsWith('?')) {
    reading.warnings.push(
      warning('trailing-question-mark', span, `In ${quoted(typed)} the ? stands for exactly one more character.`, {
        hint: 'If it only ends a question, leave it out.',
        mends: [replacing('Search without it', span, typed.replaceAll('?', ''))],
      }),
    );
  }
}

/** @param everything how the system asks for every article, where it can */
function refuseBareWildcard(everything: string | undefined, span: Span): never {
  const other = everything === undefined ? '' : `, or ${everything} for every article`;
  return refuse('wildcard-too-broad', span, 'A wildcard alone stands for every word there is.', {
    hint: `Write at least two letters of the word${other}.`,
    mends: [
      ...(everything === undefined ? [] : [replacing('Every article', span, everything)]),
      removing('Leave it out', span),
    ],
  });
}

const FEWEST_LITERALS = 2;
const LONGEST_SHOWN = 40;
const IS_ANY = /^\*+$/;
const WILDCARDS = /[*?]/g;
const LITERALS = /[\p{L}\p{N}]/gu;
