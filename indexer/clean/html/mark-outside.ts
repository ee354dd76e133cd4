import { type Block, isKept, remove } from '../block.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { type Element, labelsOf, parentOf } from './dom.ts';
import { proseOf } from './mark-elements.ts';
import type { PageBlock } from './read-blocks.ts';

/**
 * Takes out what stands outside the article's body, but for what belongs to the article all the same: captions and a
 * standfirst between the headline and the body, and paragraphs in a neighbour of the body that is built like it (an
 * article cut in two by an advertisement).
 */
export function markOutside(blocks: readonly PageBlock[], body: Element, headline: string): readonly PageBlock[] {
  const inside = blocks.map(({ element }) => isWithin(element, body));
  const first = inside.indexOf(true);
  const headlineAt = blocks.findIndex(
    ({ text, element }, at) => at < first && text === headline && HEADING.test(element.name),
  );
  const neighbours = twinsOf(body);
  return blocks.map((block, at) => {
    if (inside[at]) return block;
    if (headlineAt >= 0 && at > headlineAt && at < first && isPartOfHead(block)) return block;
    if ([...neighbours].some((twin) => isWithin(block.element, twin)) && proseOf(block) > 0) return block;
    return remove(block, PAGE_RULES.outside.name);
  });
}

function isPartOfHead(block: PageBlock): boolean {
  const kind = kindByElement(block.element);
  return kind === 'caption' || kind === 'standfirst';
}

/** Captions and standfirsts say what they are; other kinds are told from text and order. */
export function kindByElement(element: Element): Block['kind'] | undefined {
  for (let at: Element | undefined = element, up = 0; at !== undefined && up < 3; at = parentOf(at), up += 1) {
    if (at.name === 'figcaption' || at.name === 'figure') return 'caption';
    const labels = labelsOf(at);
    if (labels.some((label) => CAPTION.test(label))) return 'caption';
    if (labels.some((label) => STANDFIRST.test(label))) return 'standfirst';
  }
  return HEADING.test(element.name) ? 'subhead' : undefined;
}

/** Siblings with the same tag and the very same class. */
function twinsOf(body: Element): ReadonlySet<Element> {
  const { class: name } = body.attribs;
  if (name === undefined || body.name === 'body') return new Set();
  const siblings = parentOf(body)?.children ?? [];
  return new Set(
    siblings.filter(
      (node): node is Element =>
        'attribs' in node && node !== body && node.name === body.name && node.attribs['class'] === name,
    ),
  );
}

function isWithin(element: Element, container: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) if (at === container) return true;
  return false;
}

export const hasKept = (blocks: readonly PageBlock[]): boolean => blocks.some(isKept);

const HEADING = /^h[1-6]$/;
const CAPTION = /^(?:.*-)?(?:caption|captions|cutline|figcaption|legend)(?:-text|-title)?$|^wp-caption/;
const STANDFIRST =
  /^(?:.*-)?(?:standfirst|deck|dek|subtitle|sub-title|subheadline|sub-headline|subhead-line|lead|lede|intro|teaser-text|summary|chapo|sottotitolo|vorspann|entradilla|bajada|excerpt|abstract)$/;
