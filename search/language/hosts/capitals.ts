import { quoted, refuse, removing, replacing } from '../faults.ts';
import { type ForeignReading, typedText } from '../foreign/reading.ts';
import { operandsOf } from '../limits.ts';
import type { PhraseSlot, Query, Span, WordQuery } from '../query.ts';

/**
 * `allcaps(aids)`: every word in it as printed in capitals. Refuses wildcards, which capitals cannot have here.
 *
 * @param name where `allcaps` stands
 */
export function inCapitals(reading: ForeignReading, name: Span, query: Query): Query {
  const all = (part: Query): Query => inCapitals(reading, name, part);
  const word = (part: WordQuery): WordQuery =>
    part.match === 'stem'
      ? { ...part, match: 'caps', text: part.text.toUpperCase() }
      : refuseWildcard(reading, name, part);
  switch (query.kind) {
    case 'word':
      return word(query);
    case 'phrase':
      return { ...query, slots: query.slots.map((slot): PhraseSlot => (slot.kind === 'word' ? word(slot) : slot)) };
    case 'near':
    case 'same':
      return { ...query, left: all(query.left), right: all(query.right) };
    case 'and':
    case 'or':
      return { ...query, operands: query.operands.map(all) };
    case 'not':
      return { ...query, operand: all(query.operand) };
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

/** `allcaps(wom*n)`. A sign at the word's end can be left out; one within cannot, for nobody looks for `WOMN`. */
function refuseWildcard(reading: ForeignReading, name: Span, { span }: WordQuery): never {
  const typed = typedText(reading, span);
  const bare = typed.replace(SIGNS_AT_END, '');
  const message = `Capitals and wildcards cannot be asked of one word: ${quoted(typed.replaceAll(AROUND, ''))}.`;
  return refuse('not-allowed-here', span, message, {
    hint: 'Write the words out: allcaps(woman or women).',
    mends: [
      removing('Search for it in any case', name),
      ...(SIGN.test(bare) ? [] : [replacing('Search for the capitals alone', span, bare)]),
    ],
  });
}

const SIGN = /[!*?]/;
const SIGNS_AT_END = /[!*]+(?=[ )]*$)/;
const AROUND = /^[( ]+|[) ]+$/g;
