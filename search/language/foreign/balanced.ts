import { closingQuote, refuseOpen } from '../group-faults.ts';
import type { SourceText } from '../source-text.ts';

/** Past the parenthesis that closes the one at `open`, whatever stands between; parentheses in quotes do not count. */
export function balancedEnd(source: SourceText, open: number): number {
  const { text } = source;
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') at = closingQuote(source, at);
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return refuseOpen(source, open);
}
