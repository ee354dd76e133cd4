import { ATOM } from './atom.ts';
import { element, xmlDocument } from './xml.ts';

/**
 * What a browser needs to search the archive from its address bar.
 *
 * Source: OpenSearch 1.1 draft 6, “OpenSearch description document”.
 *
 * @param origin `http://127.0.0.1:3000`
 */
export function describeSearch(origin: string): string {
  const address = (type: string, template: string, rel = 'results') =>
    element('Url', { type, rel, template: `${origin}${template}` });
  return xmlDocument('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    element('ShortName', {}, 'Newsmorgue'),
    element('Description', {}, 'Search the news archive, exactly and completely, by the paragraph.'),
    element('InputEncoding', {}, 'UTF-8'),
    element('OutputEncoding', {}, 'UTF-8'),
    address('text/html', '/search?q={searchTerms}'),
    address(ATOM, '/feeds/search.atom?q={searchTerms}'),
    address('application/json', '/api/v1/search?q={searchTerms}'),
    address(DESCRIPTION, '/opensearch.xml', 'self'),
    element('Query', { role: 'example', searchTerms: 'signing ceremony' }),
  ]);
}

export const DESCRIPTION = 'application/opensearchdescription+xml';
