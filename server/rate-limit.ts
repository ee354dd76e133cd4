import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MorgueError } from '../errors/index.ts';

/** How much one network address may ask. */
export interface RateLimit {
  /** Counts a request: once, and once more for each query that its address compares with the first. */
  readonly count: RequestHandler;
  /** Counts queries beside the request’s first that are not in its address. Throws `too-many-requests`. */
  charge: Charge;
}

export type Charge = (request: Request, response: Response, queries: number) => Promise<void>;

/**
 * At most `perMinute` queries a minute from one address; beyond them `too-many-requests`, with `Retry-After` set. A request
 * that has more queries than a minute allows takes all of a minute's.
 */
export function limitRate(perMinute: number): RateLimit {
  const gate = rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { singleCount: false }, // A request of six queries goes through six times.
    handler: () => {
      throw new MorgueError(
        'too-many-requests',
        `This server answers ${perMinute} queries a minute from one address.`,
        {
          hint: 'Wait for as many seconds as `Retry-After` says.',
        },
      );
    },
  });
  const charge: Charge = async (request, response, queries) => {
    for (let counted = 0; counted < Math.min(queries, perMinute - 1); counted += 1) {
      for (const name of ['RateLimit', 'RateLimit-Policy']) response.removeHeader(name); // Else there are two of each.
      await passed(gate, request, response);
    }
  };
  return {
    count: async (request, response, next) => {
      await passed(gate, request, response);
      await charge(request, response, comparedIn(request.originalUrl));
      next();
    },
    charge,
  };
}

/** Where no limit is set. */
export const NO_LIMIT: RateLimit = {
  count: (_request, _response, next) => next(),
  charge: async () => {},
};

const passed = (gate: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    gate(request, response, (fault: unknown) => (fault === undefined ? resolve() : reject(fault)));
  });

/** `/search?q=dam&view=timeline&compare=quay` → 1 */
const comparedIn = (address: string): number => address.match(COMPARED)?.length ?? 0;

const COMPARED = /[?&]compare=[^&]/g;

const MINUTE_MS = 60_000;
