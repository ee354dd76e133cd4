/**
 * Whether decoded text is a page rather than prose. A name ending in .html settles nothing: people save copied text
 * under such names. A story that quotes a tag ("the <b> element") is prose, so one tag is not enough.
 */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, SNIFFED_CHARACTERS);
  if (DOCUMENT_START.test(start)) return true;
  const tags = start.match(COMMON_TAGS)?.length ?? 0;
  return tags >= 2 && (FIRST_IS_TAG.test(start) || tags * CHARACTERS_PER_TAG >= start.length);
}

const SNIFFED_CHARACTERS = 65_536;
const CHARACTERS_PER_TAG = 1_000;
const DOCUMENT_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const COMMON_TAGS =
  /<\/?(?:p|div|br|a|span|table|tr|td|font|h[1-6]|article|section|b|i|em|strong|img|ul|li|head|body)\b[^<>]{0,500}>/gi;
const FIRST_IS_TAG = /^\s*<[a-z!]/i;
