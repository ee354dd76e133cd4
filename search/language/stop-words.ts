import { foldWord } from '../analysis/index.ts';
import { type DraftFault, warning, wrapping } from './faults.ts';
import { operandsOf } from './limits.ts';
import type { Query } from './query.ts';

/** Warns where every word looked for is among the commonest of English: nearly every article has them. */
export function stopWordsWarning(query: Query): DraftFault | undefined {
  const sought = soughtIn(query);
  const areCommon = sought.every((leaf) => leaf.kind === 'word' && leaf.match === 'stem' && isStopWord(leaf.text));
  if (sought.length === 0 || !areCommon) return undefined;
  const { span } = query;
  const words = sought.flatMap((leaf) => (leaf.kind === 'word' ? [`“${leaf.text}”`] : []));
  const named = words.length > MOST_NAMED ? `${words.slice(0, MOST_NAMED).join(', ')} …` : words.join(', ');
  return warning('stop-words-only', span, `Nearly every article holds ${named}.`, {
    hint: 'Add a rarer word, or put the words in quotes to find them in a row.',
    mends: words.length > 1 && isRow(query) ? [wrapping('Find them in a row', span, '"', '"')] : [],
  });
}

/** What a query looks for in texts, negations and dates left aside. */
function soughtIn(query: Query): readonly Query[] {
  if (query.kind === 'not' || query.kind === 'date') return [];
  if (query.kind === 'and' || query.kind === 'or') return operandsOf(query).flatMap(soughtIn);
  return [query];
}

/** Words side by side, with no operator between them that a phrase would swallow. */
const isRow = (query: Query): boolean => query.kind === 'and' && operandsOf(query).every(({ kind }) => kind === 'word');

/** Whether a word is among the commonest of English. */
export const isStopWord = (text: string): boolean => STOP_WORDS.has(foldWord(text));

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he her his i if in into is it its ' +
    'no not of on or she so such that the their then there these they this to was we were will with you'
  ).split(' '),
);

const MOST_NAMED = 5;
