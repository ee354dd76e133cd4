import { findDates } from '../fields/find-dates.ts';
import { readByline } from '../fields/read-byline.ts';
import { isHourLine, readDateLine } from '../fields/read-date.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { FULL_STOP } from '../sentences.ts';
import { topicsOf } from './see-lines.ts';
import type { TextBlock } from './split-blocks.ts';

/**
 * The headline of an article on a copied page, as the number of its line; undefined where no line near its first
 * paragraph may be one. Of the titles there it is the one that most speaks for: that it has many words of the article's,
 * that it stands alone with a longer line or a date below it, that the page's tab has it with the site's name behind.
 *
 * @param isArticle for each line, whether it is the article's; at least one is
 */
export function findHeadline(blocks: readonly TextBlock[], isArticle: readonly boolean[]): number | undefined {
  const start = isArticle.indexOf(true);
  const topics = countTopics(blocks.filter((_, at) => isArticle[at] && at !== start));
  const first = Math.max(0, start - LINES_ABOVE);
  const titles = blocks.slice(first, start + 2 + FURTHEST_CREDIT).map((block) => readTitle(block, topics));
  let best: { readonly at: number; readonly weight: number } | undefined;
  for (const [place, title] of titles.slice(0, start + 2 - first).entries()) {
    const at = first + place;
    if (!title.mayBeHeadline || (isArticle[at] && title.text.length > LONGEST_IN_ARTICLE)) continue;
    const weight = weigh(title, {
      above: titles.slice(Math.max(0, place - TOPICS_ABOVE), place),
      below: titles.slice(place + 1),
      standsAlone: (blocks[at]?.isAfterBlank ?? false) && (blocks[at + 1]?.isAfterBlank ?? true),
      isArticle: isArticle[at] ?? false,
      isInLonger: title.text.length >= SHORTEST_PART && blocks.some(({ text }) => isLonger(text, title.text)),
    });
    if (best === undefined || weight > best.weight) best = { at, weight };
  }
  return best?.at;
}

/** A line near the article's first paragraph, looked at as a title. */
interface Title {
  readonly text: string;
  readonly words: number;
  /** How many of its long words the article has. */
  readonly known: number;
  /** The same, a word that recurs in the article counting up to three times. */
  readonly recurring: number;
  /** Whether it mostly speaks of what the article speaks of. */
  readonly isOnTopic: boolean;
  readonly isSentence: boolean;
  readonly isListItem: boolean;
  /** A date, an hour, a byline. */
  readonly isCredit: boolean;
  readonly mayBeHeadline: boolean;
}

function readTitle({ text }: TextBlock, topics: ReadonlyMap<string, number>): Title {
  const own = topicsOf(text);
  const known = own.filter((topic) => topics.has(topic)).length;
  const words = Math.max(text.split(' ').length, (text.match(DENSE_LETTER)?.length ?? 0) / DENSE_LETTERS_A_WORD);
  const isField = readDateLine(text) !== undefined || readByline(text) !== undefined;
  const mayBeHeadline = text.length <= LONGEST && words >= FEWEST_WORDS && !isField && lineRuleFor(text) === undefined;
  const isListItem = LIST_ITEM.test(text);
  return {
    text,
    words,
    known,
    recurring: own.reduce((sum, topic) => sum + Math.min(MOST_COUNTED, topics.get(topic) ?? 0), 0),
    isOnTopic: mayBeHeadline && !isListItem && known / (own.length + 1) >= ON_TOPIC,
    isSentence: FULL_STOP.test(text) && !ASKS_OR_CALLS.test(text),
    isListItem,
    isCredit: isField || isHourLine(text) || (text.length < LONGEST_CREDIT && findDates(text).length > 0),
    mayBeHeadline,
  };
}

interface Surroundings {
  readonly above: readonly Title[];
  readonly below: readonly Title[];
  readonly standsAlone: boolean;
  readonly isArticle: boolean;
  /** Whether another line of the page has it with more around it, as the tab's title does. */
  readonly isInLonger: boolean;
}

/**
 * Weights of a softmax over the lines that may be the headline, fitted to copied pages of some 600 sites whose headline
 * is known; on sites left out of the fitting it finds nine in ten of those headlines that are among the lines.
 */
function weigh(title: Title, { above, below, standsAlone, isArticle, isInLonger }: Surroundings): number {
  const { text, words, known, recurring } = title;
  const [next] = below;
  const signs: readonly (readonly [number, boolean])[] = [
    [0.9, known > 0],
    [2.1, isInLonger && known > 0],
    [0.85, words >= 5 && words < 15],
    [-1.4, words >= 26],
    [-2.7, title.isSentence],
    [-0.9, title.isListItem],
    [-1.85, looksLikeCaption(text, null)],
    [-0.85, isArticle],
    [3.15, standsAlone],
    [1.1, next !== undefined && next.text.length > Math.max(text.length * 1.3, SHORTEST_PROSE)],
    [-0.75, above.some(({ isOnTopic }) => isOnTopic)],
    [0.5, below.slice(0, TOPICS_BELOW).some(({ isOnTopic }) => isOnTopic)],
    [2.65, below.slice(0, FURTHEST_CREDIT).some(({ isCredit }) => isCredit)],
    [-1.9, SEPARATOR.test(text)],
    [-0.95, text.endsWith(':')],
  ];
  const shown = signs.reduce((sum, [weight, shows]) => sum + (shows ? weight : 0), 0);
  return shown + 3.1 * Math.min(1, recurring / MANY_RECURRING);
}

function countTopics(blocks: readonly TextBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) for (const topic of topicsOf(text)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

const isLonger = (text: string, part: string): boolean => text.length > part.length && text.includes(part);

const LINES_ABOVE = 40;
const TOPICS_ABOVE = 4;
const TOPICS_BELOW = 3;
const FURTHEST_CREDIT = 6;
const LONGEST = 250;
/** A longer line that reads like the article's is a paragraph of it. */
const LONGEST_IN_ARTICLE = 140;
const LONGEST_CREDIT = 90;
const FEWEST_WORDS = 3;
const SHORTEST_PART = 15;
const SHORTEST_PROSE = 60;
const ON_TOPIC = 0.4;
const MOST_COUNTED = 3;
const MANY_RECURRING = 12;
const DENSE_LETTERS_A_WORD = 3;
const DENSE_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const LIST_ITEM = /^(?:[*+•●▪◦‣-]|o|\d{1,2}\.)\s/u;
const ASKS_OR_CALLS = /[?!]["”’“»]?$/;
const SEPARATOR = /\s[|›»·•/>→](?:\s|$)/;
