import { bareUtf16 } from './decode-bytes.ts';

/** Whether bytes are anything but text: they open as a known container does, or are ridden with control bytes. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return true;
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasUtf16Mark || bareUtf16(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) if (isStrangeControl(byte)) control += 1;
  return control > sample.length * MOST_CONTROL;
}

/** Tab, line feed, form feed and carriage return are text's own; escape begins a shift in ISO-2022-JP. */
const isStrangeControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

const SAMPLE_BYTES = 65_536;
/** Compressed data has about 1 in 10; a text with a stray NUL far fewer than 1 in 100. */
const MOST_CONTROL = 0.01;
const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const SIGNATURES: readonly (readonly number[])[] = [
  ascii('%PDF-'),
  ascii('%!PS'),
  ascii('{\\rtf'),
  ascii('GIF8'),
  ascii('PK\u0003\u0004'),
  ascii('SQLite format 3'),
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
];
