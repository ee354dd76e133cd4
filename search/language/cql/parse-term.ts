import { andOf, orOf } from '../build.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { isPlainChunk } from '../native/lexer.ts';
import { hasWildcard, holdsWord, typedWords } from '../native/words-typed.ts';
import type { PhraseSlot, Query, Span, WordMatch, WordQuery } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import { type Reading, spanOf, typedText, warnUnsupported } from './reading.ts';
import { EVERYTHING } from './structure-faults.ts';
import { holdsLiteral, type TermText, termText, withMasks } from './term-text.ts';

/** How a term's words are put together and compared. */
export interface Manner {
  /** `words`: one word stays a word, several are a phrase. */
  readonly form: 'words' | 'phrase' | 'all' | 'any';
  readonly match: Exclude<WordMatch, 'wildcard'>;
}

/** `kim`, `"signing ceremony"`: a word, a phrase, or a list of words. */
export function readTerm(reading: Reading, lexeme: StringLexeme, { form, match }: Manner): Query {
  const whole = spanOf(reading, lexeme);
  const term = termText(reading.source, lexeme);
  requireText(reading, whole, lexeme);
  if (term.isAnchored) {
    warnUnsupported(
      reading,
      whole,
      'A ^ asks for the start or end of the field; here the words may stand anywhere in it.',
    );
  }
  const stretches = [...term.text.matchAll(STRETCHES)].map(({ 0: text, index }): readonly PhraseSlot[] =>
    slotsIn(reading, term, { text, start: index, match }),
  );
  const slots = stretches.flat();
  if (slots.length === 0) refuseWordless(reading, whole);
  if (form === 'words') return oneOrPhrase(slots, whole);
  if (form === 'phrase') return phraseOf(slots, whole);
  const operands = stretches.flatMap((each) => (each.length === 0 ? [] : [oneOrPhrase(each, spanOver(each, whole))]));
  return form === 'all' ? andOf(operands, whole) : orOf(operands, whole);
}

/** An address or an id, compared whole; under `any` a list of them. */
export function readValue(reading: Reading, lexeme: StringLexeme, form: Manner['form']): Query {
  const whole = spanOf(reading, lexeme);
  const value = termText(reading.source, lexeme);
  requireText(reading, whole, lexeme);
  if (holdsLiteral(lexeme.text)) refuseLiteral(whole, lexeme);
  const isList = form === 'all' || form === 'any';
  const operands = [...value.text.matchAll(isList ? STRETCHES : TRIMMED)].map(({ 0: text, index }): WordQuery => {
    const span = value.spanOf(index, index + text.length);
    const match = hasWildcard(text) ? 'wildcard' : 'stem';
    if (match === 'wildcard') requireLiterals(text, span);
    else if (!holdsWord(text)) refuseWordless(reading, span);
    return { kind: 'word', text, match, edits: 0, span };
  });
  return form === 'all' ? andOf(operands, whole) : orOf(operands, whole);
}

interface Stretch {
  /** Without spaces. */
  readonly text: string;
  /** Where it begins in the term. */
  readonly start: number;
  readonly match: Manner['match'];
}

function slotsIn(reading: Reading, term: TermText, { text, start, match }: Stretch): readonly PhraseSlot[] {
  return typedWords(text).flatMap((word): readonly PhraseSlot[] => {
    const span = term.spanOf(start + word.start, start + word.end);
    if (IS_ANY.test(word.text)) return [{ kind: 'any', span }];
    const isWildcard = hasWildcard(word.text);
    if (IS_ONE.test(word.text)) warnOfOne(reading, span);
    if (!word.text.includes('*') && !holdsWord(word.text)) return [];
    if (isWildcard) requireLiterals(word.text, span);
    const kind = isWildcard ? 'wildcard' : match;
    return [{ kind: 'word', text: word.text, match: kind, edits: kind === 'fuzzy' ? 2 : 0, span }];
  });
}

/** `"kim ? trump"`: a mask for one character, which would be a word of one letter. */
function warnOfOne(reading: Reading, span: Span): void {
  const message = 'A ? alone was left out, as a sign that is no word.';
  warnUnsupported(reading, span, message, 'For any one word between others write *: "sanctions * lifted".');
}

function oneOrPhrase(slots: readonly PhraseSlot[], whole: Span): Query {
  const [only] = slots;
  return slots.length === 1 && only?.kind === 'word' && canStandBare(only) ? only : phraseOf(slots, whole);
}

/** The word `OR` is kept as a phrase of one word, as it is in native syntax. */
const canStandBare = ({ match, text }: WordQuery): boolean =>
  (match !== 'stem' && match !== 'wildcard') || isPlainChunk(text);

function phraseOf(slots: readonly PhraseSlot[], whole: Span): Query {
  if (!slots.some(({ kind }) => kind === 'word')) refuseBareWildcard(whole);
  return { kind: 'phrase', slots, slop: null, span: whole };
}

const spanOver = (slots: readonly PhraseSlot[], whole: Span): Span => ({
  start: slots[0]?.span.start ?? whole.start,
  end: slots.at(-1)?.span.end ?? whole.end,
});

function requireText(reading: Reading, span: Span, { text }: StringLexeme): void {
  if (text.trim() !== '') return;
  refuse('empty-group', span, 'Nothing stands between the quotes.', {
    hint: 'Write the term inside them.',
    mends: [replacing('Every article', wholeOf(reading), EVERYTHING)],
  });
}

/** What is masked in a value compared whole cannot be a mere sign. */
function refuseLiteral(span: Span, { text }: StringLexeme): never {
  return refuse('not-allowed-here', span, 'In an id or address *, ? and " cannot be looked for as they stand.', {
    hint: 'Write ? instead: it stands for any one character, these among them.',
    mends: [replacing('Write ? instead', span, `"${withMasks(text)}"`)],
  });
}

function refuseWordless(reading: Reading, span: Span): never {
  const code = reading.lexemes.length === 1 ? 'empty-query' : 'missing-operand';
  return refuse(code, span, `No word or number is in ${quoted(typedText(reading, span))}.`, {
    hint: `Type a word to look for, or ${EVERYTHING} for every article.`,
    mends: [replacing('Every article', wholeOf(reading), EVERYTHING)],
  });
}

const wholeOf = ({ source }: Reading): Span => ({ start: 0, end: source.typed.length });

function requireLiterals(text: string, span: Span): void {
  const literals = text.match(LITERALS)?.length ?? 0;
  if (literals >= FEWEST_LITERALS) return;
  if (literals === 0) refuseBareWildcard(span);
  refuse('wildcard-too-broad', span, `A mask needs two letters or digits beside it; ${quoted(text)} has one.`, {
    hint: 'Write more of the word.',
    mends: [replacing('Search for the letters alone', span, text.replaceAll(WILDCARDS, ''))],
  });
}

function refuseBareWildcard(span: Span): never {
  return refuse('wildcard-too-broad', span, 'A mask alone stands for every word there is.', {
    hint: `For every article write ${EVERYTHING}; for any one word between others put a * in a phrase: "sanctions * lifted".`,
    mends: [replacing('Every article', span, EVERYTHING), removing('Leave it out', span)],
  });
}

const FEWEST_LITERALS = 2;
const STRETCHES = /[^ ]+/g;
/** The value without the spaces around it. */
const TRIMMED = /[^ ](?:.*[^ ])?/gs;
const IS_ANY = /^\*+$/;
const IS_ONE = /^\?+$/;
const WILDCARDS = /[*?]/g;
const LITERALS = /[\p{L}\p{N}]/gu;
