import { farSigns } from './far-signs.ts';
import { findThread } from './find-thread.ts';
import { nearSigns, ownSigns, type Signs } from './line-signs.ts';
import { type SeenLine, seeLines, topicsOf } from './see-lines.ts';
import { FIRST_READING, type Reading, SECOND_READING, type Sign } from './sign-weights.ts';
import type { TextBlock } from './split-blocks.ts';
import { leastOfTopics, topicSigns } from './topic-signs.ts';
import { withoutStrangers } from './without-strangers.ts';

/**
 * Finds the article in a whole page that was selected and copied: for each line, whether it is the article's (its
 * paragraphs, subheads, lists and standfirst) or the page's (menus, teasers, captions, credits, around and between
 * them). Undefined for a text that is no such page: it begins with no menu and shows little furniture, and its lists and
 * tables are not worth losing for a tidier end.
 *
 * The page is read twice. The first reading weighs what each line is and what stands next to it; the second also knows
 * what the first took for the article. A sentence that speaks of the same things, with the article above and below it,
 * is nearly always part of it.
 */
export function findArticle(blocks: readonly TextBlock[]): readonly boolean[] | undefined {
  if (blocks.length > MOST_LINES || blocks.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS)
    return undefined;
  const lines = seeLines(blocks.slice(0, findThread(blocks.map(({ text }) => text)) ?? blocks.length));
  const littleFurniture = lines.filter(isFurniture).length < FEWEST_FURNITURE;
  if (littleFurniture && lines.length <= LONGEST_COPIED_HEADER) return undefined;
  const alone = lines.map(ownSigns);
  const near = nearSigns(lines);
  const first = lines.map((_, at) => weigh(alone[at], FIRST_READING) + weigh(near[at], FIRST_READING));
  const far = farSigns(lines, first);
  const second = lines.map(
    (_, at) => weigh(alone[at], SECOND_READING) + weigh(near[at], SECOND_READING) + weigh(far[at], SECOND_READING),
  );
  if (littleFurniture && surelyBegins(second)) return undefined;
  const topics = lines.map(({ text }) => topicsOf(text));
  const onTopic = topicSigns(lines, first, topics);
  const isArticle = second.map((score, at) => score + weigh(onTopic[at], SECOND_READING) > 0);
  if (!isPage(lines, isArticle)) return undefined;
  const own = withoutStrangers(lines, isArticle, topics);
  return blocks.map((_, at) => own[at] ?? false);
}

function weigh(signs: Signs = {}, reading: Reading): number {
  let sum = 0;
  for (const sign of Object.keys(signs) as readonly Sign[]) sum += reading[sign] * (signs[sign] ?? 0);
  return sum;
}

/** A page begins with a menu, or has furniture all over; an article's own header and comment form are not enough. */
function isPage(lines: readonly SeenLine[], isArticle: readonly boolean[]): boolean {
  const start = isArticle.indexOf(true);
  if (start < 0 || start >= LONGEST_COPIED_HEADER) return start >= 0;
  return lines.filter((line, at) => !isArticle[at] && isFurniture(line)).length >= FEWEST_FURNITURE;
}

/**
 * Whether the article begins where one without a menu does, whatever its lines speak of: what they do speak of, the
 * costliest to tell, need not be asked of a text that comes clean, as most exports do.
 */
const surelyBegins = (scores: readonly number[]): boolean =>
  scores.slice(0, LONGEST_COPIED_HEADER).some((score) => score + LEAST_OF_TOPICS > 0);

const isFurniture = ({ rule, isFiller }: SeenLine): boolean =>
  rule !== 'comment-form' && (rule !== undefined || isFiller);

/** A longer text is a book or a list, not a page. */
const MOST_LINES = 5_000;
const MOST_LETTERS = 2_000_000;
/** Lines, the article's first with them. */
const LONGEST_COPIED_HEADER = 13;
const FEWEST_FURNITURE = 8;
const LEAST_OF_TOPICS = leastOfTopics(SECOND_READING);
