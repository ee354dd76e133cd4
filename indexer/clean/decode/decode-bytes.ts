import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { declaredEncoding } from './declared-encoding.ts';

/**
 * Bytes → text, by the best evidence there is, in this order: a byte order mark; the zero bytes of bare UTF-16; valid
 * UTF-8, which beats a declaration, since no other encoding passes for it by chance; the page's own declaration; a
 * guess from letter frequencies; windows-1252, as browsers do.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes) ?? bareUtf16(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  const declared = declaredEncoding(bytes);
  if (declared === 'iso-2022-jp') return decodeAs(declared, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (isMostlySound(utf8)) return utf8;
  const named = declared === undefined || declared === 'utf-8' ? guessedEncoding(bytes) : declared;
  return decodeAs(named, bytes);
}

/** The encoding of bare UTF-16: Western text in it has a zero in every second byte. */
export function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * Node 20's TextDecoder reads windows-1252 as if it were Latin-1 and so loses the curly quotes and dashes at 0x80–0x9F
 * (“ is 0x93); iconv-lite reads it right. Every other encoding is TextDecoder's.
 */
const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  encoding === 'windows-1252' ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);

/** UTF-8 with a few broken bytes (a page cut mid-character, one pasted word) is still UTF-8. */
function isMostlySound(decoded: string): boolean {
  const broken = decoded.match(REPLACEMENT)?.length ?? 0;
  return broken === 0 || broken * 4 < (decoded.match(BEYOND_ASCII)?.length ?? 0);
}

/**
 * Western single-byte guesses are only ever told apart by luck on short texts, so they all mean windows-1252; a guess
 * at another script is taken when it is a firm one.
 */
function guessedEncoding(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, SAMPLE_BYTES));
  if (best === undefined || best.confidence < FIRM_GUESS) return 'windows-1252';
  const name = best.name.toLowerCase();
  return NON_WESTERN.has(name) ? name : 'windows-1252';
}

const SAMPLE_BYTES = 65_536;
const FIRM_GUESS = 40;
const REPLACEMENT = /\uFFFD/g;
const BEYOND_ASCII = /[\u0080-\uFFFC]/g;
const NON_WESTERN = new Set([
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'windows-1253',
  'iso-8859-7',
  'windows-1256',
  'iso-8859-6',
  'windows-1255',
  'iso-8859-8',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
]);
