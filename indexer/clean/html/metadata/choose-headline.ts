import { readByline } from '../../fields/read-byline.ts';
import { parentOf } from '../dom.ts';
import type { PageBlock } from '../read-blocks.ts';
import { foldLetters } from '../stated-text.ts';

/**
 * The headline, from what the page's metadata, its h1 and its title each call the article. A printed h1 that the
 * metadata agree with is the headline as readers saw it; metadata are often rewritten for search engines or carry the
 * site's name ("Council votes again - Kelmouth Courier"). An old page without either has it in its title, behind or
 * before the site's name, or at least in bold above the text.
 *
 * @param stated headlines from metadata, most trusted first
 */
export function chooseHeadline(blocks: readonly PageBlock[], stated: readonly string[], title: string): string {
  const headings = blocks.filter(({ element, text }) => HEADING.test(element.name) && text.length <= LONGEST_HEADLINE);
  const agreeing = bestAgreeing(headings, stated.length > 0 ? stated : [title], stated.length > 0 ? H1_BONUS : 0);
  if (agreeing !== undefined) {
    return renamed(agreeing, stated, title) ?? withKicker(agreeing, blocks, stated) ?? withoutKicker(agreeing, stated);
  }
  const [best] = stated;
  if (best !== undefined) return withoutSite(best);
  const [only, second] = headings.filter(({ element }) => element.name === 'h1');
  if (only !== undefined && second === undefined) return only.text;
  return inTitle(blocks, title) ?? inBold(blocks) ?? (withoutSite(title) || (only?.text ?? ''));
}

/** The heading that says most of what the metadata say: a masthead set as h1 agrees with a title, but with little of it. */
function bestAgreeing(headings: readonly PageBlock[], stated: readonly string[], h1Bonus: number): string | undefined {
  let best: { readonly text: string; readonly agreement: number } | undefined;
  for (const { text, element } of headings) {
    const agreement =
      Math.max(...stated.map((each) => agreementOf(text, each))) + (element.name === 'h1' ? h1Bonus : 0);
    if (agreement >= LEAST_AGREEMENT && agreement > (best?.agreement ?? 0)) best = { text, agreement };
  }
  return best?.text;
}

/** Where all metadata and the page's title agree on other words than the heading, the article is known by theirs. */
function renamed(printed: string, stated: readonly string[], title: string): string | undefined {
  const [first] = stated;
  if (first === undefined || stated.length < FEWEST_AGREEING) return undefined;
  const letters = foldLetters(first);
  const isAgreed = stated.every((each) => foldLetters(each) === letters) && foldLetters(title).startsWith(letters);
  return isAgreed && !letters.includes(foldLetters(printed)) && !foldLetters(printed).includes(letters)
    ? first
    : undefined;
}

/** "Harbour" in a box of its own in the heading, before "Council votes"; metadata have "Harbour: Council votes". */
function withKicker(printed: string, blocks: readonly PageBlock[], stated: readonly string[]): string | undefined {
  const at = blocks.findIndex(({ element, text }) => HEADING.test(element.name) && text === printed);
  const [above, heading] = [blocks[at - 1], blocks[at]];
  if (above === undefined || heading === undefined || parentOf(above.element) !== heading.element) return undefined;
  const letters = foldLetters(above.text + printed);
  return stated.find((each) => foldLetters(each) === letters);
}

/**
 * "HarbourCouncil votes to close the Old Dock" is printed, the kicker in the heading and no space between; metadata know
 * the two with a sign between them, or the headline alone. ": Council votes" is what is left in a heading whose kicker
 * stands apart.
 */
function withoutKicker(printed: string, stated: readonly string[]): string {
  const whole = foldLetters(printed);
  const known = stated.filter((each) => each.split(' ').length >= FEWEST_WORDS);
  if (CUT.test(printed)) return known.find((each) => foldLetters(each).endsWith(whole)) ?? printed;
  const parted = known.find((each) => foldLetters(each) === whole && each.length > printed.length);
  const alone = known.find((each) => foldLetters(each) !== whole && whole.endsWith(foldLetters(each)));
  return parted ?? alone ?? printed;
}

/**
 * Where the headline stands among the blocks: the heading that is it, or that ends with it, its kicker before it, or
 * else any line that is it; -1 when none is.
 */
export function placeOfHeadline(blocks: readonly PageBlock[], headline: string): number {
  const letters = foldLetters(headline);
  if (letters === '') return -1;
  const isIt = ({ text }: PageBlock): boolean => text === headline;
  const isHeading = ({ element }: PageBlock): boolean => HEADING.test(element.name);
  const endsWithIt = (block: PageBlock): boolean => {
    const printed = foldLetters(block.text);
    const isPart = printed.length >= SHORTEST_MATCH && letters.endsWith(printed);
    return isHeading(block) && (printed.endsWith(letters) || isPart);
  };
  const places = [
    blocks.findIndex((block) => isHeading(block) && isIt(block)),
    blocks.findIndex(endsWithIt),
    blocks.findIndex(isIt),
  ];
  return places.find((at) => at >= 0) ?? -1;
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

/** Words in common, as a share of the longer's; 0 when most of the printed words are not among the stated. */
function agreementOf(printed: string, stated: string): number {
  const [a, b] = [wordsOf(printed), wordsOf(stated)];
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common < MOST_WORDS * a.size ? 0 : common / Math.max(1, a.size, b.size);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? []);

/** "Council votes again | Kelmouth Courier" → "Council votes again": a short last part behind a spaced bar or dash. */
function withoutSite(title: string): string {
  const parts = SITE_BEHIND.exec(title);
  const headline = parts?.[1];
  return headline !== undefined && headline.split(' ').length >= 3 ? headline : title;
}

const LONGEST_HEADLINE = 300;
const FEWEST_WORDS = 4;
const FEWEST_AGREEING = 2;
const CUT = /^\s*[:–—-]/;
const PROSE_WITHIN = 6;
const PROSE_LENGTH = 120;
const SHORTEST_MATCH = 12;
const MOST_WORDS = 0.6;
const HEADING = /^h[1-3]$/;
const H1_BONUS = 0.2;
const LEAST_AGREEMENT = 0.4;
const WORD = /[\p{L}\p{N}]+/gu;
const SITE_BEHIND = /^(.+?)\s+(?:[|–—»·:]|-{1,2})\s+[^|–—»]{2,40}$/u;
