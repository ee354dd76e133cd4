import { replacing, warning } from '../faults.ts';
import type { Lexeme } from './lexeme.ts';
import { type LuceneReading, spanOf } from './reading.ts';

/** `kim and trump`: three words, though the person may have meant the operator. */
export function warnOfLowerCase(reading: LuceneReading): void {
  for (const [i, lexeme] of reading.lexemes.entries()) {
    if (lexeme.kind !== 'term' || !OPERATOR_WORDS.has(lexeme.text)) continue;
    if (!isOperand(reading.lexemes[i - 1]) || !isOperand(reading.lexemes[i + 1])) continue;
    const span = spanOf(reading, lexeme);
    const operator = lexeme.text.toUpperCase();
    reading.warnings.push(
      warning('lowercase-operator', span, `“${lexeme.text}” is looked for as a word; the operator is ${operator}.`, {
        hint: `Write ${operator} in capitals to use the operator.`,
        mends: [replacing(`Use ${operator}`, span, operator)],
      }),
    );
  }
}

const isOperand = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && OPERANDS.has(lexeme.kind);

const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const OPERANDS: ReadonlySet<Lexeme['kind']> = new Set(['term', 'quoted', 'open', 'close', 'field', 'everything']);
