import type { ExportRequest } from './export.ts';
import type { QueryRequest, QuestionRequest } from './requests.ts';

/**
 * The one way to write a request's parameters: in a fixed order, defaults left out. Two requests that ask the same
 * have the same text, and `cursor` names the page.
 */
export function canonicalParameters(request: QueryRequest, cursor: string | null): string {
  const parameters = questionParameters(request);
  if (request.sort !== 'relevance') parameters.set('sort', request.sort);
  if (request.group !== 'none') parameters.set('group', request.group);
  if (request.size !== 20) parameters.set('size', String(request.size));
  if (cursor !== null) parameters.set('cursor', cursor);
  return parameters.toString();
}

/** The part of it that says what is asked: the query and its limits, with neither order nor page. */
export function questionParameters(request: QuestionRequest): URLSearchParams {
  const parameters = new URLSearchParams({ q: request.q });
  if (request.syntax !== 'native') parameters.set('syntax', request.syntax);
  if (request.match !== undefined) parameters.set('match', request.match);
  if (request.from !== undefined) parameters.set('from', request.from);
  if (request.to !== undefined) parameters.set('to', request.to);
  for (const name of ['source', 'section', 'language', 'place', 'byline'] as const) {
    for (const value of request[name]) parameters.append(name, value);
  }
  return parameters;
}

/** The article's page here. */
export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`;

/** A paragraph in it; the page itself for what is in no paragraph. */
export const paragraphAddress = (id: string, n: number | null): string =>
  n === null ? articleAddress(id) : `${articleAddress(id)}#p${n}`;

/** An export, as it can be asked for again. `group` changes nothing in it. */
export function exportAddress(request: ExportRequest): string {
  const parameters = new URLSearchParams(canonicalParameters({ ...request, size: 20, group: 'none' }, null));
  if (request.format !== 'jsonl') parameters.set('format', request.format);
  if (request.unit !== 'article') parameters.set('unit', request.unit);
  return `/api/v1/export?${parameters}`;
}

/** A search as a feed, which is newest first whatever the order of the search. @param cursor names the page */
export function feedAddress(request: QuestionRequest & { readonly size?: number }, cursor: string | null): string {
  const parameters = questionParameters(request);
  if (request.size !== undefined && request.size !== 20) parameters.set('size', String(request.size));
  if (cursor !== null) parameters.set('cursor', cursor);
  return `/feeds/search.atom?${parameters}`;
}
