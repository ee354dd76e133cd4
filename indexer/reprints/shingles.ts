import { wordsOf } from '../../search/analysis/index.ts';
import type { Article } from '../../search/index.ts';

/** What a text is compared by. */
export interface Shingles {
  /** How many words the text has. */
  readonly words: number;
  /** A number for each stretch of five words, each once. Of a shorter text, one number for all of it. */
  readonly hashes: ReadonlySet<number>;
}

/**
 * The shingles of an article's body: papers give an agency's story their own headline, standfirst, subheads and
 * captions. Where no paragraph is body, all are compared. Words are folded, so `U.S.` and `US` are one.
 */
export function shinglesOf({ paragraphs }: Pick<Article, 'paragraphs'>): Shingles {
  const body = paragraphs.filter(({ kind }) => kind === 'body');
  const words = wordHashesOf(body.length > 0 ? body : paragraphs);
  const hashes = new Set<number>();
  const last = Math.max(0, words.length - SHINGLE);
  for (let from = 0; from <= last && words.length > 0; from += 1) {
    let hash = 0;
    for (let i = from; i < from + SHINGLE && i < words.length; i += 1)
      hash = Math.imul(hash, WORD_STEP) + (words[i] ?? 0);
    hashes.add(scattered(hash));
  }
  return { words: words.length, hashes };
}

/**
 * Of all stretches of both texts, the part that both have: 0 to 1.
 * Source: the resemblance of Broder, “On the resemblance and containment of documents” (1997).
 */
export function resemblanceOf({ hashes: one }: Shingles, { hashes: other }: Shingles): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const hash of few) if (many.has(hash)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Parts of a hyphenated word are words; the word they make together would count twice. */
function wordHashesOf(paragraphs: Article['paragraphs']): readonly number[] {
  const hashes: number[] = [];
  for (const { text } of paragraphs) {
    for (const { form, length } of wordsOf(text)) if (length === 1) hashes.push(hashOf(form));
    if (hashes.length >= MOST_WORDS) return hashes.slice(0, MOST_WORDS);
  }
  return hashes;
}

/** FNV-1a over UTF-16 units. Source: Fowler, Noll, Vo, and Eastlake, RFC 9923. */
function hashOf(word: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Lets every bit of a number change every other. Source: the finalizer of MurmurHash3 (Appleby, public domain). */
export function scattered(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** As in `/similar`: long enough that unrelated texts share next to none, short enough to survive an editor. */
const SHINGLE = 5;

/** A book is compared by its beginning. */
const MOST_WORDS = 50_000;

const FNV_BASIS = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;
/** Odd and with bits all over, so that the order of words counts. */
const WORD_STEP = 0x9e37_79b1;
