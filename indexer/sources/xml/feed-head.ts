import { languageTag } from '../language-tag.ts';
import { textOf, type XmlElement } from './xml-element.ts';

/** What a feed says of itself. */
export interface FeedHead {
  /** What the outlet calls the feed. */
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** A language tag: `en`, `pt-br`. */
  readonly language: string | undefined;
  /** In Atom, of entries that name no author of their own. */
  readonly authors: readonly XmlElement[];
}

export const NO_HEAD: FeedHead = { title: undefined, link: undefined, language: undefined, authors: [] };

/** The head with one more statement; RSS 1.0 makes all of them in one element, `channel`. */
export function withStatement(head: FeedHead, statement: XmlElement): FeedHead {
  switch (statement.name) {
    case 'channel':
      return statement.children.filter((child) => typeof child !== 'string').reduce(withStatement, head);
    case 'title':
      return { ...head, title: head.title ?? (textOf(statement).slice(0, LONGEST_TITLE) || undefined) };
    case 'link':
      return { ...head, link: head.link ?? (linkOf(statement) || undefined) };
    case 'language':
    case 'dc:language':
      return { ...head, language: head.language ?? languageTag(textOf(statement)) };
    case 'author':
      return { ...head, authors: [...head.authors, statement] };
    default:
      return head;
  }
}

/** RSS writes an address as text, Atom as an attribute, and several of them for other purposes. */
export function linkOf(link: XmlElement): string {
  const relation = link.attributes.get('rel') ?? 'alternate';
  return relation === 'alternate' ? (link.attributes.get('href') ?? textOf(link)).trim() : '';
}

const LONGEST_TITLE = 200;
