import {
  type Collocate,
  type CollocatesFound,
  type CollocatesRequest,
  expectedCount,
  logDice,
  logLikelihood,
  type Measure,
} from '../../collocates.ts';
import type { Query } from '../../language/query.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { PageOf } from '../../page-of.ts';
import type { Answered } from '../answering/answer.ts';
import type { Budget } from '../answering/budget.ts';
import { everyArticle, matchesIn } from '../answering/tally.ts';
import type { Match } from '../matching/matches.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { giveUpIfCalledOff } from './called-off.ts';
import { eachWord, STEPS_A_WORD } from './each-word.ts';
import { livingWords } from './living-counts.ts';
import { type WordNumbers, WordPlaces } from './word-places.ts';

/**
 * All words around the matches, in no order. Throws QueryError `too-many-terms` where too many articles match.
 *
 * @param segments those that the answers are of, in the same order
 */
export function collocatesIn(
  answers: readonly Answered[],
  segments: readonly VisibleSegment[],
  { span, least, withStopWords }: Omit<CollocatesRequest, 'measure' | keyof PageOf>,
  query: Query,
  budget: Budget,
): CollocatesFound {
  const counts = new Map<string, Counts>();
  let words = 0;
  let near = 0;
  for (const [i, answer] of answers.entries()) {
    const { words: wordsOf } = answer.segment.articles;
    segments[i]?.living.forEach((article) => {
      words += wordsOf[article] ?? 0;
    });
    const told = countNear(answer, span, counts, (read) => budget.spend(STEPS_A_WORD * read, query));
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
  return { ...sample, distinct: collocates.length, collocates };
}

/** Collocates in the order of a measure, highest first; equal ones by how often they are near, then by the word. */
export const byMeasure = (collocates: readonly Collocate[], measure: Measure): readonly Collocate[] =>
  collocates.toSorted((a, b) => b[measure] - a[measure] || b.count - a.count || (a.word < b.word ? -1 : 1));

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
 * @param spend told of each unit how many words are going to be read
 */
function countNear(answer: Answered, span: number, counts: Map<string, Counts>, spend: (words: number) => void) {
  const { segment } = answer;
  const numbers = { next: 0 };
  const places = new WordPlaces(segment, numbers);
  const roles = rolesIn(answer, places, numbers, span, spend);
  let near = 0;
  let inMatches = 0;
  eachWord(segment, places, ({ form }) => {
    let known = counts.get(form);
    return (number) => {
      const role = roles[number] ?? APART;
      if (role === APART) return;
      if (known === undefined) {
        known = { left: 0, right: 0, inMatches: 0, everywhere: 0 };
        counts.set(form, known);
      }
      if (role === IN_MATCH) known.inMatches += 1;
      else if (isAfter(role)) known.right += 1;
      else known.left += 1;
      if (role === IN_MATCH) inMatches += 1;
      else near += 1;
    };
  });
  return { near, inMatches };
}

/**
 * Numbers the words of the units with matches. Of each by its number: whether it is in a match, so far before or after the
 * nearest one, or in nobody's reach.
 */
function rolesIn(
  { segment, contributions }: Answered,
  places: WordPlaces,
  numbers: WordNumbers,
  span: number,
  spend: (words: number) => void,
): Uint8Array {
  let roles = new Uint8Array(ROLES_AT_FIRST);
  everyArticle(contributions, segment).forEach((article) => {
    giveUpIfCalledOff();
    for (const { offset, matches } of matchesIn(article, contributions)) {
      const start = places.add(article, offset);
      const end = numbers.next;
      spend(end - start);
      if (end > roles.length) roles = withRoom(roles, 2 * end);
      const unit = roles.subarray(start, end).fill(APART);
      for (const match of matches) castRoles(match, span, unit);
    }
  });
  return roles;
}

function withRoom(roles: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(room);
  larger.set(roles);
  return larger;
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
const ROLES_AT_FIRST = 2 ** 16;
const isAfter = (role: number): boolean => role % 2 === 1;

function countEverywhere(segments: readonly VisibleSegment[], counts: Map<string, Counts>): void {
  for (const visible of segments) {
    for (const term of visible.segment.dictionary.all()) {
      const known = counts.get(term.form);
      if (known !== undefined) known.everywhere += livingWords(term, visible);
    }
  }
}
