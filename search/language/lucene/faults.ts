import { columnOf, type Mend, quoted, refuse, removing, replacing } from '../faults.ts';
import { refuseEmpty } from '../foreign/joining.ts';
import { typedText } from '../foreign/reading.ts';
import { refuseStray } from '../group-faults.ts';
import { isConjunction, isSign, type Lexeme } from './lexeme.ts';
import { type LuceneReading, peek, spanOf } from './reading.ts';

/** Refuses at the next piece (or the end), where a clause was expected. */
export function refuseMissingOperand(reading: LuceneReading): never {
  const before = reading.lexemes[reading.at - 1];
  const next = peek(reading);
  if (next?.kind === 'close' && before === undefined) refuseStray(spanOf(reading, next));
  const isMisplaced = next !== undefined && (isConjunction(next) || isSign(next));
  const fault = isMisplaced ? next : before;
  if (fault === undefined) return refuseEmpty(reading);
  const span = spanOf(reading, fault);
  const name = typedText(reading, span);
  const side = isMisplaced ? 'before' : 'after';
  const mends: Mend[] = [removing(`Remove ${name}`, span)];
  if (isMisplaced && before !== undefined && before.kind !== 'open') {
    const other = spanOf(reading, before);
    mends.push(removing(`Remove ${typedText(reading, other)}`, other));
  }
  return refuse('missing-operand', span, `${quoted(name)} at column ${columnOf(span)} needs a term ${side} it.`, {
    hint: `Write what to look for ${side} it, or remove it. To look for the word itself put it in quotes.`,
    mends: [...mends, ...wordMend(fault, span, name)],
  });
}

/** Somebody may have meant the word `NOT` in a headline in capitals. */
const wordMend = (lexeme: Lexeme, span: ReturnType<typeof spanOf>, name: string): readonly Mend[] =>
  (isConjunction(lexeme) || isSign(lexeme)) && IS_LETTERS.test(name)
    ? [replacing(`Look for the word “${name}”`, span, `"${name}"`)]
    : [];

const IS_LETTERS = /^\p{Lu}+$/u;
