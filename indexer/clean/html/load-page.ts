import { type CheerioAPI, load } from 'cheerio';

/** Parses a page as a browser would, in time linear in its size and to a depth that recursion survives. */
export const loadPage = (html: string): CheerioAPI => load(limitNesting(html));

/**
 * The page with tags nested deeper than 400 levels left out, their text staying. Browsers cap nesting too (at 512);
 * without a cap a page of 100,000 open tags costs the parser seconds and the walkers their stack. Tags that close one
 * another (`<p>`, `<li>`, `<td>`) are no nesting, so an old page that closes nothing keeps its paragraphs.
 *
 * An unclosed `<b>` is opened anew in every paragraph after it, so formatting is capped lower; and a page that would
 * come to more than a million nodes loses its further tags, not its text.
 */
function limitNesting(html: string): string {
  let depth = 0;
  let formatting = 0;
  let nodes = 0;
  const kept: string[] = [];
  let copied = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const [whole, slash, written = ''] = tag;
    const name = written.toLowerCase();
    const isOpening = slash === '';
    const isNested = !NOT_NESTING.has(name) && !whole.endsWith('/>');
    const isFormatting = FORMATTING.has(name);
    if (isOpening && RAW_TEXT.has(name)) {
      const close = closingTag(html, name, TAG.lastIndex);
      if (close < 0) break;
      TAG.lastIndex = close;
      continue;
    }
    if (isOpening) {
      nodes += 1 + formatting;
      if (isNested) depth += 1;
      if (isFormatting) formatting += 1;
    }
    const isTooDeep = isNested && (depth > DEEPEST || (isFormatting && formatting > DEEPEST_FORMATTING));
    if (isTooDeep || nodes > MOST_NODES) {
      kept.push(html.slice(copied, tag.index), ' ');
      copied = TAG.lastIndex;
    }
    if (!isOpening) {
      if (isNested) depth = Math.max(0, depth - 1);
      if (isFormatting) formatting = Math.max(0, formatting - 1);
    }
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(copied);
}

/** Where `</name` next stands, as written in the usual two cases. */
function closingTag(html: string, name: string, from: number): number {
  const lower = html.indexOf(`</${name}`, from);
  return lower >= 0 ? lower : html.indexOf(`</${name.toUpperCase()}`, from);
}

const DEEPEST = 400;
const DEEPEST_FORMATTING = 40;
const MOST_NODES = 1_000_000;
const TAG = /<(\/?)([a-zA-Z][^\s/<>]{0,40})[^<>]*>/g;
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const NOT_NESTING = new Set(
  'p li td th tr dd dt option optgroup tbody thead tfoot colgroup br hr img input meta link base area col embed source track wbr param html head body'.split(
    ' ',
  ),
);
