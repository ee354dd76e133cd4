import { wordsOf } from '../../search/analysis/index.ts';
import type { Article } from '../../search/index.ts';

/** What a text is compared by. */
export interface Shingles {
  /** How many words the text has. */
  readonly words: number;
  /** A number for each stretch of three words, in the order of the text. Of a shorter text, one number for all of it. */
  readonly hashes: Int32Array;
}

/**
 * The shingles of an article's body: papers give an agency's story their own headline, standfirst, subheads and
 * captions. Where no paragraph is body, all are compared. Words are folded, so `U.S.` and `US` are one.
 */
export function shinglesOf({ paragraphs }: Pick<Article, 'paragraphs'>): Shingles {
  const body = paragraphs.filter(({ kind }) => kind === 'body');
  const words = wordHashesOf(body.length > 0 ? body : paragraphs);
  const hashes = new Int32Array(words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE + 1));
  for (let from = 0; from < hashes.length; from += 1) {
    let hash = 0;
    for (let i = from; i < from + SHINGLE && i < words.length; i += 1) hash = Math.imul(hash, STEP) + (words[i] ?? 0);
    hashes[from] = scattered(hash);
  }
  return { words: words.length, hashes };
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

/** FNV-1a over UTF-16 units. Source: Fowler, Noll, Vo and Eastlake, “The FNV non-cryptographic hash algorithm”. */
function hashOf(word: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** 32 bits, signed, of which each depends on every bit given. Source: the finalizer of MurmurHash3 (Appleby, public domain). */
export function scattered(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Two articles that have nothing to do with one another share a few in a thousand of three words, and an editor who changes
 * every tenth word leaves three in four as they were. `/similar` takes five, where no other evidence is asked for.
 */
const SHINGLE = 3;

/** A book is compared by its beginning. */
const MOST_WORDS = 50_000;

const FNV_BASIS = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;
/** Odd and with bits all over, so that the order of words counts. */
const STEP = 0x9e37_79b1;
