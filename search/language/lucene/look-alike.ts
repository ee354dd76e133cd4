import { type Mend, replacing } from '../faults.ts';
import { tellReading } from '../foreign/reading.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { Lexeme } from './lexeme.ts';
import { type LuceneReading, spanOf } from './reading.ts';

/** `kim NEAR/5 trump`, `kim w/5 trump`: operators elsewhere, words in Lucene. */
export function warnOfLookAlikes(reading: LuceneReading): void {
  for (const [i, lexeme] of reading.lexemes.entries()) {
    if (lexeme.kind !== 'term') continue;
    const { words } = OPERATOR.exec(lexeme.text)?.groups ?? {};
    const [before, after] = [reading.lexemes[i - 1], reading.lexemes[i + 1]];
    if (words === undefined || before === undefined || after === undefined) continue;
    const span = spanOf(reading, lexeme);
    tellReading(reading, span, `“${lexeme.text}” is looked for as words; Lucene has no such operator.`, {
      hint: 'Two words near one another are "kim trump"~4 OR "trump kim"~4 in Lucene.',
      mends: inQuotes(reading, before, after, Number(words)),
    });
  }
}

function inQuotes(reading: LuceneReading, before: Lexeme, after: Lexeme, words: number): readonly Mend[] {
  const [one, other] = [wordOf(before), wordOf(after)];
  const isDistance = words > 1 && words <= LONGEST_DISTANCE;
  if (one === undefined || other === undefined || !isDistance) return [];
  const span = { start: spanOf(reading, before).start, end: spanOf(reading, after).end };
  const near = `("${one} ${other}"~${words - 1} OR "${other} ${one}"~${words - 1})`;
  return [replacing(`Use ${near}`, span, near)];
}

const wordOf = (lexeme: Lexeme): string | undefined =>
  lexeme.kind === 'term' && lexeme.likeness === undefined && readsAsOne({ text: lexeme.text, match: 'stem' })
    ? lexeme.text
    : undefined;

const OPERATOR = /^(?:near|w|n)\/(?<words>\d{1,3})$/i;
