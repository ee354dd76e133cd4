import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** Answers JSON that a caller may keep and ask about again (`ETag`, `If-None-Match`). */
export function replyJson(request: Request, response: Response, value: unknown): void {
  replyText(request, response, 'application/json', JSON.stringify(value));
}

/** Answers a whole HTML page, kept and asked about again in the same way. */
export function replyPage(request: Request, response: Response, html: string): void {
  replyText(request, response, 'text/html', html);
}

/**
 * Answers text of any media type, in UTF-8, kept and asked about again in the same way.
 *
 * The tag is made from the reply itself. The index version and the request would not do: an article's text is that of
 * the archive, which may be a second ahead of the index, and another archive may have reached the same version.
 * A strong tag stands for the bytes sent, so the coding that compression is about to choose is part of it.
 */
export function replyText(request: Request, response: Response, type: string, body: string): void {
  const coding = request.acceptsEncodings('br', 'gzip', 'deflate', 'identity');
  const hash = createHash('sha256').update(`${type} ${coding}\n`).update(body).digest('base64url');
  response.set({ ETag: `"${hash.slice(0, TAG_LENGTH)}"`, 'Cache-Control': 'no-cache' });
  response.type(type).send(body); // Express answers 304 by itself when If-None-Match holds the tag.
}

/** 162 bits. */
const TAG_LENGTH = 27;
