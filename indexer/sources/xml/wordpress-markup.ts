/**
 * A post's text as WordPress would put it into the page. Before the block editor a post was kept as it was typed: blank
 * lines part its paragraphs, and captions stand in square brackets. A shortcode that stands alone, `[gallery ids="1,2"]`,
 * is set aside for cleaning to take out and record; within a sentence it stays.
 */
export function wordpressMarkup(content: string): string {
  const text = content.replace(BLOCK_COMMENT, '').replace(CAPTION, captioned);
  return text
    .split(BLANK_LINES)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .map(blockOf)
    .join('\n');
}

function blockOf(chunk: string): string {
  if (isShortcode(chunk)) return `<aside>${chunk}</aside>`;
  return HAS_BLOCK.test(chunk) ? chunk : `<p>${chunk.replace(LINE_BREAK, '<br>')}</p>`;
}

/** "[Translated from the Danish]" is none: attributes have values. */
const isShortcode = (chunk: string): boolean =>
  LONE_EMBED.test(chunk) || (LONE_SHORTCODE.test(chunk) && chunk.includes('='));

/** `[caption …]<a …><img …></a> The mail boat[/caption]` → a figure. */
function captioned(_: string, inside: string): string {
  const text = inside.replace(LEADING_PICTURE, '').trim();
  return `\n\n<figure><figcaption>${text}</figcaption></figure>\n\n`;
}

/** What the block editor notes between blocks: `<!-- wp:image {"id":121} -->`. */
const BLOCK_COMMENT = /<!--\s{0,20}\/?wp:[^<>]{0,20000}-->/g;
const CAPTION = /\[(?:wp_)?caption\b[^\]]{0,500}\]([^[]{0,5000})\[\/(?:wp_)?caption\]/g;
const LEADING_PICTURE = /^\s*(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,2000}>(?:\s*<\/a>)?/i;
const LONE_SHORTCODE = /^\[[a-z][\w-]{0,40}\s[^[\]]{1,2000}\]$/i;
const LONE_EMBED = /^(?:\[(?:gallery|playlist|more)\]|\[(embed|audio|video)\b[^[\]]{0,500}\][^[]{0,2000}\[\/\1\])$/;
const BLANK_LINES = /(?:\r?\n[ \t]*){2,}/;
const LINE_BREAK = /\r?\n/g;
const HAS_BLOCK =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tr|td|th|figure|figcaption|section|article|aside|hr|form|iframe|script|style)\b/i;
