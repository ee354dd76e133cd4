import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { topicsOf } from './see-lines.ts';

/**
 * The headline of an article on a copied page, as the number of its line; undefined where no line near its first
 * paragraph reads like one. It is the title there that has most words in common with the article; that the page says it
 * again (in its tab, in its breadcrumbs), that it is no list item, and that it ends without a stop speak for it too.
 *
 * @param isArticle for each line, whether it is the article's; at least one is
 */
export function findHeadline(lines: readonly string[], isArticle: readonly boolean[]): number | undefined {
  const start = isArticle.indexOf(true);
  const topics = new Set(lines.flatMap((line, at) => (isArticle[at] && at !== start ? topicsOf(line) : [])));
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best: { readonly at: number; readonly score: number } | undefined;
  for (let at = Math.max(0, start - LINES_ABOVE); at <= start; at += 1) {
    const line = lines[at] ?? '';
    if (!mayBeHeadline(line)) continue;
    const own = topicsOf(line);
    const known = own.filter((topic) => topics.has(topic)).length;
    const isSaidAgain = known > 0 && (counts.get(line) ?? 0) > 1;
    const score = known / (own.length + 1) + (isSaidAgain ? SAID_AGAIN : 0);
    if (best === undefined || score > best.score) best = { at, score };
  }
  return best?.at;
}

function mayBeHeadline(line: string): boolean {
  const words = Math.max(line.split(' ').length, (line.match(DENSE_LETTER)?.length ?? 0) / DENSE_LETTERS_A_WORD);
  if (line.length > LONGEST || words < FEWEST_WORDS || LIST_ITEM.test(line) || SENTENCE_END.test(line)) return false;
  if (readDateLine(line) !== undefined || readByline(line) !== undefined) return false;
  return lineRuleFor(line) === undefined && !looksLikeCaption(line, null);
}

const LINES_ABOVE = 25;
const LONGEST = 200;
const FEWEST_WORDS = 3;
const DENSE_LETTERS_A_WORD = 3;
const SAID_AGAIN = 0.4;
const DENSE_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const LIST_ITEM = /^(?:[*+•●▪◦‣-]|o|\d{1,2}\.)\s/u;
const SENTENCE_END = /[.…。][\p{Pe}\p{Pf}"'”’]*$/u;
