import type { Written } from '../dialect.ts';
import { type DraftFault, warning } from '../faults.ts';
import { isPlainChunk } from '../native/lexer.ts';
import type { Query } from '../query.ts';

/** `trump "signing ceremony"`: words and phrases that must all be there are all it can say. */
export function writeSimple(query: Query): Written {
  if (query.kind === 'everything') return cannotSay(query);
  const operands = query.kind === 'and' ? query.operands : [query];
  const warnings = operands.flatMap((operand) => (isSayable(operand) ? [] : cannotSay(operand).warnings));
  return warnings.length > 0 ? { text: null, warnings } : { text: operands.map(write).join(' '), warnings };
}

function isSayable(query: Query): boolean {
  if (query.kind === 'word') return query.match === 'stem' && isPlainChunk(query.text);
  if (query.kind !== 'phrase') return false;
  return query.slop === null && query.slots.every((slot) => slot.kind === 'word' && slot.match === 'stem');
}

const write = (query: Query): string => {
  if (query.kind === 'word') return query.text;
  return query.kind === 'phrase'
    ? `"${query.slots.map((slot) => (slot.kind === 'word' ? slot.text : '')).join(' ')}"`
    : '';
};

const cannotSay = ({ span }: Query): { readonly text: null; readonly warnings: readonly DraftFault[] } => ({
  text: null,
  warnings: [
    warning(
      'unsupported-in-dialect',
      span,
      'The simple syntax has only words and phrases; this part cannot be said in it.',
    ),
  ],
});
