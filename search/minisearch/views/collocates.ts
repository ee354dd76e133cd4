import {
  type Collocate,
  type CollocatesFound,
  type CollocatesRequest,
  expectedCount,
  logDice,
  logLikelihood,
} from '../../collocates.ts';
import type { Query } from '../../language/query.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { PageOf } from '../../page-of.ts';
import type { Answered } from '../answering/answer.ts';
import type { Budget } from '../answering/budget.ts';
import { everyArticle, matchesIn } from '../answering/tally.ts';
import type { ArticleSet } from '../article-set.ts';
import type { Match } from '../matching/matches.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { eachWord, STEPS_A_WORD } from './each-word.ts';
import { livingWords } from './living-counts.ts';
import { WordPlaces } from './word-places.ts';

/**
 * All words around the matches, in the order of the measure. Throws QueryError `too-many-terms` where too many articles match.
 *
 * @param segments those that the answers are of, in the same order
 */
export function collocatesIn(
  answers: readonly Answered[],
  segments: readonly VisibleSegment[],
  { span, measure, least, withStopWords }: Omit<CollocatesRequest, keyof PageOf>,
  query: Query,
  budget: Budget,
): CollocatesFound {
  const counts = new Map<string, Counts>();
  let words = 0;
  let near = 0;
  for (const [i, answer] of answers.entries()) {
    const { articles } = answer.segment;
    const read = everyArticle(answer.contributions, answer.segment);
    read.forEach((article) => {
      budget.spend(STEPS_A_WORD * (articles.words[article] ?? 0), query);
    });
    segments[i]?.living.forEach((article) => {
      words += articles.words[article] ?? 0;
    });
    const told = countNear(answer, read, span, counts);
    words -= told.inMatches;
    near += told.near;
  }
  for (const [word, { left, right }] of counts) {
    if (left + right < least || (!withStopWords && isStopWord(word))) counts.delete(word);
  }
  countEverywhere(segments, counts);
  const occurrences = answers.reduce((sum, { tally }) => sum + tally.occurrences, 0);
  const sample = { occurrences, words, near };
  const collocates = Array.from(counts, ([word, counted]) => measured(word, counted, sample));
  const order = (a: Collocate, b: Collocate) =>
    b[measure] - a[measure] || b.count - a.count || (a.word < b.word ? -1 : 1);
  return { ...sample, distinct: collocates.length, collocates: collocates.sort(order) };
}

function measured(
  word: string,
  { left, right, inMatches, everywhere }: Counts,
  { occurrences, words, near }: Pick<CollocatesFound, 'occurrences' | 'words' | 'near'>,
): Collocate {
  const count = left + right;
  const outside = everywhere - inMatches;
  return {
    word,
    count,
    left,
    right,
    everywhere: outside,
    expected: expectedCount(outside, near, words),
    logLikelihood: logLikelihood(count, outside, near, words),
    logDice: logDice(count, outside, occurrences),
  };
}

interface Counts {
  left: number;
  right: number;
  /** Within matches, where it is no collocate. */
  inMatches: number;
  everywhere: number;
}

/**
 * Adds the words near the matches of a segment; gives how many words stand near and how many within.
 *
 * @param read the articles with matches
 */
function countNear(answer: Answered, read: ArticleSet, span: number, counts: Map<string, Counts>) {
  const { segment } = answer;
  const places = new WordPlaces(segment, read);
  const roles = rolesIn(answer, read, places, span);
  let near = 0;
  let inMatches = 0;
  eachWord(segment, read, ({ form }) => {
    let known = counts.get(form);
    return (article, { length, units, firsts }) => {
      for (let i = 0; i < length; i += 1) {
        const role = roles[places.startOf(article, units[i] ?? 0) + (firsts[i] ?? 0)] ?? APART;
        if (role === APART) continue;
        if (known === undefined) {
          known = { left: 0, right: 0, inMatches: 0, everywhere: 0 };
          counts.set(form, known);
        }
        if (role === IN_MATCH) known.inMatches += 1;
        else if (isAfter(role)) known.right += 1;
        else known.left += 1;
        if (role === IN_MATCH) inMatches += 1;
        else near += 1;
      }
    };
  });
  return { near, inMatches };
}

/** Of each word of the articles read: in a match, so far before or after the nearest one, or in nobody's reach. */
function rolesIn({ contributions }: Answered, read: ArticleSet, places: WordPlaces, span: number): Uint8Array {
  const roles = new Uint8Array(places.end).fill(APART);
  read.forEach((article) => {
    for (const [offset, matches] of matchesIn(article, contributions)) {
      const start = places.startOf(article, offset);
      const unit = roles.subarray(start, start + places.wordsIn(article, offset));
      for (const match of matches) castRoles(match, span, unit);
    }
  });
  return roles;
}

function castRoles({ first, last }: Match, span: number, unit: Uint8Array): void {
  unit.fill(IN_MATCH, first, last + 1);
  for (let distance = 1; distance <= span; distance += 1) {
    const before = first - distance;
    const after = last + distance;
    if (before >= 0) unit[before] = Math.min(unit[before] ?? APART, 2 * distance);
    if (after < unit.length) unit[after] = Math.min(unit[after] ?? APART, 2 * distance - 1);
  }
}

/** The nearer, the lower; at the same distance, after one match comes before before the next. */
const IN_MATCH = 0;
const APART = 255;
const isAfter = (role: number): boolean => role % 2 === 1;

function countEverywhere(segments: readonly VisibleSegment[], counts: Map<string, Counts>): void {
  for (const visible of segments) {
    for (const term of visible.segment.dictionary.all()) {
      const known = counts.get(term.form);
      if (known !== undefined) known.everywhere += livingWords(term, visible);
    }
  }
}
