import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MorgueError } from '../errors/index.ts';

/** At most `perMinute` requests a minute from one address; beyond them `too-many-requests`, with `Retry-After` set. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new MorgueError(
        'too-many-requests',
        `This server answers ${perMinute} requests a minute from one address.`,
        {
          hint: 'Wait for as many seconds as `Retry-After` says.',
        },
      );
    },
  });
}

const MINUTE_MS = 60_000;
