import { replacing, warning } from '../faults.ts';
import { beginsOperand, type Lexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';

/** `kim and trump`: three words, though the person may have meant the operator. */
export function warnOfLowerCase(reading: Reading): void {
  for (const [i, lexeme] of reading.lexemes.entries()) {
    if (lexeme.kind !== 'word' || !OPERATOR_WORDS.has(lexeme.text)) continue;
    const before = reading.lexemes[i - 1];
    const after = reading.lexemes[i + 1];
    if (before === undefined || after === undefined || !endsOperand(before) || !beginsOperand(after)) continue;
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

const endsOperand = ({ kind }: Lexeme): boolean =>
  kind === 'word' ||
  kind === 'phrase' ||
  kind === 'caps' ||
  kind === 'close' ||
  kind === 'date' ||
  kind === 'everything';

const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
