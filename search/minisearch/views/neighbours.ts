import type { Query } from '../../language/query.ts';
import type { Answered } from '../answering/answer.ts';
import type { Budget } from '../answering/budget.ts';
import type { Ranked } from '../answering/ranked.ts';
import { matchesIn } from '../answering/tally.ts';
import { GrowableUint32 } from '../segment/growable.ts';
import { giveUpIfCalledOff } from './called-off.ts';
import { eachWord, STEPS_A_WORD } from './each-word.ts';
import { RankedSet, type WordNumbers, WordPlaces } from './word-places.ts';

/** An occurrence by its article and its place among that article's. */
export interface LinePlace {
  readonly ranked: Ranked;
  readonly occurrence: number;
}

/**
 * Every occurrence in the order of the words beside it, where there is none before any; lines alike in three words stand
 * in the order of the articles. The words are read from the index, so no text is, however many lines there are.
 */
export function byNeighbours(
  answers: readonly Answered[],
  articles: readonly Ranked[],
  side: 'left1' | 'right1',
  query: Query,
  budget: Budget,
): Sorted {
  const numbers = { next: 0 };
  const places = new Map(answers.map((answer) => [answer, new WordPlaces(answer.segment, numbers)] as const));
  const lines = gather(articles, places, numbers, side, (words) => budget.spend(STEPS_A_WORD * words, query));
  const forms = formsAt(lines.neighbours.finish(), numbers.next, places);
  const order = Uint32Array.from({ length: lines.occurrence.length }, (_, line) => line).sort((a, b) => {
    for (let depth = 0; depth < DEPTH; depth += 1) {
      const difference = (forms[a * DEPTH + depth] ?? 0) - (forms[b * DEPTH + depth] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return {
    slice: (start, end) =>
      Array.from(order.subarray(start, end)).flatMap((line) => {
        const ranked = articles[lines.article.values[line] ?? 0];
        return ranked === undefined ? [] : [{ ranked, occurrence: lines.occurrence.values[line] ?? 0 }];
      }),
  };
}

/** Lines in order, of which a stretch can be had. */
interface Sorted {
  slice(start: number, end: number): readonly LinePlace[];
}

type PlacesByAnswer = ReadonlyMap<Answered, WordPlaces>;

interface Lines {
  /** Place among the articles. */
  readonly article: GrowableUint32;
  readonly occurrence: GrowableUint32;
  /** The numbers, plus 1, of the words beside it: DEPTH a line; 0 for none. */
  readonly neighbours: GrowableUint32;
}

/** @param spend told of each unit with matches how many words are going to be read */
function gather(
  articles: readonly Ranked[],
  places: PlacesByAnswer,
  numbers: WordNumbers,
  side: 'left1' | 'right1',
  spend: (words: number) => void,
): Lines {
  const lines = {
    article: new GrowableUint32(),
    occurrence: new GrowableUint32(),
    neighbours: new GrowableUint32(),
  };
  for (const [place, { answer, article }] of articles.entries()) {
    giveUpIfCalledOff();
    const words = places.get(answer);
    let occurrence = 0;
    for (const { offset, matches } of matchesIn(article, answer.contributions)) {
      const start = words?.add(article, offset) ?? 0;
      const count = numbers.next - start;
      spend(count);
      for (const { first, last } of matches) {
        lines.article.push(place);
        lines.occurrence.push(occurrence);
        occurrence += 1;
        for (let depth = 1; depth <= DEPTH; depth += 1) {
          const position = side === 'left1' ? first - depth : last + depth;
          lines.neighbours.push(position >= 0 && position < count ? start + position + 1 : 0);
        }
      }
    }
  }
  return lines;
}

/**
 * In place of each word's number the rank of its form among all of them; 0 stays 0.
 *
 * @param words how many are numbered
 */
function formsAt(neighbours: Uint32Array, words: number, places: PlacesByAnswer): Uint32Array {
  const wanted = new RankedSet(words);
  for (const neighbour of neighbours) if (neighbour > 0) wanted.add(neighbour - 1);
  const found = new Uint32Array(wanted.count());
  const forms: string[] = [];
  const known = new Map<string, number>();
  for (const [{ segment }, here] of places) {
    eachWord(segment, here, ({ form }) => {
      let number = known.get(form);
      return (word) => {
        const rank = wanted.rankOf(word);
        if (rank < 0) return;
        if (number === undefined) {
          number = forms.length;
          forms.push(form);
          known.set(form, number);
        }
        found[rank] = number;
      };
    });
  }
  const rankOf = ranksOf(forms);
  return neighbours.map((neighbour) =>
    neighbour === 0 ? 0 : (rankOf[found[wanted.rankOf(neighbour - 1)] ?? 0] ?? 0) + 1,
  );
}

/** Of each form its place among all in order. */
function ranksOf(forms: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(forms.length);
  const order = forms.map((_, i) => i).sort((a, b) => ((forms[a] ?? '') < (forms[b] ?? '') ? -1 : 1));
  for (const [rank, form] of order.entries()) ranks[form] = rank;
  return ranks;
}

/** So many words to the side are compared. */
const DEPTH = 3;
