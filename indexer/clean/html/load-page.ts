import { load } from 'cheerio';
import { type Element, isElement } from './dom.ts';
import { lightenPage } from './lighten-page.ts';

/** Parses a page as a browser would, in time linear in its size and to a depth that recursion survives. */
export function loadPage(html: string): Element {
  const [root] = load(lightenPage(html))('html').toArray();
  if (isElement(root)) return root;
  throw new TypeError('The parser gives every page an html element.');
}
