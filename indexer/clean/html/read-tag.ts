export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** UTF-16 offset just behind its `>`; -1 where the page ends before it does. */
  readonly end: number;
}

/**
 * The tag whose `<` stands at `at`; undefined where there is none ("a < b"). An angle inside a quoted
 * value ends nothing: `<div data-embed="<script src=x>">` is one tag.
 */
export function readTag(html: string, at: number): Tag | undefined {
  NAME.lastIndex = at + 1;
  const [written, slash, name = ''] = NAME.exec(html) ?? [];
  if (written === undefined) return undefined;
  const end = endOf(html, at + 1 + written.length);
  return { name: name.toLowerCase(), isClosing: slash === '/', end };
}

function endOf(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code !== EQUALS) continue;
    at = endOfValue(html, at + 1) - 1;
    if (at < 0) return -1;
  }
  return -1;
}

/** Just behind the value that begins at `from`; -1 for a quote that is never closed. */
function endOfValue(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    return close < 0 ? -1 : close + 1;
  }
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const GREATER = 62;
const EQUALS = 61;
const NAME = /(\/?)([a-zA-Z][^\s/<>]{0,40})/y;
