import { type RecordKey, recordsOf } from '../record-document.ts';
import { type InputFile, passedOver, type Source, type SourceItem } from '../source.ts';
import { statedDate } from '../stated-date.ts';
import { webAddress } from '../web-address.ts';
import { type FeedHead, NO_HEAD, withStatement } from './feed-head.ts';
import { authorsOf, plainTitle } from './item-parts.ts';
import { readUnits } from './read-units.ts';
import { rootTag } from './root-tag.ts';
import { wordpressMarkup } from './wordpress-markup.ts';
import { childrenNamed, textIn, textOf, type XmlElement } from './xml-element.ts';

/**
 * What WordPress writes under Tools → Export (WXR): one article a published post, whatever the site calls the type.
 * Drafts, protected posts, pages about the site and what is no text are passed over. Known again by the post's `guid`,
 * which WordPress keeps when the address changes.
 */
export const wordpressExport: Source = {
  extensions: ['.wxr'],
  isBegunBy: (start) => EXPORT.test(rootTag(start) ?? ''),
  read: readPosts,
};

async function* readPosts(file: InputFile): AsyncIterable<SourceItem> {
  const records = recordsOf(file, 'Mend the post, or export it again.');
  const writers = new Map<string, string>();
  let head = NO_HEAD;
  for await (const { element, line, fault } of readUnits(file, ROOTS)) {
    if (element.name === 'wp:author') {
      writers.set(textIn(element, 'wp:author_login') ?? '', textIn(element, 'wp:author_display_name') ?? '');
    } else if (element.name !== 'item') {
      head = withStatement(head, element);
    } else if (fault !== undefined) {
      yield records.fault(line, fault);
    } else {
      const what = whatElse(element);
      yield what === undefined
        ? records.read(statePost(element, writers, head, file), line, keyOf(element, head))
        : passedOver(`${file.location}:${line}`, what);
    }
  }
}

/** What a record is that is no published article, in the plural. */
function whatElse(item: XmlElement): string | undefined {
  const type = textIn(item, 'wp:post_type') ?? 'post';
  if (OTHER_TYPES.test(type)) return 'attachments, menus and settings';
  if (type === 'page') return 'pages about the site';
  if ((textIn(item, 'wp:status') ?? 'publish') !== 'publish') return 'unpublished posts';
  return textIn(item, 'wp:post_password') === undefined ? undefined : 'posts with a password';
}

function statePost(
  item: XmlElement,
  writers: ReadonlyMap<string, string>,
  { title, language }: FeedHead,
  { defaults }: InputFile,
): unknown {
  const login = textIn(item, 'dc:creator') ?? '';
  const section = childrenNamed(item, 'category')
    .filter(({ attributes }) => attributes.get('domain') === 'category')
    .map(textOf)
    .find((name) => name !== '' && name !== 'Uncategorized');
  return {
    url: webAddress(textIn(item, 'link')),
    headline: plainTitle(textIn(item, 'title')),
    byline: authorsOf([writers.get(login) ?? '']),
    date: statedDate(textIn(item, 'wp:post_date')) ?? statedDate(textIn(item, 'pubDate')),
    section: section ?? defaults.section,
    source: defaults.source ?? title,
    language: defaults.language ?? language,
    html: wordpressMarkup(textIn(item, 'content:encoded') ?? ''),
  };
}

function keyOf(item: XmlElement, { link }: FeedHead): RecordKey | undefined {
  const id = textIn(item, 'guid') ?? textIn(item, 'link');
  const post = textIn(item, 'wp:post_id');
  if (id !== undefined) return { everywhere: `wordpress post ${id}` };
  return post === undefined ? undefined : { everywhere: `wordpress post ${post} of ${link ?? ''}` };
}

const EXPORT = /^<rss\s[^>]*xmlns:wp=/;
const ROOTS: ReadonlySet<string> = new Set(['rss']);
const OTHER_TYPES =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|.*-form|.*_form)$/;
