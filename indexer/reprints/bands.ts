import { type Shingles, scattered } from './shingles.ts';

/**
 * Numbers by which articles that are alike are found among a million: those that share one are worth comparing.
 *
 * The smallest of a text's shingles under a random order (MinHash) is the smallest of another's with a chance that is
 * their resemblance s. Four such orders together are a band, and twenty bands are looked up: two texts share one with the
 * chance 1 − (1 − s⁴)²⁰.
 *
 * | s | .1 | .2 | .3 | .4 | .5 | .6 | .7 | .8 |
 * |---|---|---|---|---|---|---|---|---|
 * | chance | .002 | .032 | .15 | .40 | .72 | .94 | .996 | .99997 |
 *
 * Sources: Broder, “On the resemblance and containment of documents” (1997); Indyk and Motwani, “Approximate nearest
 * neighbors” (1998), for the bands.
 *
 * Of a text with fewer than thirty words one number stands for all of it, as only the same text is its reprint. A text
 * without words has none.
 *
 * @returns whole numbers below 2 ** 48
 */
export function bandsOf({ words, hashes }: Shingles): readonly number[] {
  if (words === 0) return [];
  if (words < FEWEST_WORDS) return [joined(Uint32Array.from(hashes).sort(), WHOLE_TEXT)];
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffff_ffff);
  for (const hash of hashes) {
    for (let i = 0; i < smallest.length; i += 1) {
      const placed = Math.imul(hash ^ (MASKS[i] ?? 0), FACTORS[i] ?? 0) >>> 0;
      if (placed < (smallest[i] ?? 0)) smallest[i] = placed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => joined(smallest.subarray(band * ROWS, (band + 1) * ROWS), band));
}

/** Shorter texts share their phrases with many: `Sunny spells, winds light, highs of 19C.` */
export const FEWEST_WORDS = 30;

/** Some numbers as one of 48 bits; the same numbers in another band are another. */
function joined(numbers: Uint32Array, band: number): number {
  let low = scattered(band + 1);
  let high = scattered(~band);
  for (const number of numbers) {
    low = scattered(Math.imul(low, 31) + number);
    high = scattered(Math.imul(high, 37) ^ number);
  }
  return (high & 0xffff) * 2 ** 32 + low;
}

const BANDS = 20;
const ROWS = 4;
const WHOLE_TEXT = BANDS;

/** An order of all numbers is one mask and one odd factor. They must stay as they are: archives hold what they made. */
const MASKS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => scattered(2 * i + 1));
const FACTORS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => scattered(2 * i + 2) | 1);
