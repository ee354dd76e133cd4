import { refuse, replacing } from '../faults.ts';
import type { PieceContent } from '../hosts/piece.ts';
import { operatorOf } from '../native/operators.ts';
import type { Span } from '../query.ts';

/** `and`, `w/5`, `onear/3`, `/s`, in any case → what they say; undefined for anything that is no connector. */
export function connectorOf(chunk: string, span: () => Span): PieceContent | undefined {
  const name = chunk.toLowerCase();
  const bare = BARE.get(name);
  if (bare !== undefined) return { kind: bare };
  if (!name.includes('/')) return undefined;
  if (SAME_SEGMENT.test(name)) refuseSegmentConnector(span(), chunk);
  if (ORDERED_UNIT.test(name)) refuseOrderedUnit(span(), chunk);
  const found = operatorOf(asNative(name), span);
  return found?.kind === 'proximity' ? found : undefined;
}

/** The words that would be read as connectors. */
export const isConnectorWord = (word: string): boolean => BARE.has(word.toLowerCase());

/** The names Lexis has besides: `/5`, `onear/5`, `w/sent`, `/paragraph`. */
const asNative = (name: string): string =>
  name
    .replace(LONG_UNIT, (_, unit: string) => `/${unit.charAt(0)}`)
    .replace(ORDERED, 'pre/')
    .replace(BARE_NUMBER, 'w/');

function refuseSegmentConnector(span: Span, chunk: string): never {
  return refuse('not-allowed-here', span, `${chunk} asks for one segment, which nothing here does.`, {
    hint: 'Use /p for one paragraph, AND for one article, or a segment: headline(… and …).',
    mends: chunk.toLowerCase().startsWith('not')
      ? [replacing('Not in the same article', span, 'and not')]
      : [replacing('In one paragraph', span, '/p'), replacing('In one article', span, 'and')],
  });
}

/** `kim pre/s trump`: the order within a sentence. */
function refuseOrderedUnit(span: Span, chunk: string): never {
  const unit = chunk.toLowerCase().includes('/s') ? '/s' : '/p';
  return refuse(
    'not-allowed-here',
    span,
    `${chunk} asks for an order within a sentence or paragraph, which nothing here does.`,
    {
      hint: `Use ${unit} for either order, or pre/n for an order within n words.`,
      mends: [replacing('In either order', span, unit), replacing('In this order, within 10 words', span, 'pre/10')],
    },
  );
}

const BARE: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['and', 'and'],
  ['&', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['andnot', 'not'],
  ['butnot', 'not'],
]);

const SAME_SEGMENT = /^(?:w|near|not)?\/seg(?:ment)?$/;
const ORDERED_UNIT = /^(?:pre|onear)\/(?:s|p|sent|para|sentence|paragraph|seg)$/;
const LONG_UNIT = /\/(sent(?:ence)?|para(?:graph)?)$/;
const ORDERED = /^onear\//;
const BARE_NUMBER = /^\/(?=\d)/;
