import { webAddress } from './web-address.ts';

/**
 * Where a page says it was saved from, in the comment that SingleFile or a browser puts at its beginning:
 * `Page saved with SingleFile url: https://…`, `saved from url=(0024)https://…`.
 */
export function savedFrom(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED_BYTES)).toString('latin1');
  const found = SINGLE_FILE.exec(start) ?? BROWSER.exec(start);
  return webAddress(found?.[1]);
}

/**
 * A page without the pictures and fonts that were put into it as `data:…;base64,…`: a page saved with SingleFile may
 * have a hundred megabytes of them around one article. No text is in them.
 */
export async function* withoutEmbedded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isEmbedded = false;
  let tail: Buffer = Buffer.alloc(0);
  for await (const part of content) {
    let rest: Buffer = Buffer.concat([tail, part]);
    while (rest.length > 0) {
      if (isEmbedded) {
        const end = rest.findIndex((byte) => !isBase64(byte));
        rest = end < 0 ? NOTHING : rest.subarray(end);
        isEmbedded = end < 0;
      } else {
        const at = rest.indexOf(MARK);
        if (at < 0) break;
        yield rest.subarray(0, at + MARK.length);
        rest = rest.subarray(at + MARK.length);
        isEmbedded = true;
      }
    }
    // The mark may lie across two parts.
    const kept = Math.min(rest.length, MARK.length - 1);
    yield rest.subarray(0, rest.length - kept);
    tail = Buffer.from(rest.subarray(rest.length - kept));
  }
  yield tail;
}

/** Letters, digits, "+", "/", "=", and "%" for those that were escaped. */
const isBase64 = (byte: number): boolean =>
  (byte >= 0x2f && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2b ||
  byte === 0x3d ||
  byte === 0x25;

const SEARCHED_BYTES = 4096;
const SINGLE_FILE = /<!--\s{0,20}Page saved with SingleFile\s{1,20}url: {0,5}(\S{1,2000})/;
const BROWSER = /<!--\s{0,20}saved from url=\(\d{4}\)(\S{1,2000})/;
const MARK = Buffer.from(';base64,');
const NOTHING = Buffer.alloc(0);
