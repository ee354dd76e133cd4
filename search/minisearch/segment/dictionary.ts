import { ByteReader } from './byte-stream.ts';
import { HAS_VARIANTS, OVERLAPPING, SPELLED_OUT, SPELLING_BITS, SPELLINGS, type Variant } from './dictionary-writer.ts';
import { editDistance } from './edit-distance.ts';
import { blockHolding, KEYS_A_BLOCK, KeyBuffer } from './front-coding.ts';
import { Signatures, signatureOf } from './signature.ts';

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
  readonly #scratch: EntryReader;
  #byLength: Signatures | undefined;

  constructor(bytes: Buffer, index: Uint32Array, signatures: Uint32Array) {
    this.#bytes = bytes;
    this.#index = index;
    this.#signatures = signatures;
    this.size = signatures.length;
    this.#scratch = new EntryReader(bytes);
  }

  find(form: string): TermEntry | undefined {
    if (this.size === 0) return undefined;
    const key = Buffer.from(form);
    const entry = this.#scratch;
    entry.start(blockHolding(key, this.#bytes, this.#index, INDEX_STRIDE), this.#index);
    for (let left = KEYS_A_BLOCK; left > 0 && entry.ordinal < this.size - 1; left -= 1) {
      entry.next();
      const order = entry.key.compare(key);
      if (order === 0) return entry.term();
      if (order > 0) return undefined;
    }
    return undefined;
  }

  at(ordinal: number): TermEntry {
    if (ordinal >= this.size) throw new RangeError(`A segment of ${this.size} terms has no term ${ordinal}.`);
    return this.#entryAt(ordinal).term();
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
    // Laid out when first asked for: most archives are opened without anyone looking for words alike.
    this.#byLength ??= new Signatures(this.#signatures);
    const near = this.#byLength.near(signatureOf(form), edits);
    for (const ordinal of near) {
      const entry = this.#entryAt(ordinal);
      const distance = editDistance(entry.key.toString(), form, edits);
      if (distance <= edits) yield { term: entry.term(), distance };
    }
  }

  /** Good until the next is asked for. */
  #entryAt(ordinal: number): EntryReader {
    const entry = this.#scratch;
    const block = Math.floor(ordinal / KEYS_A_BLOCK);
    // In ascending order the next is often further on in the block last read.
    if (!(entry.ordinal <= ordinal && entry.ordinal >= block * KEYS_A_BLOCK)) entry.start(block, this.#index);
    while (entry.ordinal < ordinal) entry.next();
    return entry;
  }

  /** Walks the entries from a block on. The entry is the same object each time; `term()` makes one that lasts. */
  *#from(block: number): Iterable<EntryReader> {
    const entry = new EntryReader(this.#bytes);
    entry.start(block, this.#index);
    while (entry.ordinal < this.size - 1) {
      entry.next();
      yield entry;
    }
  }
}

/** Reads entries one after another. */
class EntryReader {
  readonly key = new KeyBuffer();
  /** Of the entry last read. */
  ordinal = -1;
  readonly #reader: ByteReader;
  #articles = 0;
  #paragraphs = 0;
  #occurrences = 0;
  #at = 0;
  #end = 0;
  #flags = 0;
  #variantsAt = 0;

  constructor(bytes: Buffer) {
    this.#reader = new ByteReader(bytes);
  }

  /** Before the first entry of a block. */
  start(block: number, index: Uint32Array): void {
    this.ordinal = block * KEYS_A_BLOCK - 1;
    this.#reader.at = index[INDEX_STRIDE * block] ?? 0;
    this.#end = index[INDEX_STRIDE * block + 1] ?? 0;
  }

  next(): void {
    const reader = this.#reader;
    this.ordinal += 1;
    this.key.read(reader);
    this.#articles = reader.varint();
    this.#paragraphs = reader.varint();
    this.#occurrences = this.#articles + reader.varint();
    this.#at = this.#end;
    this.#end = this.#at + reader.varint();
    this.#flags = reader.varint();
    this.#variantsAt = reader.at;
    if ((this.#flags & HAS_VARIANTS) !== 0) skipVariants(reader);
  }

  term(): TermEntry {
    const form = this.key.toString();
    const variants = (this.#flags & HAS_VARIANTS) === 0 ? null : this.#variants(form);
    return {
      ordinal: this.ordinal,
      form,
      articles: this.#articles,
      paragraphs: this.#paragraphs,
      occurrences: this.#occurrences,
      at: this.#at,
      end: this.#end,
      variants,
      variantLengths:
        variants?.some(({ length }) => length !== 1) === true ? variants.map(({ length }) => length) : null,
      overlapping: (this.#flags & OVERLAPPING) !== 0,
    };
  }

  #variants(form: string): readonly Variant[] {
    const reader = this.#reader;
    const after = reader.at;
    reader.at = this.#variantsAt;
    const variants = Array.from({ length: reader.varint() }, () => {
      const code = reader.varint();
      const spelling = code & (2 ** SPELLING_BITS - 1);
      const cased = spelling === SPELLED_OUT ? reader.text() : (SPELLINGS[spelling]?.(form) ?? form);
      return { cased, length: code >>> SPELLING_BITS };
    });
    reader.at = after;
    return variants;
  }
}

function skipVariants(reader: ByteReader): void {
  for (let left = reader.varint(); left > 0; left -= 1) {
    const spelling = reader.varint() & (2 ** SPELLING_BITS - 1);
    if (spelling === SPELLED_OUT) reader.skip(reader.varint());
  }
}

/** Of each block: where it begins, and where the postings of its first term do. */
const INDEX_STRIDE = 2;
