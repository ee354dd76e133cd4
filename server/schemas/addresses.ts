import type { QueryRequest } from './requests.ts';

/**
 * The one way to write a request's parameters: in a fixed order, defaults left out. Two requests that ask the same
 * have the same text, and `cursor` names the page.
 */
export function canonicalParameters(request: QueryRequest, cursor: string | null): string {
  const parameters = new URLSearchParams({ q: request.q });
  if (request.syntax !== 'native') parameters.set('syntax', request.syntax);
  if (request.match !== undefined) parameters.set('match', request.match);
  if (request.from !== undefined) parameters.set('from', request.from);
  if (request.to !== undefined) parameters.set('to', request.to);
  for (const name of ['source', 'section', 'language', 'place', 'byline'] as const) {
    for (const value of request[name]) parameters.append(name, value);
  }
  if (request.sort !== 'relevance') parameters.set('sort', request.sort);
  if (request.size !== 20) parameters.set('size', String(request.size));
  if (cursor !== null) parameters.set('cursor', cursor);
  return parameters.toString();
}

/** The article's page here. */
export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`;
