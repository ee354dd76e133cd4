import { readByline } from '../../fields/read-byline.ts';
import type { PageBlock } from '../read-blocks.ts';

/**
 * The headline, from what the page's metadata, its h1 and its title each call the article. A printed h1 that the
 * metadata agree with is the headline as readers saw it; metadata are often rewritten for search engines or carry the
 * site's name ("Council votes again - Kelmouth Courier"). An old page without either has it in its title, behind or
 * before the site's name, or at least in bold above the text.
 *
 * @param stated headlines from metadata, most trusted first
 */
export function chooseHeadline(blocks: readonly PageBlock[], stated: readonly string[], title: string): string {
  const printed = blocks.filter(({ element, text }) => element.name === 'h1' && text.length <= LONGEST_HEADLINE);
  const agreeing = printed.find(({ text }) => [...stated, title].some((each) => agree(text, each)));
  if (agreeing !== undefined) return agreeing.text;
  const headings = blocks.filter(
    ({ element, text }) => LESSER_HEADING.test(element.name) && text.length >= SHORTEST_MATCH,
  );
  const lesser = headings.find(({ text }) => stated.some((each) => agree(text, each)));
  if (lesser !== undefined) return lesser.text;
  const [best] = stated;
  if (best !== undefined) return withoutSite(best);
  const [only, second] = printed;
  if (only !== undefined && second === undefined) return only.text;
  return inTitle(blocks, title) ?? inBold(blocks) ?? (withoutSite(title) || (only?.text ?? ''));
}

/** A printed line that the title begins or ends with, site names being what is left: "The Courier - Archive - …". */
function inTitle(blocks: readonly PageBlock[], title: string): string | undefined {
  let longest: string | undefined;
  for (const { text, linkShare } of blocks) {
    if (text.length < SHORTEST_MATCH || text.length <= (longest?.length ?? 0) || linkShare > 0) continue;
    if (title.endsWith(text) || title.startsWith(text)) longest = text;
  }
  return longest;
}

/** The first bold line of a few words or more that has prose soon below it. */
function inBold(blocks: readonly PageBlock[]): string | undefined {
  const at = blocks.findIndex(
    ({ text, boldShare, linkShare }, index) =>
      boldShare === 1 &&
      linkShare === 0 &&
      text.length >= SHORTEST_MATCH &&
      text.length <= LONGEST_HEADLINE &&
      readByline(text) === undefined &&
      blocks.slice(index + 1, index + 1 + PROSE_WITHIN).some((below) => below.text.length >= PROSE_LENGTH),
  );
  return blocks[at]?.text;
}

/** One holds the other, or most of their words are the same. */
function agree(printed: string, stated: string): boolean {
  const [a, b] = [wordsOf(printed), wordsOf(stated)];
  if (a.size === 0 || b.size === 0) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (
    common >= MOST_WORDS * a.size &&
    common * 2 >= Math.min(a.size, b.size) &&
    (a.size > 2 || common === b.size || a.size === common)
  );
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? []);

/** "Council votes again | Kelmouth Courier" → "Council votes again": a short last part behind a spaced bar or dash. */
function withoutSite(title: string): string {
  const parts = SITE_BEHIND.exec(title);
  const headline = parts?.[1];
  return headline !== undefined && headline.split(' ').length >= 3 ? headline : title;
}

const LONGEST_HEADLINE = 300;
const PROSE_WITHIN = 6;
const PROSE_LENGTH = 120;
const SHORTEST_MATCH = 12;
const MOST_WORDS = 0.6;
const LESSER_HEADING = /^h[2-3]$/;
const WORD = /[\p{L}\p{N}]+/gu;
const SITE_BEHIND = /^(.+?)\s+(?:[|–—»·:]|-{1,2})\s+[^|–—»]{2,40}$/u;
