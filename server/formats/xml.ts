type Attributes = Readonly<Record<string, string>>;

/** A whole document in UTF-8. */
export const xmlDocument = (name: string, attributes: Attributes, children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, attributes, children)}\n`;

/** An element around text, which is escaped, or around other elements. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const inside = typeof content === 'string' ? escaped(content) : `\n${content.join('\n')}\n`;
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll(NO_XML, '\uFFFD').replaceAll(MARKUP, (sign) => ENTITIES[sign] ?? sign);

/** What XML 1.0 cannot hold, however it is written: most control characters and halves of pairs. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const MARKUP = /[&<>"\r]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
