import { statedDate } from '../stated-date.ts';
import { type FeedHead, linkOf } from './feed-head.ts';
import { authorsOf, contentIn, plainTitle, type StatedContent } from './item-parts.ts';
import type { StatedItem } from './stated-item.ts';
import { childrenNamed, markupIn, textIn, textOf, type XmlElement } from './xml-element.ts';

/** An `<entry>` of Atom. `updated` is no date of publication, so an entry that has no other stays undated. */
export function stateEntry(entry: XmlElement, { authors }: FeedHead): StatedItem {
  const own = childrenNamed(entry, 'author');
  return {
    id: textIn(entry, 'id'),
    url: childrenNamed(entry, 'link').map(linkOf).find(Boolean),
    headline: plainTitle(textIn(entry, 'title')),
    byline: authorsOf((own.length > 0 ? own : authors).map((author) => textIn(author, 'name') ?? '')),
    date: statedDate(textIn(entry, 'published', 'issued', 'dc:date')),
    source: childrenNamed(entry, 'source')
      .map((source) => textIn(source, 'title'))
      .find(Boolean),
    ...textOfEntry(entry),
  };
}

/** Content with a `src` is elsewhere, and is not fetched. */
function textOfEntry(entry: XmlElement): StatedContent {
  const parts = [...childrenNamed(entry, 'content'), ...childrenNamed(entry, 'summary')];
  const part = parts.find((each) => textOf(each) !== '');
  if (part === undefined) return { text: '' };
  const type = part.attributes.get('type') ?? 'text';
  if (type === 'xhtml') return { html: markupIn(part) };
  return type === 'html' || type === 'text/html' ? { html: textOf(part) } : contentIn(textOf(part));
}
