import { articleAddress } from '../schemas/addresses.ts';
import { element, xmlDocument } from './xml.ts';

/** How many articles one sitemap lists; the protocol allows 50,000. */
export const SITEMAP_SIZE = 10_000;

/** The list of sitemaps, each of SITEMAP_SIZE articles. Source: sitemaps.org, protocol 0.9. */
export function presentSitemapIndex(articles: number, origin: string): string {
  const pages = Array.from({ length: Math.ceil(articles / SITEMAP_SIZE) }, (_, i) => i + 1);
  return xmlDocument(
    'sitemapindex',
    NAMESPACE,
    pages.map((page) => element('sitemap', {}, [element('loc', {}, `${origin}/sitemaps/${page}.xml`)])),
  );
}

/** One sitemap: the pages of some articles. */
export function presentSitemap(ids: readonly string[], origin: string): string {
  return xmlDocument(
    'urlset',
    NAMESPACE,
    ids.map((id) => element('url', {}, [element('loc', {}, `${origin}${articleAddress(id)}`)])),
  );
}

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
