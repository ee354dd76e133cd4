export interface Bm25PlusParams {
  /** How late repetition stops adding; 0 and above, usually 1.2 to 2. */
  readonly k: number;
  /** How far length counts: 0 not at all, 1 fully. */
  readonly b: number;
  /** What any match is worth at least, so that a match in a long unit is never worth nothing; 0 and above. */
  readonly d: number;
}

/** MiniSearch's defaults. */
export const BM25_PLUS_DEFAULTS: Bm25PlusParams = { k: 1.2, b: 0.7, d: 0.5 };

/**
 * What one term in one unit is worth: BM25+ as MiniSearch computes it, operation by operation, so that equal scores there
 * are equal here. Source: Lv & Zhai, “Lower-Bounding Term Frequency Normalization” (CIKM 2011).
 *
 * @param rarity see `rarityOf`
 * @param frequency occurrences in the unit; at least 1
 * @param length different terms in the unit
 * @param averageLength of the field; above 0
 */
export function bm25Plus(
  rarity: number,
  frequency: number,
  length: number,
  averageLength: number,
  { k, b, d }: Bm25PlusParams,
): number {
  return rarity * (d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / averageLength)));
}

/**
 * How rare a term is in a field, in nats.
 *
 * @param total all units, whatever their field
 * @param withTerm units of the field with the term
 */
export const rarityOf = (total: number, withTerm: number): number =>
  Math.log(1 + (total - withTerm + 0.5) / (withTerm + 0.5));
