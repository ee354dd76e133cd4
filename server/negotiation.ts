import type { Request, RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';

/**
 * The format that the caller likes best of those offered; the first for one who takes anything. Throws `not-acceptable`
 * with what is offered for one who takes none.
 */
export function negotiated<Format extends string>(request: Request, offered: readonly Format[]): Format {
  const accepted = request.accepts([...offered]);
  const format = offered.find((one) => one === accepted);
  if (format === undefined) throw notAcceptable(request, offered);
  return format;
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
