import type { Problem } from './replies.ts';

/** What a server answered in place of what was asked (RFC 9457): match on `code`, show `message` and `hint`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The whole problem document. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super([problem.detail, problem.hint].filter(Boolean).join(' '));
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** One of docs/errors.md; `no-problem-document` when it was not Newsmorgue that answered, but a proxy before it. */
  get code(): string {
    return this.problem.code;
  }

  get detail(): string {
    return this.problem.detail;
  }

  /** Each fault of a query that cannot be read, where it lies and how to mend it; empty for other errors. */
  get errors(): NonNullable<Problem['errors']> {
    return this.problem.errors ?? [];
  }
}

/** Reads the error out of an answer that is one. */
export async function readError(answer: Response): Promise<ApiError> {
  const text = await answer.text();
  return new ApiError(readProblem(text) ?? unreadable(answer));
}

function readProblem(text: string): Problem | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isProblem(read) ? read : undefined;
  } catch {
    return undefined; // A page of a proxy's: `unreadable` tells its status.
  }
}

const isProblem = (read: unknown): read is Problem =>
  typeof read === 'object' && read !== null && 'status' in read && 'code' in read && 'detail' in read;

const unreadable = ({ status, statusText, url }: Response): Problem => ({
  type: 'about:blank',
  title: statusText || 'No answer of Newsmorgue’s',
  status,
  detail: `${url} answered ${status}, and does not say why.`,
  code: 'no-problem-document',
});
