import { remove } from '../block.ts';
import { FULL_STOP, sizeOf } from '../sentences.ts';
import { type Element, isElement, labelsOf, parentOf } from './dom.ts';
import { elementRuleFor } from './element-rules.ts';
import type { PageBlock } from './read-blocks.ts';
import type { StatedText } from './stated-text.ts';

/**
 * How far the names of elements are trusted: `fully`, `usually`, which spares an element that holds a good part of the
 * page's prose, or only for what is `sure`, the names that hardly ever stand on an article.
 */
export type Trust = 'fully' | 'usually' | 'sure';

export interface MarkedElements {
  readonly blocks: readonly PageBlock[];
  /** Whether an element with a name of furniture was spared for its prose. */
  readonly spared: boolean;
}

/**
 * Takes out the blocks that stand in elements the element rules name. An element that holds the headline or a good
 * part of the page's prose is the article, whatever it is called: themes put `sidebar` and `comments` on the body.
 * A paragraph that the metadata give as the article's own is never furniture.
 */
export function markElements(
  blocks: readonly PageBlock[],
  headlineAt: number,
  stated: StatedText,
  trust: Trust,
): MarkedElements {
  const prose = proseByElement(blocks);
  const proseOfClass = proseByClass(prose);
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0);
  const headings = elementsAroundHeadline(blocks);
  const rules = new Map<Element, string | null>();
  let spared = false;

  const ownRule = (element: Element): string | null => {
    if (NEVER_OUT.has(element.name) || headings.has(element)) return null;
    const rule = elementRuleFor(element, labelsOf(element));
    if (rule === undefined || (trust === 'sure' && !SURE.has(rule.name))) return null;
    const own = REPEATED.has(rule.name) ? proseOfClass.get(classOf(element)) : prose.get(element);
    const part = (own ?? 0) / Math.max(1, total);
    if (SMALL_ONLY.has(rule.name) && (prose.get(element) ?? 0) > LONGEST_SMALL) return null;
    if (part <= (rule.name === 'comments' ? MOST_COMMENTS : MOST_FURNITURE)) return rule.name;
    spared = true;
    return trust === 'fully' ? rule.name : null;
  };

  /** The rule of the outermost element that is out, so that one box gives one reason. */
  const ruleOf = (element: Element): string | null => {
    const known = rules.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const rule = (parent === undefined ? null : ruleOf(parent)) ?? ownRule(element);
    rules.set(element, rule);
    return rule;
  };

  const marked = blocks.map((block, at) => {
    const rule = ruleOf(block.element);
    if (rule === null || stated.isBody(block.text) || stated.isSummary(block.text)) return block;
    const isBelowHeadline = headlineAt >= 0 && at > headlineAt && at <= headlineAt + LONGEST_HEAD;
    return isBelowHeadline && HEADS.has(rule) && isSentence(block) ? block : remove(block, rule);
  });
  return { blocks: marked, spared };
}

/** A standfirst is set in the head of the page: a sentence there, without links, is the article's. */
export const isSentence = ({ text, linkShare }: PageBlock): boolean =>
  sizeOf(text) >= SHORTEST_SENTENCE && linkShare < FEW_LINKS && FULL_STOP.test(text);

/** How much of a block is prose: nothing of a label or a list of links. */
export const proseOf = ({ text, linkShare }: PageBlock): number =>
  sizeOf(text) < SHORTEST_PROSE || linkShare > MOST_LINKS ? 0 : sizeOf(text);

function proseByElement(blocks: readonly PageBlock[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const prose = proseOf(block);
    if (prose === 0) continue;
    for (let at: Element | undefined = block.element; at !== undefined; at = parentOf(at)) {
      sums.set(at, (sums.get(at) ?? 0) + prose);
    }
  }
  return sums;
}

/** A theme may build the article itself of `widget`s, one a paragraph: taken together they are most of the prose. */
function proseByClass(prose: ReadonlyMap<Element, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [element, letters] of prose) {
    const name = classOf(element);
    sums.set(name, Math.max(letters, (sums.get(name) ?? 0) + letters));
  }
  return sums;
}

const classOf = ({ name, attribs }: Element): string => `${name} ${attribs['class'] ?? ''}`;

/** All elements around the page's only h1; where there are several, none tells which is the article's. */
function elementsAroundHeadline(blocks: readonly PageBlock[]): ReadonlySet<unknown> {
  const around = new Set<unknown>();
  const [headline, second] = blocks.filter(({ element }) => element.name === 'h1');
  if (headline === undefined || second !== undefined) return around;
  for (let at: unknown = headline.element; isElement(at); at = at.parent) around.add(at);
  return around;
}

/** Rules whose words never name an article: no theme calls its text comments. */
const SURE = new Set(['comments', 'navigation', 'page-footer', 'consent']);
const NEVER_OUT = new Set(['html', 'body', 'main', 'h1']);
const SHORTEST_PROSE = 60;
const MOST_LINKS = 0.5;
const MOST_FURNITURE = 0.4;
const MOST_COMMENTS = 0.9;
/** Rules whose words name small things: a box of prose under such a name is something else. */
const SMALL_ONLY = new Set(['article-meta', 'tags', 'page-header', 'control', 'newsletter', 'share-bar', 'navigation']);
const LONGEST_SMALL = 600;
const REPEATED = new Set(['sidebar', 'control']);
const HEADS = new Set(['page-header', 'article-meta', 'related']);
const LONGEST_HEAD = 8;
const SHORTEST_SENTENCE = 60;
const FEW_LINKS = 0.3;
