import { type Mend, quoted, refuse, removing, replacing, warning } from '../faults.ts';
import { typedText } from '../foreign/reading.ts';
import { hasWildcard } from '../native/words-typed.ts';
import type { Span } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { type LuceneReading, tailOf } from './reading.ts';

type Term = Lexeme & { readonly kind: 'term' };

/**
 * How many letters of a term may differ: in `colour~` two, in `colour~1` one. `colour~0.8` is the likeness older
 * versions asked for, which today's turn into letters by the length of the word (FuzzyQuery.floatToEdits). More than two
 * there are none.
 *
 * @param text the term without its backslashes
 */
export function editsOf(reading: LuceneReading, lexeme: Term, text: string): 0 | 1 | 2 {
  const { likeness } = lexeme;
  if (likeness === undefined) return 0;
  const tail = tailOf(reading, likeness, lexeme.end);
  if (hasWildcard(text)) return leaveOutTail(reading, tail, 'A term with wildcards is not compared by its likeness');
  if (likeness === '') return 2;
  const number = Number(likeness);
  if (number === 0 || number === 1 || number === 2) return number;
  if (Number.isNaN(number) || (number > 1 && !Number.isInteger(number))) return refuseNumber(tail, likeness);
  const edits = number > 2 ? 2 : mostOf(Math.floor((1 - number) * Array.from(text).length));
  warnOfNumber(reading, tail, edits);
  return edits;
}

/** Says that a `~1` after what is compared whole, or by its wildcards, was left out. */
export function leaveOutTail(reading: LuceneReading, tail: Span, why: string): 0 {
  const typed = quoted(typedText(reading, tail));
  reading.warnings.push(
    warning('unsupported-in-dialect', tail, `${why}, so ${typed} was left out.`, {
      mends: [removing(`Leave ${typed} out`, tail)],
    }),
  );
  return 0;
}

const mostOf = (letters: number): 0 | 1 | 2 => (letters >= 2 ? 2 : letters === 1 ? 1 : 0);

function warnOfNumber(reading: LuceneReading, tail: Span, edits: 0 | 1 | 2): void {
  const typed = quoted(typedText(reading, tail));
  const read = edits === 0 ? 'the word as it is' : `~${edits}`;
  const as: Mend = edits === 0 ? removing('As it was read', tail) : replacing('As it was read', tail, `~${edits}`);
  reading.warnings.push(
    warning(
      'unsupported-in-dialect',
      tail,
      `After ~ stand 1 or 2 letters that may differ; ${typed} was read as ${read}.`,
      {
        mends: [as],
      },
    ),
  );
}

function refuseNumber(tail: Span, likeness: string): never {
  return refuse('bad-number', tail, `After ~ stand 1 or 2 letters that may differ; ${quoted(likeness)} stands there.`, {
    hint: 'Write ~1 or ~2, or leave it out.',
    mends: [
      replacing('Let one letter differ', tail, '~1'),
      replacing('Let two letters differ', tail, '~2'),
      removing('Search for the word as it is', tail),
    ],
  });
}
