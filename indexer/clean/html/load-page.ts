import { type CheerioAPI, load } from 'cheerio';
import { lightenPage } from './lighten-page.ts';

/** Parses a page as a browser would, in time linear in its size and to a depth that recursion survives. */
export const loadPage = (html: string): CheerioAPI => load(lightenPage(html));
