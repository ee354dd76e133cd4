import { BitWriter, readBits, widthOf } from './bit-stream.ts';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import { GrowableUint32 } from './growable.ts';
import type { Sections, SectionWriter } from './sections.ts';

/** Numbers of one width, that of the largest; any one is read in place. */
export class PackedColumn {
  readonly #words: Uint32Array;
  readonly #width: number;

  /** @param words the width, then the numbers */
  constructor(words: Uint32Array) {
    this.#words = words;
    this.#width = words[0] ?? 0;
  }

  at(i: number): number {
    const bit = i * this.#width;
    // Past 2^31 bits a bit's number no longer fits the integers that are quick to shift.
    return bit < MOST_BITS
      ? readBits(this.#words, 1, bit, this.#width)
      : readBits(this.#words, 1 + Math.floor(bit / 32), bit % 32, this.#width);
  }
}

export function packed(values: GrowableUint32): Uint32Array {
  const width = values.width();
  const bits = new BitWriter();
  const parts: Uint32Array[] = [Uint32Array.of(width)];
  for (let start = 0; start < values.length; start += PART) {
    bits.writeAll(values.values, start, Math.min(values.length, start + PART), width);
    parts.push(bits.take());
  }
  return joined(parts);
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Texts by number, in UTF-8 one after another. */
export class TextColumn {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor(bytes: Buffer, ends: Uint32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  get length(): number {
    return this.#ends.length;
  }

  at(i: number): string {
    return this.#bytes.toString('utf8', this.#ends[i - 1] ?? 0, this.#ends[i] ?? 0);
  }

  /** The first place with this text; −1 when there is none. */
  indexOf(text: string): number {
    const wanted = Buffer.from(text);
    for (let i = 0; i < this.length; i += 1) {
      const start = this.#ends[i - 1] ?? 0;
      const end = this.#ends[i] ?? 0;
      if (end - start === wanted.length && this.#bytes.compare(wanted, 0, wanted.length, start, end) === 0) return i;
    }
    return -1;
  }

  all(): readonly string[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }

  static read(sections: Sections, name: string): TextColumn {
    return new TextColumn(sections.bytes(name), sections.words(`${name}.ends`));
  }
}

export class TextColumnWriter {
  readonly #bytes = new ByteWriter();
  readonly #ends = new GrowableUint32();

  get length(): number {
    return this.#ends.length;
  }

  push(text: string): void {
    this.#bytes.bytes(Buffer.from(text));
    this.#ends.push(this.#bytes.length);
  }

  writeTo(writer: SectionWriter, name: string): void {
    writer.section(name, this.#bytes.finish());
    writer.section(`${name}.ends`, this.#ends.finish());
  }
}

/** Values of article a: `values[of(i)]` for i from `start(a)` to before `start(a + 1)`; none, one or several. */
export class ValueColumn {
  readonly #texts: TextColumn;
  readonly #start: PackedColumn;
  readonly #of: PackedColumn;
  #values: readonly string[] | undefined;

  constructor(sections: Sections, name: string) {
    this.#texts = TextColumn.read(sections, name);
    this.#start = new PackedColumn(sections.words(`${name}.start`));
    this.#of = new PackedColumn(sections.words(`${name}.of`));
  }

  /** Every value once. */
  get values(): readonly string[] {
    this.#values ??= this.#texts.all();
    return this.#values;
  }

  /** Places in `values` of one article's. */
  *of(article: number): Iterable<number> {
    const end = this.#start.at(article + 1);
    for (let i = this.#start.at(article); i < end; i += 1) yield this.#of.at(i);
  }
}

export class ValueColumnWriter {
  readonly #texts = new TextColumnWriter();
  readonly #places = new Map<string, number>();
  readonly #start = new GrowableUint32();
  readonly #of = new GrowableUint32();

  /** Adds the next article's values. */
  add(values: Iterable<string>): void {
    this.#start.push(this.#of.length);
    for (const value of new Set(values)) this.#of.push(this.#placeOf(value));
  }

  writeTo(writer: SectionWriter, name: string): void {
    this.#start.push(this.#of.length);
    this.#texts.writeTo(writer, name);
    writer.section(`${name}.start`, packed(this.#start));
    writer.section(`${name}.of`, packed(this.#of));
  }

  #placeOf(value: string): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const place = this.#texts.length;
    this.#texts.push(value);
    this.#places.set(value, place);
    return place;
  }
}

/** Of each unit, at which word positions its second and later sentences begin. */
export class SentenceColumn {
  readonly #bytes: Buffer;
  readonly #groups: Uint32Array;

  constructor(sections: Sections) {
    this.#bytes = sections.bytes('unit.sentences');
    this.#groups = sections.words('unit.sentences.groups');
  }

  startsIn(unit: number): readonly number[] {
    const reader = new ByteReader(this.#bytes, this.#groups[Math.floor(unit / GROUP)] ?? 0);
    for (let before = unit % GROUP; before > 0; before -= 1) {
      for (let left = reader.varint(); left > 0; left -= 1) reader.varint();
    }
    let position = 0;
    return Array.from({ length: reader.varint() }, () => {
      position += reader.varint();
      return position;
    });
  }
}

export class SentenceColumnWriter {
  readonly #bytes = new ByteWriter();
  readonly #groups = new GrowableUint32();
  #units = 0;

  add(starts: readonly number[]): void {
    if (this.#units % GROUP === 0) this.#groups.push(this.#bytes.length);
    this.#units += 1;
    this.#bytes.varint(starts.length);
    let previous = 0;
    for (const start of starts) {
      this.#bytes.varint(start - previous);
      previous = start;
    }
  }

  writeTo(writer: SectionWriter): void {
    writer.section('unit.sentences', this.#bytes.finish());
    writer.section('unit.sentences.groups', this.#groups.finish());
  }
}

/** Bits a number of this size takes in a PackedColumn. */
export { widthOf };

const MOST_BITS = 2 ** 31;
const PART = 4096;
/** Units whose sentences are found by reading on from the first. */
const GROUP = 32;
