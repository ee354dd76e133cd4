import { statedDate } from '../stated-date.ts';
import { linkOf } from './feed-head.ts';
import { authorsOf, contentIn, plainTitle } from './item-parts.ts';
import type { StatedItem } from './stated-item.ts';
import { childrenNamed, textIn, textOf, type XmlElement } from './xml-element.ts';

/** An `<item>` of RSS 2.0 or 1.0, with what the usual extensions (Dublin Core, content) add. */
export function stateItem(item: XmlElement): StatedItem {
  const creators = childrenNamed(item, 'dc:creator').map(textOf);
  return {
    id: textIn(item, 'guid') ?? item.attributes.get('rdf:about'),
    url: childrenNamed(item, 'link').map(linkOf).find(Boolean),
    headline: plainTitle(textIn(item, 'title')),
    byline: authorsOf(creators.length > 0 ? creators : childrenNamed(item, 'author').map(nameInAuthor)),
    date: statedDate(textIn(item, 'pubDate', 'dc:date', 'dcterms:issued')),
    source: textIn(item, 'source'),
    ...contentIn(textIn(item, 'content:encoded', 'content', 'description', 'summary')),
  };
}

/** RSS asks for an address with the name behind it: "desk@post.example (Ada Holm)". */
function nameInAuthor(author: XmlElement): string {
  const text = textOf(author);
  return NAME_IN_BRACKETS.exec(text)?.[1] ?? text;
}

const NAME_IN_BRACKETS = /\(([^()]{1,200})\)/;
