import { ByteReader } from './byte-stream.ts';
import { blockHolding, FrontCodedWriter, KEYS_A_BLOCK, KeyBuffer } from './front-coding.ts';

/** Which terms share a stem in one language: `sanction` → sanction, sanctioned, sanctions. */
export class StemClasses {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  readonly #count: number;

  constructor(bytes: Buffer, starts: Uint32Array, count: number) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#count = count;
  }

  /** Ordinals of the terms, ascending. */
  termsOf(stem: string): readonly number[] {
    const key = Buffer.from(stem);
    for (const { key: found, terms } of this.#from(blockHolding(key, this.#bytes, this.#starts))) {
      const order = found.compare(key);
      if (order === 0) return terms;
      if (order > 0) return [];
    }
    return [];
  }

  *all(): Iterable<{ readonly stem: string; readonly terms: readonly number[] }> {
    for (const { key, terms } of this.#from(0)) yield { stem: key.toString(), terms };
  }

  *#from(block: number): Iterable<{ readonly key: KeyBuffer; readonly terms: readonly number[] }> {
    if (this.#count === 0) return;
    const reader = new ByteReader(this.#bytes, this.#starts[block] ?? 0);
    const key = new KeyBuffer();
    for (let place = block * KEYS_A_BLOCK; place < this.#count; place += 1) {
      key.read(reader);
      let term = 0;
      const terms = Array.from({ length: reader.varint() }, () => {
        term += reader.varint();
        return term;
      });
      yield { key, terms };
    }
  }
}

export interface WrittenStemClasses {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly count: number;
}

/** @param classes ordinals of each stem's terms, ascending */
export function writeStemClasses(classes: ReadonlyMap<string, readonly number[]>): WrittenStemClasses {
  const writer = new FrontCodedWriter();
  const keys = Array.from(classes.keys(), (stem) => ({ stem, key: Buffer.from(stem) }));
  keys.sort((a, b) => a.key.compare(b.key));
  for (const { stem, key } of keys) {
    writer.key(key);
    const terms = classes.get(stem) ?? [];
    writer.bytes.varint(terms.length);
    let previous = 0;
    for (const term of terms) {
      writer.bytes.varint(term - previous);
      previous = term;
    }
  }
  return { bytes: writer.bytes.finish(), starts: Uint32Array.from(writer.starts), count: writer.count };
}
