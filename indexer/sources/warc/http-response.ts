import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';

/** What a server answered, as a crawler kept it. */
export interface HttpResponse {
  readonly status: number;
  /** Lower-case, without parameters: `text/html`; empty when it was not said. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  /**
   * The content with chunks joined and compression undone. Throws Node's own errors for content that cannot be
   * unpacked; `ERR_BUFFER_TOO_LARGE` when it would be longer than a document may be.
   */
  readonly content: () => Buffer;
}

/** Undefined for what is no HTTP response. */
export function httpResponse(block: Buffer): HttpResponse | undefined {
  const end = endOfHeaders(block);
  const lines = block.toString('latin1', 0, end?.start ?? LONGEST_HEADERS).split(LINE_END);
  const status = STATUS_LINE.exec(lines[0] ?? '')?.[1];
  if (status === undefined) return undefined;
  const header = (name: string): string | undefined =>
    lines
      .map((line) => HEADER.exec(line))
      .find((found) => found?.[1]?.toLowerCase() === name)?.[2]
      ?.trim();
  const [mediaType = '', ...parameters] = (header('content-type') ?? '').split(';').map((part) => part.trim());
  const body = block.subarray(end?.end ?? block.length);
  return {
    status: Number(status),
    mediaType: mediaType.toLowerCase(),
    charset: parameters.map((each) => CHARSET.exec(each)?.[1]).find(Boolean),
    content: () => decompressed(dechunked(body, header('transfer-encoding')), header('content-encoding')),
  };
}

function endOfHeaders(block: Buffer): { readonly start: number; readonly end: number } | undefined {
  const head = block.subarray(0, LONGEST_HEADERS);
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({ start: head.indexOf(mark), length: mark.length }));
  const [first] = ends.filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start);
  return first && { start: first.start, end: first.start + first.length };
}

/** Crawlers often keep the content joined and the header as it was; then it is taken as it stands. */
function dechunked(body: Buffer, transferEncoding: string | undefined): Buffer {
  if (transferEncoding === undefined || !CHUNKED.test(transferEncoding)) return body;
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = CHUNK_SIZE.exec(
      lineEnd < 0 ? '' : body.toString('latin1', at, Math.min(lineEnd, at + LONGEST_SIZE_LINE)),
    )?.[1];
    if (size === undefined) return at === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}

/** The same holds for compression: content that begins with a tag is not compressed, whatever is said. */
function decompressed(body: Buffer, contentEncoding = ''): Buffer {
  const limit = { maxOutputLength: LARGEST_DOCUMENT };
  if (LOOKS_LIKE_TEXT.test(body.toString('latin1', 0, SNIFFED_BYTES))) return body;
  switch (contentEncoding.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(body, limit);
    case 'deflate':
      // Servers have meant both by it; a zlib header shows itself.
      return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
    case 'br':
      return brotliDecompressSync(body, limit);
    default:
      return body;
  }
}

const LONGEST_HEADERS = 256 * 1024;
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})(?:\s|$)/;
const LINE_END = /\r?\n/;
const HEADER = /^([\w-]{1,100}):(.*)$/;
const CHARSET = /^charset\s*=\s*["']?([\w:.-]{1,40})/i;
const CHUNKED = /\bchunked\b/i;
const CHUNK_SIZE = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i;
const LONGEST_SIZE_LINE = 200;
const LOOKS_LIKE_TEXT = /^\s*(?:\u00EF\u00BB\u00BF)?\s*</;
const SNIFFED_BYTES = 200;
