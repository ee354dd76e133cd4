/**
 * The tag that an XML text begins with, behind its declaration, comments and DOCTYPE: `<rss version="2.0" …>`. Undefined
 * for text that begins with anything else, or whose tag does not end in it.
 */
export function rootTag(start: string): string | undefined {
  let rest = start.replace(BYTE_ORDER_MARK, '').trimStart();
  for (let prolog = PROLOG.exec(rest); prolog !== null; prolog = PROLOG.exec(rest)) {
    rest = rest.slice(prolog[0].length).trimStart();
  }
  return TAG.exec(rest)?.[0];
}

/** In Latin-1, as the beginnings of files are looked at. */
const BYTE_ORDER_MARK = /^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)/;
const PROLOG = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>)/i;
const TAG = /^<[a-z][^<>]*>/i;
