import { crc32 } from 'node:zlib';
import type { ByteSink } from '../../segment-store.ts';

/** Raised whenever the same bytes would mean something else. */
export const FORMAT_VERSION = 3;

export interface Footer {
  readonly format: number;
  /** What the file says of itself beside its sections. */
  readonly about: unknown;
  readonly sections: readonly SectionEntry[];
}

interface SectionEntry {
  readonly name: string;
  /** In bytes from the start of the file; a multiple of 4. */
  readonly at: number;
  readonly length: number;
  readonly crc32: number;
}

/**
 * The outer form of a segment: named sections one after another, then a footer that lists them. Everything is written
 * front to back, so a segment of any size goes to disk as it is made. docs/segment-format.md describes each byte.
 */
export class SectionWriter {
  readonly #sink: ByteSink;
  readonly #sections: SectionEntry[] = [];
  #length = 0;
  #open: { readonly name: string; readonly at: number; crc: number } | undefined;

  constructor(sink: ByteSink) {
    this.#sink = sink;
    this.#put(MAGIC);
  }

  /** Begins a section; the one before is closed. */
  begin(name: string): void {
    this.#close();
    this.#open = { name, at: this.#length, crc: 0 };
  }

  write(data: Uint8Array | Uint32Array): void {
    const bytes = bytesOf(data);
    if (this.#open !== undefined) this.#open.crc = crc32(bytes, this.#open.crc);
    this.#put(bytes);
  }

  section(name: string, data: Uint8Array | Uint32Array): void {
    this.begin(name);
    this.write(data);
  }

  finish(about: unknown): void {
    this.#close();
    const footer: Footer = { format: FORMAT_VERSION, about, sections: this.#sections };
    const json = Buffer.from(JSON.stringify(footer));
    const tail = Buffer.alloc(TAIL_LENGTH);
    tail.writeUInt32LE(json.length, 0);
    tail.writeUInt32LE(crc32(json), 4);
    tail.set(MAGIC, 8);
    this.#put(json);
    this.#put(tail);
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { name, at, crc } = this.#open;
    this.#sections.push({ name, at, length: this.#length - at, crc32: crc });
    this.#open = undefined;
    this.#put(PADDING.subarray(0, -this.#length & 3));
  }

  #put(bytes: Uint8Array): void {
    this.#sink.write(bytes);
    this.#length += bytes.length;
  }
}

/** Why bytes are not a segment that can be read; `SegmentFault` says it for people. */
export type Damage =
  | { readonly kind: 'not-a-segment' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'format'; readonly found: number }
  | { readonly kind: 'checksum'; readonly section: string };

export interface Sections {
  readonly about: unknown;
  bytes(name: string): Buffer;
  words(name: string): Uint32Array;
}

/**
 * Views over the sections of a segment held in memory; nothing is copied. Every checksum is compared first, unless the
 * bytes are trusted.
 */
export function readSections(buffer: SharedArrayBuffer, isTrusted = false): Sections | Damage {
  const bytes = Buffer.from(buffer);
  const footer = readFooter(bytes);
  if ('kind' in footer) return footer;
  const entries = new Map(footer.sections.map((entry) => [entry.name, entry]));
  for (const { name, at, length, crc32: expected } of isTrusted ? [] : footer.sections) {
    if (crc32(bytes.subarray(at, at + length)) !== expected) return { kind: 'checksum', section: name };
  }
  const entryOf = (name: string): SectionEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw new TypeError(`A segment of this format has a section “${name}”.`);
    return entry;
  };
  return {
    about: footer.about,
    bytes(name) {
      const { at, length } = entryOf(name);
      return bytes.subarray(at, at + length);
    },
    words(name) {
      const { at, length } = entryOf(name);
      return new Uint32Array(buffer, at, length / 4);
    },
  };
}

function readFooter(bytes: Buffer): Footer | Damage {
  if (bytes.length < MAGIC.length || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'not-a-segment' };
  const tail = bytes.subarray(-TAIL_LENGTH);
  if (bytes.length < MAGIC.length + TAIL_LENGTH || !tail.subarray(8).equals(MAGIC)) return { kind: 'truncated' };
  const end = bytes.length - TAIL_LENGTH;
  const json = bytes.subarray(Math.max(0, end - tail.readUInt32LE(0)), end);
  if (crc32(json) !== tail.readUInt32LE(4)) return { kind: 'checksum', section: 'footer' };
  const footer = JSON.parse(json.toString()) as Footer;
  return footer.format === FORMAT_VERSION ? footer : { kind: 'format', found: footer.format };
}

function bytesOf(data: Uint8Array | Uint32Array): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** “NMSG” and a line feed and more, so that a transfer that changes line ends is noticed. */
const MAGIC = Buffer.from([0x4e, 0x4d, 0x53, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Footer's length, footer's checksum, the magic again. */
const TAIL_LENGTH = 16;
const PADDING = new Uint8Array(4);
