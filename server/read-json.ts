import express, { type RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';

/**
 * Reads what is sent as JSON into `request.body`. Throws `body-not-json` for any other type, `body-too-large`, and
 * `bad-body` for what is no JSON. To insist on the type keeps other sites' forms out: those cannot send it unasked.
 *
 * @param limitBytes of the body once it is unpacked
 */
export function readJson(limitBytes: number): RequestHandler {
  const read = express.json({ limit: limitBytes, type: 'application/json' });
  return (request, response, next) => {
    if (request.is('application/json') === false) {
      const type = request.get('Content-Type') ?? 'nothing';
      throw new MorgueError('body-not-json', `The body is sent as ${type.slice(0, LONGEST_QUOTED)}.`, {
        hint: 'Send JSON, with Content-Type: application/json.',
      });
    }
    read(request, response, (fault: unknown) =>
      next(fault === undefined ? undefined : asMorgueError(fault, limitBytes)),
    );
  };
}

/** @param fault as body-parser throws it: an Error with a `type` */
function asMorgueError(fault: unknown, limitBytes: number): unknown {
  switch ((fault as { type?: unknown }).type) {
    case 'entity.too.large':
      return new MorgueError('body-too-large', `The body is longer than ${limitBytes.toLocaleString('en')} bytes.`, {
        hint: 'Send it in several calls.',
      });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new MorgueError('body-not-json', 'The body is packed or encoded in a way that is not read here.', {
        hint: 'Send it as UTF-8, plain or packed with gzip, deflate or br.',
      });
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return new MorgueError('bad-body', 'The body is not whole JSON: an object was expected.', {
        hint: 'Check its commas, quotation marks and brackets.',
      });
    default:
      // Packed bytes that do not unpack come as plain errors of zlib.
      return fault instanceof Error && 'errno' in fault
        ? new MorgueError('bad-body', 'The body cannot be unpacked.', { hint: 'Send it without Content-Encoding.' })
        : fault;
  }
}

const LONGEST_QUOTED = 80;
