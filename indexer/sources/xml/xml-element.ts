/** An element with what is in it, in order. Names keep their prefixes as written: `content:encoded`, `dc:creator`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The first child element of one of these names that holds any text, in the order of the names. */
export function textIn(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const text = textOf(child);
      if (text !== '') return text;
    }
  }
  return undefined;
}

export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All text below an element, trimmed. */
export const textOf = (element: XmlElement): string => rawText(element).trim();

const rawText = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

/** What is in an element, as markup again: Atom may carry XHTML as it is. */
export const markupIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child))).join('');

function markupOf(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<${name}${attributes}>${markupIn(element)}</${name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
