import { type RecordKey, recordsOf } from '../record-document.ts';
import type { InputFile, Source, SourceItem } from '../source.ts';
import { webAddress } from '../web-address.ts';
import { stateEntry } from './atom-entry.ts';
import { type FeedHead, NO_HEAD, withStatement } from './feed-head.ts';
import { readUnits } from './read-units.ts';
import { rootTag } from './root-tag.ts';
import { stateItem } from './rss-item.ts';
import type { StatedItem } from './stated-item.ts';

/**
 * A feed that was saved: RSS 2.0, RSS 1.0 (RDF) or Atom, one article an item. An item is known again by what it calls
 * itself, so that the same one in tomorrow's copy of the feed is the same article.
 */
export const feedFile: Source = {
  extensions: ['.rss', '.atom', '.rdf'],
  isBegunBy: (start) => FEED.test(rootTag(start) ?? ''),
  read: readItems,
};

async function* readItems(file: InputFile): AsyncIterable<SourceItem> {
  const records = recordsOf(file, 'Mend the item, or get the feed again.');
  let head = NO_HEAD;
  for await (const { element, line, fault } of readUnits(file, ROOTS)) {
    if (!ITEMS.has(element.name)) {
      head = withStatement(head, element);
    } else if (fault !== undefined) {
      yield records.fault(line, fault);
    } else {
      const item = element.name === 'entry' ? stateEntry(element, head) : stateItem(element);
      yield records.read(withHead(item, head, file), line, keyOf(item, head));
    }
  }
}

/** What a feed is called is a weak hint at the outlet ("Port Ellis Post – Latest"): the folder's word comes before it. */
const withHead = (item: StatedItem, { title, language }: FeedHead, { defaults }: InputFile): unknown => ({
  ...item,
  url: webAddress(item.url),
  source: item.source ?? defaults.source ?? title,
  language: defaults.language ?? language,
});

/** "https://…" and "tag:post.example,2019:1" mean one thing everywhere; "1042" only in its feed. */
function keyOf({ id, url }: StatedItem, { link, title }: FeedHead): RecordKey | undefined {
  if (id !== undefined && GLOBAL_ID.test(id)) return { everywhere: `feed item ${id}` };
  if (id !== undefined) return { everywhere: `feed item ${id} of ${link ?? title ?? ''}` };
  return url === undefined ? undefined : { everywhere: `feed item ${url}` };
}

const FEED = /^<(?:rss|rdf:RDF|feed)[\s>]/;
const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf:RDF', 'feed']);
const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
const GLOBAL_ID = /^(?:https?:\/\/|urn:|tag:)/i;
