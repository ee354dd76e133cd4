import type { CheerioAPI } from 'cheerio';

type Root = NonNullable<ReturnType<CheerioAPI['root']>[0]>;

/** The nodes of a loaded page, as cheerio's own types have them. */
export type DomNode = Root['children'][number];
export type Element = Extract<DomNode, { attribs: object }>;
type TextNode = Extract<DomNode, { data: string; nodeType: 3 }>;

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'attribs' in node && 'name' in node;

export const isText = (node: DomNode): node is TextNode => String(node.type) === 'text';

/** The element around `element`; undefined for the outermost. */
export const parentOf = (element: Element): Element | undefined =>
  isElement(element.parent) ? element.parent : undefined;

/**
 * Whether at most `most` characters of text are in `element`, spaces at the ends of its pieces apart. It stops counting
 * there, so that asking this of every paragraph's box does not read the page over and over; a box of thousands of empty
 * elements is not short either.
 */
export function holdsAtMost(most: number, element: Element): boolean {
  let letters = most;
  let nodes = MOST_COUNTED;
  const fits = (at: Element): boolean =>
    at.children.every((child) => {
      nodes -= 1;
      if (isText(child)) letters -= child.data.trim().length;
      return letters >= 0 && nodes > 0 && (!isElement(child) || fits(child));
    });
  return fits(element);
}

/** Class names and id in one way of writing: `relatedPosts`, `related_posts` and `Related-Posts` → `related-posts`. */
export function labelsOf(element: Element): readonly string[] {
  const { class: classes = '', id = '' } = element.attribs;
  const labels = `${classes} ${id}`.slice(0, LONGEST_LABELS);
  return labels.split(WHITE_SPACE).filter(Boolean).map(kebab);
}

/** A name with digits in it may be random letters, `n1AuAdJl`, whose humps part no words. */
const kebab = (label: string): string =>
  (DIGIT.test(label) ? label : label.replace(CAMEL_HUMP, '$1-$2')).replace(SEPARATORS, '-').toLowerCase();

const MOST_COUNTED = 2000;
const LONGEST_LABELS = 1000;
const WHITE_SPACE = /\s+/;
const DIGIT = /\d/;
const CAMEL_HUMP = /([a-z0-9])([A-Z])/g;
const SEPARATORS = /[^a-zA-Z0-9]+/g;
