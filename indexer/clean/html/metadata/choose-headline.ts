import type { PageBlock } from '../read-blocks.ts';

/**
 * The headline, from what the page's metadata, its h1 and its title each call the article. A printed h1 that the
 * metadata agree with is the headline as readers saw it; metadata are often rewritten for search engines or carry the
 * site's name ("Council votes again - Kelmouth Courier"). Without metadata, the h1, then the title.
 *
 * @param stated headlines from metadata, most trusted first
 */
export function chooseHeadline(blocks: readonly PageBlock[], stated: readonly string[], title: string): string {
  const printed = blocks.filter(({ element, text }) => element.name === 'h1' && text.length <= LONGEST_HEADLINE);
  const agreeing = printed.find(({ text }) => [...stated, title].some((each) => agree(text, each)));
  if (agreeing !== undefined) return agreeing.text;
  const lesser = blocks.find(
    ({ element, text }) =>
      LESSER_HEADING.test(element.name) && text.length >= SHORTEST_MATCH && stated.some((each) => agree(text, each)),
  );
  if (lesser !== undefined) return lesser.text;
  const [best] = stated;
  if (best !== undefined) return withoutSite(best);
  const [only, second] = printed;
  return only !== undefined && second === undefined ? only.text : withoutSite(title) || (only?.text ?? '');
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
const SHORTEST_MATCH = 12;
const MOST_WORDS = 0.6;
const LESSER_HEADING = /^h[2-3]$/;
const WORD = /[\p{L}\p{N}]+/gu;
const SITE_BEHIND = /^(.+?)\s+(?:[|–—»·:]|-{1,2})\s+[^|–—»]{2,40}$/u;
