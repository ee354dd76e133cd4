import type { ByteWriter } from './byte-stream.ts';
import { FrontCodedWriter } from './front-coding.ts';
import { GrowableUint32 } from './growable.ts';
import type { PostingsSummary } from './postings-writer.ts';
import { signatureOf } from './signature.ts';

/** One way a term stands in texts: how it is written, and how many word positions it covers (joined words: several). */
export interface Variant {
  readonly cased: string;
  readonly length: number;
}

/** Writes the terms of a segment in byte order, each with what is kept of its postings. */
export class DictionaryWriter {
  readonly #keys = new FrontCodedWriter();
  readonly #index = new GrowableUint32();
  readonly #signatures = new GrowableUint32();
  #address = 0;

  /**
   * @param form in UTF-8, after the one before in byte order
   * @param variants at least one, the most frequent first
   * @param overlapping whether it somewhere stands at the very place of another term
   */
  add(form: Buffer, postings: PostingsSummary, variants: readonly Variant[], overlapping: boolean): void {
    const text = form.toString();
    if (this.#keys.key(form)) {
      this.#index.push(this.#keys.starts.at(-1) ?? 0);
      this.#index.push(this.#address);
    }
    const { bytes } = this.#keys;
    const [first] = variants;
    const isPlain = variants.length === 1 && first?.cased === text && first.length === 1;
    bytes.varint(postings.articles);
    bytes.varint(postings.paragraphs);
    bytes.varint(postings.occurrences - postings.articles);
    bytes.varint(postings.words.length);
    bytes.varint((overlapping ? OVERLAPPING : 0) | (isPlain ? 0 : HAS_VARIANTS));
    if (!isPlain) writeVariants(bytes, text, variants);
    this.#signatures.push(signatureOf(text));
    this.#address += postings.words.length;
  }

  get terms(): number {
    return this.#keys.count;
  }

  finish(): { readonly bytes: Uint8Array; readonly index: Uint32Array; readonly signatures: Uint32Array } {
    return {
      bytes: this.#keys.bytes.finish(),
      index: this.#index.finish(),
      signatures: this.#signatures.finish(),
    };
  }
}

function writeVariants(bytes: ByteWriter, form: string, variants: readonly Variant[]): void {
  bytes.varint(variants.length);
  for (const { cased, length } of variants) {
    const spelling = SPELLINGS.findIndex((spell) => spell(form) === cased);
    bytes.varint((length << SPELLING_BITS) | (spelling < 0 ? SPELLED_OUT : spelling));
    if (spelling < 0) bytes.text(cased);
  }
}

/** Nearly every word is written in one of these ways, so that few need be spelled out. */
export const SPELLINGS: readonly ((form: string) => string)[] = [
  (form) => form,
  (form) => form.charAt(0).toUpperCase() + form.slice(1),
  (form) => form.toUpperCase(),
];
export const SPELLED_OUT = 3;
export const SPELLING_BITS = 2;

export const OVERLAPPING = 1;
export const HAS_VARIANTS = 2;
