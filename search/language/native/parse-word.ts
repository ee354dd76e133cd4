import { quoted, refuse, removing, replacing, warning } from '../faults.ts';
import type { PhraseSlot, Query, Span, WordMatch, WordQuery } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { isPlainChunk } from './lexer.ts';
import { isWholeField, type Reading } from './reading.ts';
import { hasWildcard, holdsWord, typedWords } from './words-typed.ts';

/** `kim`, `=running`, `colour~1`, `denuclear*`. What the analyzer cuts into several words becomes a phrase of them. */
export function readWord(reading: Reading, lexeme: Lexeme & { kind: 'word' }): Query {
  reading.at += 1;
  const { text, start, end } = lexeme;
  if (isWholeField(reading.field)) return wholeValue(reading, text, start, end);
  return oneOrPhrase(slotsIn(reading, { text, start, form: 'free' }), reading.source.spanOf(start, end));
}

/** `caps(US)`; `caps(White House)` is a phrase. */
export function readCaps(reading: Reading, { text, contentStart, start, end }: Lexeme & { kind: 'caps' }): Query {
  reading.at += 1;
  const span = reading.source.spanOf(start, end);
  if (text.replaceAll('"', '').trim() === '') refuseEmptyCaps(span);
  if (hasWildcard(text) || OPERATOR_INSIDE.test(text)) refuseInCaps(span, text);
  const slots = [...text.matchAll(STRETCHES)].flatMap(({ 0: stretch, index }) =>
    slotsIn(reading, { text: stretch, start: contentStart + index, form: 'caps' }),
  );
  if (slots.length === 0) refuseEmptyCaps(span);
  return oneOrPhrase(slots, span);
}

/** An address or an id, compared whole. */
export function wholeValue(reading: Reading, text: string, start: number, end: number): WordQuery {
  const span = reading.source.spanOf(start, end);
  const match = hasWildcard(text) ? 'wildcard' : 'stem';
  if (match === 'wildcard') requireLiterals(text, span);
  return { kind: 'word', text, match, edits: 0, span };
}

interface Stretch {
  /** Without spaces. */
  readonly text: string;
  /** Where it begins in the plain form of the query. */
  readonly start: number;
  /** `phrase`: a `*` alone is any word. `caps` and `exact`: every word is compared so. */
  readonly form: 'free' | 'phrase' | 'exact' | 'caps';
}

/** The words of a stretch, in order. */
export function slotsIn(reading: Reading, { text, start, form }: Stretch): readonly PhraseSlot[] {
  const { signs, body, tail } = PARTS.exec(text)?.groups ?? {};
  if (body === undefined) return [];
  const bodyStart = start + (signs?.length ?? 0);
  const whole = reading.source.spanOf(start, start + text.length);
  const edits = form === 'caps' || tail === undefined ? 0 : editsOf(tail, body, whole);
  if (edits > 0 && hasWildcard(body)) refuseBoth(whole, text, body);
  const slots: PhraseSlot[] = [];
  for (const word of typedWords(body)) {
    const span = reading.source.spanOf(bodyStart + word.start, bodyStart + word.end);
    if (IS_ANY.test(word.text) && form !== 'free') {
      slots.push({ kind: 'any', span });
      continue;
    }
    if (!word.text.includes('*') && !holdsWord(word.text)) continue;
    const isExact = form === 'exact' || signs !== '';
    const match = matchOf(word.text, form === 'caps', isExact, edits);
    if (match === 'wildcard') checkWildcard(reading, word.text, span);
    slots.push({ kind: 'word', text: word.text, match, edits, span });
  }
  return slots;
}

/** A wildcard already looks at the forms as written, and so does `~`: with either, `=` changes nothing. */
function matchOf(text: string, isCaps: boolean, isExact: boolean, edits: number): WordMatch {
  if (isCaps) return 'caps';
  if (hasWildcard(text)) return 'wildcard';
  if (edits > 0) return 'fuzzy';
  return isExact ? 'exact' : 'stem';
}

function oneOrPhrase(slots: readonly PhraseSlot[], whole: Span): Query {
  const [only, ...others] = slots;
  if (only === undefined) return refuseBareWildcard(whole);
  if (others.length === 0 && only.kind === 'word' && canStandBare(only)) {
    return only.match === 'caps' ? { ...only, span: whole } : only;
  }
  requireWord(slots, whole);
  return { kind: 'phrase', slots, slop: null, span: whole };
}

/** `#OR` is the word `OR`, which bare would be the operator: it is kept as a phrase of one word. */
const canStandBare = ({ match, text }: WordQuery): boolean =>
  (match !== 'stem' && match !== 'wildcard') || isPlainChunk(text);

/** A phrase of nothing but `*` would be found everywhere. */
export function requireWord(slots: readonly PhraseSlot[], span: Span): void {
  if (!slots.some(({ kind }) => kind === 'word')) refuseBareWildcard(span);
}

function refuseBareWildcard(span: Span): never {
  return refuse('wildcard-too-broad', span, 'A * alone stands for every word there is.', {
    hint: 'For every article write *:*; for any one word between others put it in a phrase: "sanctions * lifted".',
    mends: [replacing('Every article', span, '*:*'), removing('Leave it out', span)],
  });
}

function checkWildcard(reading: Reading, text: string, span: Span): void {
  requireLiterals(text, span);
  if (!text.endsWith('?')) return;
  reading.warnings.push(
    warning('trailing-question-mark', span, `In ${quoted(text)} the ? stands for exactly one more character.`, {
      hint: 'If it only ends a question, leave it out.',
      mends: [replacing('Search without it', span, text.replaceAll('?', ''))],
    }),
  );
}

function refuseBoth(span: Span, text: string, body: string): never {
  return refuse('not-allowed-here', span, `A word takes wildcards or ~, not both; both stand in ${quoted(text)}.`, {
    hint: 'Leave one of them out.',
    mends: [replacing('Keep the wildcards', span, body)],
  });
}

function requireLiterals(text: string, span: Span): void {
  const literals = text.match(LITERALS)?.length ?? 0;
  if (literals >= FEWEST_LITERALS) return;
  if (literals === 0) refuseBareWildcard(span);
  refuse(
    'wildcard-too-broad',
    span,
    `A wildcard needs ${FEWEST_LITERALS} letters or digits beside it; ${quoted(text)} has one.`,
    {
      hint: 'Write more of the word.',
      mends: [replacing('Search for the letters alone', span, text.replaceAll(WILDCARDS, ''))],
    },
  );
}

function editsOf(tail: string, body: string, span: Span): 1 | 2 {
  if (tail === '' || tail === '2') return 2;
  if (tail === '1') return 1;
  return refuse(
    'bad-number',
    span,
    `After ~ stands how many letters may differ, 1 or 2; ${quoted(tail)} stands there.`,
    {
      hint: `Write ${body}~1 or ${body}~2.`,
      mends: [
        replacing('Let two letters differ', span, `${body}~2`),
        replacing('Search for the word as it is', span, body),
      ],
    },
  );
}

function refuseEmptyCaps(span: Span): never {
  return refuse('empty-group', span, 'caps() holds no word.', {
    hint: 'Write the word as it is printed: caps(US).',
    mends: [removing('Remove it', span)],
  });
}

function refuseInCaps(span: Span, text: string): never {
  const parts = text.split(OPERATOR_INSIDE).map((part) => part.trim());
  return refuse('not-allowed-here', span, `caps() takes a word or a phrase as printed; ${quoted(text)} stands there.`, {
    hint: 'Write caps() once for each word: (caps(US) OR caps(UK)).',
    mends: [
      replacing('Write caps() for each', span, `(${parts.map((part) => `caps(${part})`).join(' OR ')})`),
      replacing('Search without caps()', span, `(${text})`),
    ],
  });
}

const FEWEST_LITERALS = 2;

/** `=` before, `~1` after. A `~` with anything else after it is punctuation. */
const PARTS = /^(?<signs>=*)(?<body>.+?)(?:~(?<tail>[\d.,]*))?$/su;
const IS_ANY = /^\*+$/;
const WILDCARDS = /[*?]/g;
const LITERALS = /[\p{L}\p{N}]/gu;
const STRETCHES = /[^ "]+/g;
const OPERATOR_INSIDE = / (?:OR|AND|NOT) |\|/;
