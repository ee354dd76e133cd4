import { load } from 'cheerio';
import { type Element, isElement } from './dom.ts';
import { lightenPage } from './lighten-page.ts';

/** Parses a page as a browser would, in time linear in its size and to a depth that recursion survives. */
export function loadPage(html: string): Element {
  const [document] = load(lightenPage(html)).root().toArray();
  const root = document?.children.find((child) => isElement(child));
  if (isElement(root)) return root;
  throw new TypeError('The parser gives every page an html element.');
}
