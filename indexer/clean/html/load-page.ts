import { load } from 'cheerio';
import { type Element, isElement } from './dom.ts';
import { lightenPage } from './lighten-page.ts';

/**
 * The page's `html` element with everything on the page in it. The parser is the lenient one of cheerio's two: it closes
 * what an old page leaves open (`<p>`, `<li>`, `<td>`), builds no more of a browser's tree than text needs, and is four
 * times as fast. It takes time linear in the page's size, and the page is made shallow enough for recursion first.
 */
export function loadPage(html: string): Element {
  const [document] = load(`<html>${lightenPage(html)}`, LENIENT)
    .root()
    .toArray();
  const root = document?.children.find((child) => isElement(child));
  if (isElement(root)) return root;
  throw new TypeError('A page that begins with an html element has one.');
}

const LENIENT = { xml: { xmlMode: false, decodeEntities: true } };
