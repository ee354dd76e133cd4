import { readTag, type Tag } from './read-tag.ts';

/**
 * The page without what nobody reads, which is most of a page of today: scripts but for JSON-LD, styles, comments,
 * drawings, and of pictures all but their words. Parsing is the longest part of cleaning, and takes half as long for it.
 *
 * Tags nested deeper than 400 levels are left out too, their text staying. Browsers cap nesting as well (at 512);
 * without a cap a page of 100,000 open tags costs the parser seconds and the walkers their stack. Tags that close one
 * another (`<p>`, `<li>`, `<td>`) are no nesting, so an old page that closes nothing keeps its paragraphs. An unclosed
 * `<b>` is opened anew in every paragraph after it, so formatting is capped lower; and a page that would come to more
 * than a million nodes loses its further tags.
 */
export function lightenPage(html: string): string {
  const kept: string[] = [];
  const nesting = newNesting();
  let copied = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const passage = html.startsWith('<!--', at) ? commentAt(html, at) : passageAt(html, at, nesting);
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

function passageAt(html: string, at: number, nesting: Nesting): Passage {
  const tag = readTag(html, at);
  if (tag === undefined) return { end: at + 1 };
  if (!tag.isClosing && WHOLE.has(tag.name)) {
    const close = closingTag(html, tag);
    const isRead = tag.name === 'script' && JSON_LD.test(html.slice(at, tag.end));
    if (close < 0) return { end: RAW_TEXT.has(tag.name) ? -1 : tag.end };
    if (isRead || KEPT_WHOLE.has(tag.name)) return { end: close };
    return { end: readTag(html, close)?.end ?? close, instead: '' };
  }
  if (tag.name === 'img') return { end: tag.end, instead: `<img${ALT.exec(html.slice(at, tag.end))?.[0] ?? ''}>` };
  if (tag.isClosing && OUTERMOST.has(tag.name)) return { end: tag.end, instead: '' };
  if (tag.name === 'source') return { end: tag.end, instead: '' };
  return isTooMuch(tag, nesting) ? { end: tag.end, instead: ' ' } : { end: tag.end };
}

interface Nesting {
  depth: number;
  formatting: number;
  nodes: number;
}

const newNesting = (): Nesting => ({ depth: 0, formatting: 0, nodes: 0 });

/** Counts the tag in, and says whether it goes beyond what the walkers bear. */
function isTooMuch({ name, isClosing, isSelfClosing }: Tag, nesting: Nesting): boolean {
  const isNested = !NOT_NESTING.has(name) && !isSelfClosing;
  const isFormatting = FORMATTING.has(name);
  if (!isClosing) {
    nesting.nodes += 1 + nesting.formatting;
    if (isNested) nesting.depth += 1;
    if (isFormatting) nesting.formatting += 1;
  }
  const isTooDeep = isNested && (nesting.depth > DEEPEST || (isFormatting && nesting.formatting > DEEPEST_FORMATTING));
  if (isClosing) {
    if (isNested) nesting.depth = Math.max(0, nesting.depth - 1);
    if (isFormatting) nesting.formatting = Math.max(0, nesting.formatting - 1);
  }
  return isTooDeep || nesting.nodes > MOST_NODES;
}

/** Where `</name` next stands, as written in the usual two cases. */
function closingTag(html: string, { name, end }: Tag): number {
  const lower = html.indexOf(`</${name}`, end);
  return lower >= 0 ? lower : html.indexOf(`</${name.toUpperCase()}`, end);
}

const DEEPEST = 400;
const DEEPEST_FORMATTING = 40;
const MOST_NODES = 1_000_000;
const JSON_LD = /ld\+json/i;
/** Of `<img src="…" srcset="…" alt="The dock">`, the words. */
const ALT = /\salt\s*=\s*(?:"[^"]+"|'[^']+')/i;
/** They close with the page, whatever an old page says. */
const OUTERMOST = new Set(['html', 'body']);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const KEPT_WHOLE = new Set(['textarea', 'title', 'xmp']);
const WHOLE = new Set([...RAW_TEXT, 'svg']);
const NOT_NESTING = new Set(
  'p li td th tr dd dt option optgroup tbody thead tfoot colgroup br hr img input meta link base area col embed source track wbr param html head body'.split(
    ' ',
  ),
);
