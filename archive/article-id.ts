import { createHash } from 'node:crypto';
import type { ArticleId } from '../search/index.ts';

/**
 * A new article's id, made from the portable part of its place alone: 12 characters of base 32 without i, l, o and u,
 * so that it survives being read aloud, and the same folder gives the same ids on every machine.
 *
 * 60 bits: among a million articles two share an id once in about two million archives. `isTaken` tells of that, and
 * of two folders with like-named files; the next candidate is then made with a counter.
 */
export function newArticleId(name: string, isTaken: (id: ArticleId) => boolean): ArticleId {
  for (let attempt = 0; ; attempt += 1) {
    const id = hashed(attempt === 0 ? name : `${name}\n${attempt}`);
    if (!isTaken(id)) return id;
  }
}

function hashed(text: string): ArticleId {
  const digest = createHash('sha256').update(text).digest();
  let bits = digest.readBigUInt64BE(0);
  let id = '';
  for (let at = 0; at < ID_LENGTH; at += 1) {
    id += ALPHABET[Number(bits >> 59n)];
    bits = (bits << 5n) & 0xffff_ffff_ffff_ffffn;
  }
  return id as ArticleId;
}

const ID_LENGTH = 12;

/** Douglas Crockford's base 32, in lower case: https://www.crockford.com/base32.html */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
