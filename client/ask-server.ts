import { readError } from './api-error.ts';
import { rest } from './rest.ts';

export interface ClientOptions {
  /** In place of the global one: to add a header, to log, to test. */
  readonly fetch?: typeof globalThis.fetch;
  /** How often a request is made again after 429 or 503: 3 if left out, 0 for never. */
  readonly retries?: number;
  /** A server that wants to be left alone for longer is not asked again: 60,000 if left out. */
  readonly longestWaitMs?: number;
}

export interface CallOptions {
  /** Ends the call, its retries and the reading of what it answers. */
  readonly signal?: AbortSignal;
}

export interface Request extends CallOptions {
  /** Below the server's address: `api/v1/search`. */
  readonly path: string;
  readonly parameters?: Parameters;
  readonly accept?: string;
  /** Sent as JSON, with POST. */
  readonly body?: unknown;
}

/** Lists are given several times, what is undefined not at all. */
export type Parameters = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

/** Answers are those of status 2xx; for any other, ApiError is thrown. */
export type AskServer = (request: Request) => Promise<Response>;

/**
 * Asks one server. A request that was refused for now (429, or 503 while the index opens) is made again when
 * `Retry-After` says so, or after a second, two and four; every request may be, since none changes anything.
 */
export function askServer(baseUrl: string | URL, options: ClientOptions): AskServer {
  const { fetch = globalThis.fetch, retries = 3, longestWaitMs = 60_000 } = options;
  const base = folderOf(baseUrl);
  return async (request) => {
    const address = addressOf(base, request);
    for (let attempt = 0; ; attempt += 1) {
      const answer = await fetch(address, initOf(request));
      if (answer.ok) return answer;
      const waitMs = PASSING.has(answer.status) ? waitOf(answer, attempt) : Number.POSITIVE_INFINITY;
      if (attempt >= retries || waitMs > longestWaitMs) throw await readError(answer);
      await answer.body?.cancel();
      await rest(waitMs, request.signal);
    }
  };
}

/** `https://paper.example/morgue` → `https://paper.example/morgue/`, so that paths are looked for below it. */
function folderOf(baseUrl: string | URL): URL {
  const { origin, pathname } = new URL(baseUrl);
  return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

function addressOf(base: URL, { path, parameters = {} }: Request): URL {
  const address = new URL(path, base);
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== undefined) address.searchParams.append(name, String(one));
  }
  return address;
}

function initOf({ accept = 'application/json', body, signal }: Request): RequestInit {
  return {
    headers: { Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** `Retry-After` is seconds or a date (RFC 9110). */
function waitOf(answer: Response, attempt: number): number {
  const said = answer.headers.get('Retry-After');
  if (said === null) return FIRST_WAIT_MS * 2 ** attempt;
  const seconds = Number(said);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(waitMs) ? FIRST_WAIT_MS * 2 ** attempt : Math.max(0, waitMs);
}

/** Refused for now. */
const PASSING: ReadonlySet<number> = new Set([429, 503]);

const FIRST_WAIT_MS = 1000;
