/**
 * A word in 32 bits: which of 26 kinds of letters it has, and its length. One insertion, deletion or substitution changes
 * at most two of the bits and the length by one, so most words that are further away are told by a look at a number.
 */
export function signatureOf(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i += 1) letters |= 1 << (form.charCodeAt(i) % LETTERS);
  return (letters | (Math.min(form.length, LONGEST) << LETTERS)) >>> 0;
}

/** The signatures of a dictionary’s words, laid out by length, for finding words alike. */
export class Signatures {
  /** Ordinals of the words, by length and then ascending; the signatures stand beside them. */
  readonly #ordinals: Uint32Array;
  readonly #letters: Uint32Array;
  /** Where the words of each length begin. */
  readonly #starts: Uint32Array;

  /** @param signatures one a word */
  constructor(signatures: Uint32Array) {
    this.#starts = startsByLength(signatures);
    this.#ordinals = new Uint32Array(signatures.length);
    this.#letters = new Uint32Array(signatures.length);
    const next = this.#starts.slice();
    for (let ordinal = 0; ordinal < signatures.length; ordinal += 1) {
      const signature = signatures[ordinal] ?? 0;
      const at = next[signature >>> LETTERS] ?? 0;
      next[signature >>> LETTERS] = at + 1;
      this.#ordinals[at] = ordinal;
      this.#letters[at] = signature & LETTER_MASK;
    }
  }

  /** Ordinals, ascending, of all words that may be within so many edits of one with this signature, and of some others. */
  near(signature: number, edits: number): readonly number[] {
    const letters = signature & LETTER_MASK;
    const length = signature >>> LETTERS;
    const end = this.#starts[Math.min(LONGEST, length + edits) + 1] ?? 0;
    const found: number[] = [];
    for (let at = this.#starts[Math.max(0, length - edits)] ?? 0; at < end; at += 1) {
      // Each step clears one bit: what is left then is told quicker than how many there were.
      let different = (this.#letters[at] ?? 0) ^ letters;
      for (let step = 0; step < 2 * edits; step += 1) different &= different - 1;
      if (different === 0) found.push(this.#ordinals[at] ?? 0);
    }
    return found.sort((a, b) => a - b);
  }
}

function startsByLength(signatures: Uint32Array): Uint32Array {
  const starts = new Uint32Array(LONGEST + 2);
  for (const signature of signatures)
    starts[(signature >>> LETTERS) + 1] = (starts[(signature >>> LETTERS) + 1] ?? 0) + 1;
  for (let length = 1; length < starts.length; length += 1)
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  return starts;
}

const LETTERS = 26;
const LETTER_MASK = 2 ** LETTERS - 1;
const LONGEST = 63;
