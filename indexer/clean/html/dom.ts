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

/** How many characters of text are in `element`, spaces at the ends of its pieces apart. */
export const lettersIn = (element: Element): number =>
  element.children.reduce((sum, child) => {
    if (isText(child)) return sum + child.data.trim().length;
    return sum + (isElement(child) ? lettersIn(child) : 0);
  }, 0);

/** Class names and id in one way of writing: `relatedPosts`, `related_posts` and `Related-Posts` → `related-posts`. */
export function labelsOf(element: Element): readonly string[] {
  const { class: classes = '', id = '' } = element.attribs;
  const labels = `${classes} ${id}`.slice(0, LONGEST_LABELS);
  return labels.split(WHITE_SPACE).filter(Boolean).map(kebab);
}

/** A name with digits in it may be random letters, `n1AuAdJl`, whose humps part no words. */
const kebab = (label: string): string =>
  (DIGIT.test(label) ? label : label.replace(CAMEL_HUMP, '$1-$2')).replace(SEPARATORS, '-').toLowerCase();

const LONGEST_LABELS = 1000;
const WHITE_SPACE = /\s+/;
const DIGIT = /\d/;
const CAMEL_HUMP = /([a-z0-9])([A-Z])/g;
const SEPARATORS = /[^a-zA-Z0-9]+/g;
