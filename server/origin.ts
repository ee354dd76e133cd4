import type { Request } from 'express';

/**
 * Where the caller finds this server: `http://127.0.0.1:3000`, before an address that leaves it (in a citation, a feed, a
 * sitemap). Empty for a caller that names no host, or none that can be one: the address then stays within this server.
 */
export function originOf(request: Request): string {
  const host = request.get('Host') ?? '';
  return HOST.test(host) ? `${request.protocol}://${host}` : '';
}

const HOST = /^(?:[a-z\d](?:[a-z\d.-]{0,252})|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;
