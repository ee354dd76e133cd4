import { newOpenTags, type OpenTags } from './open-tags.ts';
import { readTag, type Tag } from './read-tag.ts';

/**
 * The page without what nobody reads, which is most of a page of today: scripts but for JSON-LD, styles, comments,
 * drawings, and of pictures all but their words. Parsing is the longest part of cleaning, and takes half as long for it.
 *
 * Tags that would nest deeper than 400 levels, or are past the millionth, are left out too, their text staying: a page of
 * 100,000 open tags costs the parser seconds and the walkers their stack.
 */
export function lightenPage(html: string): string {
  const kept: string[] = [];
  const state: State = { open: newOpenTags(), unclosed: new Set(), tags: 0 };
  let copied = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const passage = html.startsWith('<!--', at) ? commentAt(html, at) : passageAt(html, at, state);
    if (passage.instead !== undefined) {
      kept.push(html.slice(copied, at), passage.instead);
      copied = passage.end;
    }
    at = passage.end < 0 ? -1 : html.indexOf('<', passage.end);
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(copied);
}

interface Passage {
  /** Where to read on; -1 for nowhere. */
  readonly end: number;
  /** What stands for it in the lighter page; undefined when it stays as it is. */
  readonly instead?: string;
}

function commentAt(html: string, at: number): Passage {
  const close = html.indexOf('-->', at + 4);
  return close < 0 ? { end: -1 } : { end: close + 3, instead: '' };
}

function passageAt(html: string, at: number, state: State): Passage {
  const tag = readTag(html, at);
  if (tag === undefined) return { end: at + 1 };
  // What is never closed takes the rest of the page into itself, in a browser too.
  if (tag.end < 0) return { end: -1 };
  const close = !tag.isClosing && WHOLE.has(tag.name) ? closingTag(html, tag, state.unclosed) : undefined;
  if (close !== undefined && (close >= 0 || RAW_TEXT.has(tag.name))) {
    const isRead = tag.name === 'script' && JSON_LD.test(html.slice(at, tag.end));
    if (close < 0) return { end: -1 };
    if (isRead || KEPT_WHOLE.has(tag.name)) return { end: close };
    return { end: readTag(html, close)?.end ?? close, instead: '' };
  }
  if (tag.name === 'img') return { end: tag.end, instead: `<img${ALT.exec(html.slice(at, tag.end))?.[0] ?? ''}>` };
  if (tag.isClosing && OUTERMOST.has(tag.name)) return { end: tag.end, instead: '' };
  if (tag.name === 'source') return { end: tag.end, instead: '' };
  state.tags += 1;
  if (state.open.admits(tag) && state.tags <= MOST_TAGS) return { end: tag.end };
  return { end: tag.end, instead: INLINE.has(tag.name) ? ' ' : '<br><br>' };
}

interface State {
  readonly open: OpenTags;
  /** Names of elements that are not closed any more in the rest of the page. */
  readonly unclosed: Set<string>;
  tags: number;
}

/** Where `</name` next stands, as written in the usual two cases; -1 where it does not, which is looked up once. */
function closingTag(html: string, { name, end }: Tag, unclosed: Set<string>): number {
  if (unclosed.has(name)) return -1;
  const lower = html.indexOf(`</${name}`, end);
  const close = lower >= 0 ? lower : html.indexOf(`</${name.toUpperCase()}`, end);
  if (close < 0) unclosed.add(name);
  return close;
}

const MOST_TAGS = 1_000_000;
const JSON_LD = /ld\+json/i;
/** Of `<img src="…" srcset="…" alt="The dock">`, the words. */
const ALT = /\salt\s*=\s*(?:"[^"]+"|'[^']+')/i;
/** They close with the page, whatever an old page says. */
const OUTERMOST = new Set(['html', 'body']);
const INLINE = new Set('a b big code em font i nobr s small span strike strong tt u'.split(' '));
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const KEPT_WHOLE = new Set(['textarea', 'title', 'xmp']);
const WHOLE = new Set([...RAW_TEXT, 'svg']);
