import { type DomNode, type Element, isElement, isText } from '../dom.ts';

/** What metadata are read from, gathered in one walk through the page, each list in the page's order. */
export interface PageParts {
  readonly html: Element | undefined;
  readonly title: string;
  readonly metas: readonly Element[];
  readonly canonical: string | undefined;
  readonly jsonLd: readonly string[];
  /** Elements that by tag, property, class or id hold a date; none of those in comments. */
  readonly dated: readonly Marked[];
  /** Elements that by relation, property, class or id hold the writer's name, likewise. */
  readonly credited: readonly Marked[];
  /** The words of pictures, as written. */
  readonly alts: readonly string[];
  /** The place of an element in the page; larger is further down. */
  readonly orderOf: (element: Element) => number;
}

export interface Marked {
  readonly element: Element;
  readonly order: number;
  /** Whether the page's markup says outright what it is; a class name is only a hint. */
  readonly isStated: boolean;
  /** Whether it stands in a box that by its name is about other articles. */
  readonly isAside: boolean;
}

export function findParts(root: Element): PageParts {
  const order = new Map<Element, number>();
  const metas: Element[] = [];
  const jsonLd: string[] = [];
  const alts: string[] = [];
  const dated: Marked[] = [];
  const credited: Marked[] = [];
  let html: Element | undefined;
  let title: string | undefined;
  let canonical: string | undefined;

  const visit = (element: Element, isAside: boolean): void => {
    const { name, attribs } = element;
    order.set(element, order.size);
    if (name === 'html') html = element;
    else if (name === 'title') title ??= textIn(element);
    else if (name === 'meta') metas.push(element);
    else if (name === 'link' && CANONICAL.test(attribs['rel'] ?? '')) canonical ??= attribs['href'];
    else if (name === 'img' && attribs['alt'] !== undefined) alts.push(attribs['alt']);
    else if (name === 'script') jsonLd.push(textIn(element));
    const labels = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.slice(0, LONGEST_LABELS);
    const isInner = !OUTERMOST.has(name);
    if (isInner && COMMENTS.test(labels)) return;
    const marked = { element, order: order.size, isAside: isAside || (isInner && OTHER.test(labels)) };
    if (isDate(element)) dated.push({ ...marked, isStated: true });
    else if (DATE_LABEL.test(labels)) dated.push({ ...marked, isStated: false });
    if (isCredit(element)) credited.push({ ...marked, isStated: true });
    else if (CREDIT_LABEL.test(labels)) credited.push({ ...marked, isStated: false });
    for (const child of element.children) if (isElement(child)) visit(child, marked.isAside);
  };

  visit(root, false);
  return {
    html,
    title: title ?? '',
    metas,
    canonical,
    jsonLd,
    alts,
    dated,
    credited,
    orderOf: (element) => order.get(element) ?? -1,
  };
}

/** All text in an element, hidden text too, as it is written. */
export function textIn(element: Element): string {
  const parts: string[] = [];
  const add = (node: DomNode): void => {
    if (isText(node)) parts.push(node.data);
    else if (isElement(node) && node.name !== 'script' && node.name !== 'style') {
      parts.push(' ');
      node.children.forEach(add);
    }
  };
  element.children.forEach(add);
  return parts.join('');
}

const isDate = ({ name, attribs }: Element): boolean =>
  name === 'time' || DATE_PROPERTY.test(attribs['itemprop'] ?? '');

const isCredit = ({ attribs }: Element): boolean =>
  AUTHOR.test(attribs['rel'] ?? '') || AUTHOR.test(attribs['itemprop'] ?? '');

const CANONICAL = /(?:^|\s)canonical(?:\s|$)/i;
const AUTHOR = /(?:^|\s)(?:author|creator)(?:\s|$)/i;
const DATE_PROPERTY = /datePublished|dateCreated/i;
const DATE_LABEL =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|pub|published|publishing|posted|created|datetime|meta|byline)|(?:date|time|stamp|datum|published)(?:$|[\s_-])|publish|dateblock/i;
const CREDIT_LABEL =
  /(?:^|[\s_-])(?:byline|by-line|authors?|autor(?:en|es|a|in)?|auteurs?|autore|writers?|verfasser|redakteur|reporter|contributors?)(?:$|[\s_-])|[a-z](?:Author|Byline|Autor)/;
const COMMENTS = /(?:^|[\s_-])(?:comments?|comment-?list|kommentare?|respond)(?:$|[\s_-](?!s?_?count))/i;
/** Other articles have dates and writers of their own. */
const OTHER =
  /(?:^|[\s_-])(?:related\w*|recommend\w*|teasers?|sidebar|widgets?|footer|popular|mostread|most-read|trending|latest|more-news|further)(?:$|[\s_-])/i;
const OUTERMOST = new Set(['html', 'body', 'main']);
const LONGEST_LABELS = 500;
