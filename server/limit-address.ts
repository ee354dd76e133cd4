import type { RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';

/** Refuses addresses past ADDRESS_LIMIT with `address-too-long`. */
export const limitAddress: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length > ADDRESS_LIMIT) throw addressTooLong();
  next();
};

export const addressTooLong = (): MorgueError =>
  new MorgueError('address-too-long', `The address is longer than ${ADDRESS_LIMIT.toLocaleString('en')} bytes.`, {
    hint: 'Shorten the query, or ask it in parts.',
  });

/**
 * In bytes. The language allows 10,000 characters, each up to nine bytes once percent-encoded (`首` → `%E9%A6%96`), and
 * a query that long must still reach the language so that its own error, `too-long`, can say so.
 */
export const ADDRESS_LIMIT = 100_000;
