import type { Request, Response } from 'express';
import type { z } from 'zod';

/** The cursors of the pages beside one. */
interface Pages {
  readonly next: string | null;
  readonly previous: string | null;
}

/** Names a page of a list and its neighbours in `Link` (RFC 8288), at the path that was asked. */
export function linkPages(
  request: Request,
  response: Response,
  asked: Readonly<Record<string, unknown>>,
  schema: z.ZodObject,
  { next, previous }: Pages,
): void {
  const address = (cursor: unknown) => `${request.path}${parametersOf({ ...asked, cursor }, schema)}`;
  response.links({
    self: address(asked['cursor']),
    ...(next === null ? {} : { next: address(next) }),
    ...(previous === null ? {} : { prev: address(previous) }),
  });
}

/** In the order of the schema, defaults left out, the cursor last: two requests that ask the same have the same text. */
export function parametersOf(asked: Readonly<Record<string, unknown>>, schema: z.ZodObject): string {
  const parameters = new URLSearchParams();
  const names = Object.keys(schema.shape).filter((name) => name !== 'cursor');
  for (const name of [...names, 'cursor']) {
    const unsaid = (schema.shape[name] as z.ZodType).safeParse(undefined).data;
    const value = asked[name];
    if (value === undefined || value === unsaid) continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
