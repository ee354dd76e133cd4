import type { Request, RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';

/** Whether to answer with a page or with JSON. Throws `not-acceptable` when the caller takes neither. */
export function pageOrJson(request: Request): 'page' | 'json' {
  const accepted = request.accepts(['text/html', 'application/json']);
  if (accepted === false) throw notAcceptable(request, ['text/html', 'application/json']);
  return accepted === 'text/html' ? 'page' : 'json';
}

/** Refuses callers that do not take JSON. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.accepts(['application/json', 'application/problem+json']) === false) {
    throw notAcceptable(request, ['application/json']);
  }
  next();
};

/**
 * Whether a fault is told as a page. Programs under `/api/` always get problem details. Elsewhere a caller that takes
 * anything (curl) gets a page where a page lives and problem details where none does.
 */
export function wantsErrorPage(request: Request): boolean {
  if (request.path.startsWith('/api/')) return false;
  const formats = PAGES.test(request.path) ? ['text/html', ...JSON_FORMATS] : [...JSON_FORMATS, 'text/html'];
  return request.accepts(formats) === 'text/html';
}

function notAcceptable(request: Request, formats: readonly string[]): MorgueError {
  const asked = request.get('Accept') ?? '';
  return new MorgueError('not-acceptable', `Nothing here comes as “${asked.slice(0, LONGEST_QUOTED)}”.`, {
    hint: `Accept one of: ${formats.join(', ')}.`,
  });
}

const JSON_FORMATS = ['application/problem+json', 'application/json'];

const PAGES = /^\/(?:$|search\/?$|help\/?$|build\/?$|articles\/)/;

const LONGEST_QUOTED = 80;
