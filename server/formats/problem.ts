import { ERROR_CODES, MorgueError, QueryError, type QueryFault } from '../../errors/index.ts';
import type { Problem, QueryFaultReply } from '../schemas/replies.ts';

/**
 * Any fault as RFC 9457 problem details. What a caller can mend is told in full; what lies within the server is told
 * by its title only, since its message may name a file or quote an article.
 */
export function presentProblem(fault: unknown): Problem {
  const error = asMorgueError(fault);
  const { status, title } = ERROR_CODES[error.code];
  const base = { type: `/docs/errors#${error.code}`, title, status, code: error.code };
  if (isInternal(error)) return { ...base, detail: `${title}.` };
  return {
    ...base,
    detail: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.where?.in === 'parameter' ? { parameter: error.where.name } : {}),
    ...(error instanceof QueryError ? { errors: error.faults.map(presentFault) } : {}),
  };
}

export function presentFault(fault: QueryFault<string>): QueryFaultReply {
  const { code, message, start, end, hint, suggestions } = fault;
  return {
    code,
    message,
    start,
    end,
    ...(hint === undefined ? {} : { hint }),
    ...(suggestions === undefined ? {} : { suggestions: suggestions.map(({ label, query }) => ({ label, query })) }),
  };
}

/** Whether the fault is the server's own and must be looked up in its log. */
export function isInternal(error: MorgueError): boolean {
  return error.status >= 500 && error.code !== 'index-opening';
}

/** Anything that is not a MorgueError is a bug here (`internal`), but for an address no route can decode. */
export function asMorgueError(fault: unknown): MorgueError {
  if (fault instanceof MorgueError) return fault;
  // Express decodes `:id` itself and throws for `/articles/%E0%A4%A`, which is not UTF-8 and so names nothing.
  if (fault instanceof URIError) {
    return new MorgueError('not-found', 'The address holds a % sequence that is not UTF-8.', {
      hint: 'Percent-encode the address as UTF-8.',
      cause: fault,
    });
  }
  return new MorgueError('internal', 'An unexpected fault.', { cause: fault });
}
