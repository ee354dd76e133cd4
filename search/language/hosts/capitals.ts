import { quoted, refuse, replacing } from '../faults.ts';
import { operandsOf } from '../limits.ts';
import type { PhraseSlot, Query, WordQuery } from '../query.ts';

/** `allcaps(aids)`: every word in it as printed in capitals. Refuses wildcards, which capitals cannot have here. */
export function inCapitals(query: Query): Query {
  switch (query.kind) {
    case 'word':
      return capital(query);
    case 'phrase':
      return { ...query, slots: query.slots.map((slot): PhraseSlot => (slot.kind === 'word' ? capital(slot) : slot)) };
    case 'near':
    case 'same':
      return { ...query, left: inCapitals(query.left), right: inCapitals(query.right) };
    case 'and':
    case 'or':
      return { ...query, operands: query.operands.map(inCapitals) };
    case 'not':
      return { ...query, operand: inCapitals(query.operand) };
    case 'field':
    case 'date':
    case 'atleast':
    case 'first':
    case 'hlead':
    case 'everything':
      return refuse('not-allowed-here', query.span, 'Capitals are asked of words and phrases only.', {
        hint: 'Write it beside rather than inside.',
      });
    default:
      return query satisfies never;
  }
}

/** Whether a query could have been made by `inCapitals` from words. */
export const isInCapitals = (query: Query): boolean =>
  query.kind === 'word'
    ? query.match === 'caps' && query.text === query.text.toUpperCase()
    : query.kind === 'phrase'
      ? query.slop === null && query.slots.every((slot) => slot.kind === 'word' && isInCapitals(slot))
      : operandsOf(query).length > 0 && operandsOf(query).every(isInCapitals);

function capital(word: WordQuery): WordQuery {
  if (word.match === 'stem') return { ...word, match: 'caps', text: word.text.toUpperCase() };
  return refuse(
    'not-allowed-here',
    word.span,
    `Capitals and wildcards cannot be asked of one word: ${quoted(word.text)}.`,
    {
      hint: 'Write the word out.',
      mends: [replacing('Search for the letters alone', word.span, word.text.replaceAll(WILDCARDS, ''))],
    },
  );
}

const WILDCARDS = /[*?]/g;
