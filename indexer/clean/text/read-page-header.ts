import type { Author } from '../../../search/index.ts';
import type { Block } from '../block.ts';
import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { PAGE_RULES } from '../page-rules.ts';
import type { Stretch } from './find-stretch.ts';
import type { Header } from './read-header.ts';

/**
 * The header of an article that stands in the middle of a copied page. Its headline, date line and byline are among the
 * lines just above the prose, with menus over them; the headline is the longest title there, and the one the page
 * repeats (in its tab, in its breadcrumbs) if any is.
 */
export function readPageHeader(lines: readonly string[], { start, end }: Stretch): Header {
  const from = Math.max(0, start - LINES_ABOVE);
  const above = lines.slice(from, start);
  const headline = headlineAmong(above, lines);
  const headlineAt = lines.lastIndexOf(headline, start);
  const below = headlineAt < 0 ? above : lines.slice(headlineAt + 1, start + LINES_BELOW);
  return {
    headline,
    date: firstOf(below, readDateLine) ?? firstOf(above, readDateLine) ?? null,
    byline: firstOf<readonly Author[]>(below, readByline) ?? [],
    blocks: lines
      .map((text, at): Block => {
        if (at < start) return { kind: 'body', text, removedBy: PAGE_RULES.pageTop.name };
        return { kind: 'body', text, removedBy: at < end ? fieldRule(text) : PAGE_RULES.pageBottom.name };
      })
      .filter((_, at) => at !== headlineAt),
  };
}

function headlineAmong(above: readonly string[], lines: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best = '';
  let bestScore = 0;
  for (const line of above) {
    const words = line.split(' ').length;
    if (words < FEWEST_WORDS || words > MOST_WORDS || isOther(line)) continue;
    const score = words + ((counts.get(line) ?? 0) > 1 ? REPEATED_BONUS : 0);
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

const isOther = (line: string): boolean =>
  readDateLine(line) !== undefined || readByline(line) !== undefined || lineRuleFor(line) !== undefined;

function fieldRule(text: string): string | null {
  if (readDateLine(text) !== undefined) return PAGE_RULES.repeatedDate.name;
  return readByline(text) === undefined ? null : PAGE_RULES.repeatedByline.name;
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LINES_ABOVE = 25;
const LINES_BELOW = 3;
const FEWEST_WORDS = 4;
const MOST_WORDS = 30;
const REPEATED_BONUS = 10;
