import { isKept } from '../block.ts';
import { type Element, isElement, labelsOf, parentOf } from './dom.ts';
import { proseOf } from './mark-elements.ts';
import type { PageBlock } from './read-blocks.ts';
import type { StatedText } from './stated-text.ts';

/**
 * The smallest element that holds the article's text. From an element that says it is the article's body, or else from
 * the whole page, we step into whichever child holds nearly all of the prose, until the prose divides: there the
 * paragraphs are siblings.
 *
 * Prose that the page's metadata give as the article's text counts for more.
 */
export function chooseBody(
  blocks: readonly PageBlock[],
  headline: Element | undefined,
  stated: StatedText,
): Element | undefined {
  const weights = weightByElement(blocks.filter(isKept), stated);
  const root = outermost(weights);
  if (root === undefined) return undefined;
  let body = startFrom(root, headline, weights);
  for (let child = heaviestChild(body, weights); child !== undefined; child = heaviestChild(body, weights)) {
    if ((weights.get(child) ?? 0) < NEARLY_ALL * (weights.get(body) ?? 0)) break;
    body = child;
  }
  return body;
}

/** Long paragraphs weigh more than their length: forty teasers should not outweigh a column. */
function weightByElement(blocks: readonly PageBlock[], stated: StatedText): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>();
  for (const block of blocks) {
    const prose = proseOf(block) * (1 - block.linkShare);
    if (prose === 0 || block.element.name === 'h1') continue;
    const weight = prose * Math.min(1, prose / FULL_PARAGRAPH) * (stated.isBody(block.text) ? STATED_FACTOR : 1);
    for (let at: Element | undefined = block.element; at !== undefined; at = parentOf(at)) {
      weights.set(at, (weights.get(at) ?? 0) + weight);
    }
  }
  return weights;
}

/**
 * The `article` around the headline, if it has some prose: a second article may follow that is longer. Else an element
 * with `itemprop=articleBody`, or a class that says as much, or an `article`, if a good part of the prose is in it.
 */
function startFrom(root: Element, headline: Element | undefined, weights: ReadonlyMap<Element, number>): Element {
  const total = weights.get(root) ?? 0;
  const own = articleAround(headline);
  if (own !== undefined && (weights.get(own) ?? 0) >= OWN_PART * total) return own;
  const heavy = [...weights].filter(([, weight]) => weight >= GOOD_PART * total).map(([element]) => element);
  const named = heavy.filter((element) => (element.attribs['itemprop'] ?? '').includes('articleBody'));
  const labelled = heavy.filter((element) => labelsOf(element).some((label) => BODY_LABEL.test(label)));
  const articles = heavy.filter(({ name }) => name === 'article');
  const start = heaviest(named, weights) ?? heaviest(labelled, weights) ?? heaviest(articles, weights);
  return start ?? root;
}

function articleAround(headline: Element | undefined): Element | undefined {
  let at = headline;
  while (at !== undefined && at.name !== 'article') at = parentOf(at);
  return at;
}

function heaviest(elements: readonly Element[], weights: ReadonlyMap<Element, number>): Element | undefined {
  let best: Element | undefined;
  for (const element of elements) {
    if (best === undefined || (weights.get(element) ?? 0) > (weights.get(best) ?? 0)) best = element;
  }
  return best;
}

const heaviestChild = (element: Element, weights: ReadonlyMap<Element, number>): Element | undefined =>
  heaviest(
    element.children.filter(isElement).filter((child) => weights.has(child) && !PARAGRAPHS.has(child.name)),
    weights,
  );

const outermost = (weights: ReadonlyMap<Element, number>): Element | undefined =>
  [...weights.keys()].find((element) => parentOf(element) === undefined);

const FULL_PARAGRAPH = 200;
const NEARLY_ALL = 0.8;
const GOOD_PART = 0.5;
const OWN_PART = 0.2;
const STATED_FACTOR = 6;
const BODY_LABEL =
  /^(?:article|story|entry|post|news|content)-?(?:body|content|text)(?:-(?:text|content))?$|^articlebody$|^storybody$/;
const PARAGRAPHS = new Set(['p', 'pre', 'li', 'blockquote']);
