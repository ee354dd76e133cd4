import { type Block, isKept, remove } from '../block.ts';
import { readDateline } from '../fields/read-dateline.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { FULL_STOP, sizeOf } from '../sentences.ts';
import { type Element, holdsAtMost, isElement, labelsOf, parentOf } from './dom.ts';
import { isSentence, proseOf } from './mark-elements.ts';
import type { PageBlock } from './read-blocks.ts';
import type { StatedText } from './stated-text.ts';

/**
 * Takes out what stands outside the article's body, but for what belongs to the article all the same: captions and a
 * standfirst between the headline and the body, and paragraphs in a neighbour of the body that is built like it (an
 * article cut in two by an advertisement).
 */
export function markOutside(
  blocks: readonly PageBlock[],
  body: Element,
  headlineAt: number,
  stated: StatedText,
): readonly PageBlock[] {
  const inBody = new Set([body]);
  const inside = blocks.map(({ element }) => ancestorIn(inBody, element) !== undefined);
  const first = inside.indexOf(true);
  const headAt = blocks.findLastIndex(({ element }, at) => at < first && (at === headlineAt || element.name === 'h1'));
  const headEnd = Math.min(first, headAt + LONGEST_HEAD);
  const neighbours = continuationsOf(body, blocks);
  return blocks.map((block, at) => {
    if (inside[at] || stated.isBody(block.text) || (at < first && stated.isSummary(block.text))) return block;
    const kind = headAt >= 0 && at > headAt && at < headEnd ? kindInHead(block) : undefined;
    if (kind !== undefined) return { ...block, kind };
    if (ancestorIn(neighbours, block.element) !== undefined && proseOf(block) > 0) return block;
    return remove(block, PAGE_RULES.outside.name);
  });
}

/** What a block between headline and text is: what its element says, or a standfirst where it is a sentence. */
function kindInHead(block: PageBlock): Block['kind'] | undefined {
  if (looksLikeCaption(block.text, null)) return 'caption';
  const kind = kindByElement(block.element);
  if (kind === 'caption' || kind === 'standfirst') return kind;
  if (!isSentence(block) && !isLongParagraph(block)) return undefined;
  if (readDateline(block.text) !== null) return 'body';
  return block.text.length <= LONGEST_STANDFIRST ? 'standfirst' : 'body';
}

/** The opening of an article that only subscribers may read on may break off in mid-sentence. */
const isLongParagraph = ({ element, text, linkShare }: PageBlock): boolean =>
  element.name === 'p' && linkShare === 0 && sizeOf(text) >= LONG_PARAGRAPH;

/** Captions and standfirsts say what they are; other kinds are told from text and order. */
export function kindByElement(element: Element): Block['kind'] | undefined {
  for (let at: Element | undefined = element, up = 0; at !== undefined && up < 3; at = parentOf(at), up += 1) {
    // Somebody's words may be set in a figure, with who said them as its caption.
    if (at.name === 'blockquote') return undefined;
    if (at.name === 'figcaption' || at.name === 'figure') return 'caption';
    const labels = labelsOf(at);
    if (labels.some((label) => CAPTION.test(label))) return 'caption';
    if (labels.some((label) => PICTURE_BOX.test(label)) && holdsAtMost(LONGEST_CAPTION, at)) return 'caption';
    if (labels.some((label) => STANDFIRST.test(label)) && holdsAtMost(LONGEST_LEAD, at)) return 'standfirst';
  }
  return HEADING.test(element.name) ? 'subhead' : undefined;
}

/**
 * Neighbours of the body, or of an element just around it, in which the article goes on: built with the same class, or
 * nearly all prose. A list of teasers is no continuation, its titles being links.
 */
function continuationsOf(body: Element, blocks: readonly PageBlock[]): ReadonlySet<Element> {
  const neighbours = new Map<Element, PageBlock[]>();
  let around: Element | undefined = body;
  for (let level = 0; level < LEVELS && around !== undefined && !OUTERMOST.has(around.name); level += 1) {
    const siblings = parentOf(around)?.children ?? [];
    for (const sibling of siblings) if (isElement(sibling) && sibling !== around) neighbours.set(sibling, []);
    around = parentOf(around);
  }
  for (const block of blocks.filter(isKept)) {
    const neighbour = ancestorIn(neighbours, block.element);
    if (neighbour !== undefined) neighbours.get(neighbour)?.push(block);
  }
  return new Set(
    [...neighbours]
      .filter(([each, own]) => isTwin(each, body) || (!holdsArticle(each) && isProse(own)))
      .map(([each]) => each),
  );
}

/** A neighbour that is or has an `article` of its own is another article, not the rest of this one. */
const holdsArticle = (element: Element): boolean =>
  element.name === 'article' || element.children.some((child) => isElement(child) && holdsArticle(child));

const isTwin = (element: Element, body: Element): boolean =>
  element.parent === body.parent &&
  element.name === body.name &&
  body.attribs['class'] !== undefined &&
  element.attribs['class'] === body.attribs['class'];

function isProse(blocks: readonly PageBlock[]): boolean {
  let all = 0;
  let prose = 0;
  for (const block of blocks) {
    if (HEADING.test(block.element.name) && block.linkShare > 0) return false;
    const size = sizeOf(block.text);
    all += size;
    if (size >= SHORTEST_PROSE && block.linkShare < MOST_LINKS && FULL_STOP.test(block.text)) prose += size;
  }
  return prose >= FEWEST_PROSE && prose >= NEARLY_ALL * all;
}

/** The element itself or the nearest around it that is among `elements`. */
function ancestorIn(elements: { has(element: Element): boolean }, element: Element): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) if (elements.has(at)) return at;
  return undefined;
}

const LONGEST_HEAD = 12;
const LONGEST_CAPTION = 400;
const LONGEST_STANDFIRST = 400;
const LONG_PARAGRAPH = 150;
/** Letters of an element called a lead: of more than this, it is the article's text that is called so. */
const LONGEST_LEAD = 700;
const LEVELS = 3;
const OUTERMOST = new Set(['body', 'main', 'html']);
const SHORTEST_PROSE = 100;
const FEWEST_PROSE = 400;
const NEARLY_ALL = 0.8;
const MOST_LINKS = 0.3;
const HEADING = /^h[1-6]$/;
const CAPTION = /^(?:.*-)?(?:caption|captions|cutline|figcaption|legend)(?:-text|-title)?$|^wp-caption/;
/** A box around a picture and what is said of it; a theme's box of picture and article is longer. */
const PICTURE_BOX =
  /(?:^|-)(?:pic|picture|photo|foto|bild|absatzbild|image|img)-?(?:box|info|text|description|desc|title|copyright|credits?|legende?|unterschrift)(?:-|$)/;
const STANDFIRST =
  /^(?:.*-)?(?:standfirst|deck|dek|subtitle|sub-title|subheadline|sub-headline|subhead-line|lead|lede|intro|teaser-text|summary|chapo|sottotitolo|vorspann|entradilla|bajada|excerpt|abstract)$/;
