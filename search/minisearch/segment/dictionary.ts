import { ByteReader } from './byte-stream.ts';
import { HAS_VARIANTS, OVERLAPPING, SPELLED_OUT, SPELLING_BITS, SPELLINGS, type Variant } from './dictionary-writer.ts';
import { editDistance } from './edit-distance.ts';
import { blockHolding, KEYS_A_BLOCK, KeyBuffer } from './front-coding.ts';
import { mayBeNear, signatureOf } from './signature.ts';

/** A term of a segment: a folded form (`us`) and what the dictionary knows of its postings. */
export interface TermEntry {
  /** Its place in the byte order of all terms. */
  readonly ordinal: number;
  readonly form: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly occurrences: number;
  /** Where its postings begin and end, in words of the postings section. */
  readonly at: number;
  readonly end: number;
  /** How it is written where it stands (`US`, `us`); null when always as the form is. */
  readonly variants: readonly Variant[] | null;
  /** Of each variant, how many positions it covers; null when each covers one. */
  readonly variantLengths: readonly number[] | null;
  /** Whether it somewhere stands at the very place of another term (`$3` beside `3`), so that both mark one stretch. */
  readonly overlapping: boolean;
}

/** The terms of a segment in byte order. Looking one up reads a block of sixteen. */
export class Dictionary {
  readonly size: number;
  readonly #bytes: Buffer;
  readonly #index: Uint32Array;
  readonly #signatures: Uint32Array;

  constructor(bytes: Buffer, index: Uint32Array, signatures: Uint32Array) {
    this.#bytes = bytes;
    this.#index = index;
    this.#signatures = signatures;
    this.size = signatures.length;
  }

  find(form: string): TermEntry | undefined {
    const key = Buffer.from(form);
    for (const entry of this.#from(blockHolding(key, this.#bytes, this.#index, INDEX_STRIDE))) {
      const order = entry.key.compare(key);
      if (order === 0) return entry.term();
      if (order > 0) return undefined;
    }
    return undefined;
  }

  at(ordinal: number): TermEntry {
    let place = Math.floor(ordinal / KEYS_A_BLOCK) * KEYS_A_BLOCK;
    for (const entry of this.#from(place / KEYS_A_BLOCK)) {
      if (place === ordinal) return entry.term();
      place += 1;
    }
    throw new RangeError(`A segment of ${this.size} terms has no term ${ordinal}.`);
  }

  all(): Iterable<TermEntry> {
    return this.withPrefix('');
  }

  /** Every term that begins so, in byte order. */
  *withPrefix(prefix: string): Iterable<TermEntry> {
    const key = Buffer.from(prefix);
    for (const entry of this.#from(blockHolding(key, this.#bytes, this.#index, INDEX_STRIDE))) {
      if (entry.key.startsWith(key)) yield entry.term();
      else if (entry.key.compare(key) > 0) return;
    }
  }

  /** Every term within so many insertions, deletions or substitutions, with how many it takes. */
  *withinEdits(form: string, edits: number): Iterable<{ readonly term: TermEntry; readonly distance: number }> {
    const signature = signatureOf(form);
    for (let ordinal = 0; ordinal < this.size; ordinal += 1) {
      if (!mayBeNear(this.#signatures[ordinal] ?? 0, signature, edits)) continue;
      const term = this.at(ordinal);
      const distance = editDistance(term.form, form, edits);
      if (distance <= edits) yield { term, distance };
    }
  }

  /** Walks the entries from a block on. The entry is the same object each time; `term()` makes one that lasts. */
  *#from(block: number): Iterable<EntryReader> {
    if (this.size === 0) return;
    const reader = new ByteReader(this.#bytes, this.#index[INDEX_STRIDE * block] ?? 0);
    const entry = new EntryReader(block * KEYS_A_BLOCK, this.#index[INDEX_STRIDE * block + 1] ?? 0);
    for (let ordinal = block * KEYS_A_BLOCK; ordinal < this.size; ordinal += 1) {
      entry.read(reader, ordinal);
      yield entry;
    }
  }
}

class EntryReader {
  readonly key = new KeyBuffer();
  #ordinal: number;
  #articles = 0;
  #paragraphs = 0;
  #occurrences = 0;
  #at = 0;
  #end: number;
  #overlapping = false;
  #variants: readonly RawVariant[] | null = null;

  constructor(ordinal: number, address: number) {
    this.#ordinal = ordinal;
    this.#end = address;
  }

  read(reader: ByteReader, ordinal: number): void {
    this.#ordinal = ordinal;
    this.key.read(reader);
    this.#articles = reader.varint();
    this.#paragraphs = reader.varint();
    this.#occurrences = this.#articles + reader.varint();
    this.#at = this.#end;
    this.#end = this.#at + reader.varint();
    const flags = reader.varint();
    this.#overlapping = (flags & OVERLAPPING) !== 0;
    this.#variants = (flags & HAS_VARIANTS) === 0 ? null : readVariants(reader);
  }

  term(): TermEntry {
    const form = this.key.toString();
    const variants =
      this.#variants?.map(({ spelling, cased, length }) => ({ cased: SPELLINGS[spelling]?.(form) ?? cased, length })) ??
      null;
    return {
      ordinal: this.#ordinal,
      form,
      articles: this.#articles,
      paragraphs: this.#paragraphs,
      occurrences: this.#occurrences,
      at: this.#at,
      end: this.#end,
      variants,
      variantLengths:
        variants?.some(({ length }) => length !== 1) === true ? variants.map(({ length }) => length) : null,
      overlapping: this.#overlapping,
    };
  }
}

interface RawVariant {
  readonly spelling: number;
  readonly cased: string;
  readonly length: number;
}

function readVariants(reader: ByteReader): readonly RawVariant[] {
  return Array.from({ length: reader.varint() }, () => {
    const code = reader.varint();
    const spelling = code & (2 ** SPELLING_BITS - 1);
    return { spelling, cased: spelling === SPELLED_OUT ? reader.text() : '', length: code >>> SPELLING_BITS };
  });
}

/** Of each block: where it begins, and where the postings of its first term do. */
const INDEX_STRIDE = 2;
