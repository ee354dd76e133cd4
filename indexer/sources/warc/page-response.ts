import { type HttpResponse, httpResponse } from './http-response.ts';
import type { WarcHeaders, WarcRecord } from './warc-records.ts';

/** What a record of a crawl is: a page, what else (in the plural), or the answer of a server that cannot be read. */
export type FoundResponse = { readonly address: string | undefined } & (
  | { readonly kind: 'page'; readonly address: string; readonly response: HttpResponse }
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'too-large' | 'unreadable' }
);

/** Sorts a record by its headers and its block; nothing of the page itself is unpacked. */
export function pageResponse({ headers, block }: WarcRecord): FoundResponse {
  const address = headers.get('warc-target-uri')?.replace(ANGLES, '').replace(FRAGMENT, '');
  if (!isPageResponse(headers)) return { kind: 'other', what: 'records that are no responses', address: undefined };
  if (address === undefined) return { kind: 'other', what: 'responses of other addresses', address };
  if (block === undefined) return { kind: 'too-large', address };
  const response = httpResponse(block);
  if (response === undefined) return { kind: 'unreadable', address };
  if (response.status !== FOUND) return { kind: 'other', what: 'responses that found no page', address };
  if (!PAGE_TYPES.has(response.mediaType)) return { kind: 'other', what: 'responses that are no pages', address };
  return { kind: 'page', address, response };
}

export const isPageResponse = (headers: WarcHeaders): boolean =>
  headers.get('warc-type') === 'response' && HTTP.test(headers.get('content-type') ?? '');

const FOUND = 200;
const HTTP = /^application\/http\b/i;
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
/** Old crawlers wrote the address as `<http://…>`. */
const ANGLES = /^<|>$/g;
/** `…/dock#comments` is the page `…/dock`. */
const FRAGMENT = /#.*$/;
