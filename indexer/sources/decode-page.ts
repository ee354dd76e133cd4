import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { declaredEncoding } from '../clean/decode/declared-encoding.ts';
import { decodeBytes } from '../clean/decode/decode-bytes.ts';

/**
 * A page's bytes → text. What its server or its mail said of the encoding comes before a guess, and after what the page
 * itself shows or says: servers are set up once and pages come from everywhere.
 */
export function decodePage(bytes: Uint8Array, charset: string | undefined): string {
  const isSettled = charset === undefined || isUtf8(bytes) || declaredEncoding(bytes) !== undefined;
  return isSettled || !iconv.encodingExists(charset) ? decodeBytes(bytes) : iconv.decode(Buffer.from(bytes), charset);
}
