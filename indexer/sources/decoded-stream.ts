import iconv from 'iconv-lite';
import { declaredEncoding } from '../clean/decode/declared-encoding.ts';
import { bareUtf16 } from '../clean/decode/decode-bytes.ts';

/**
 * Bytes → text as they flow, for files too long to be decoded at once. The first mebibyte settles the encoding: a byte
 * order mark, then the zero bytes of bare UTF-16, then valid UTF-8, then what the file declares, then windows-1252.
 */
export async function* decodedStream(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const start = (): string => {
    const sample = Buffer.concat(waiting);
    waiting = [];
    decoder = iconv.getDecoder(encodingOf(sample));
    return decoder.write(sample);
  };

  for await (const part of content) {
    if (decoder !== undefined) {
      yield decoder.write(Buffer.from(part));
      continue;
    }
    waiting.push(part);
    size += part.length;
    if (size >= SAMPLE_BYTES) yield start();
  }
  if (decoder === undefined) yield start();
  yield decoder?.end() ?? '';
}

/** iconv-lite leaves a byte order mark out by itself and calls the encodings as everybody does. */
function encodingOf(sample: Buffer): string {
  const utf16 = utf16Mark(sample) ?? bareUtf16(sample);
  if (utf16 !== undefined) return utf16;
  if (isUtf8(sample)) return 'utf-8';
  const declared = declaredEncoding(sample);
  return declared !== undefined && declared !== 'utf-8' && iconv.encodingExists(declared) ? declared : 'windows-1252';
}

function utf16Mark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The sample may end in the middle of a character; a few broken bytes among many sound ones are an accident. */
function isUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  const broken = text.match(REPLACEMENT)?.length ?? 0;
  return broken <= 1 || broken * 4 < (text.match(BEYOND_ASCII)?.length ?? 0);
}

const SAMPLE_BYTES = 1024 * 1024;
const REPLACEMENT = /\uFFFD/g;
const BEYOND_ASCII = /[\u0080-\uFFFC]/g;
