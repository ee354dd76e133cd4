import type { Spans } from './spans.ts';

/**
 * Units of one article, one bit for each offset: what must be looked at. Of those past the 30th nothing is known, so they
 * always must.
 */
export type UnitsMask = number;

export const EVERY_UNIT: UnitsMask = -1;

/** Offsets that a mask can tell of are below it. */
export const MASKED_UNITS = 31;

export const isWanted = (mask: UnitsMask, offset: number): boolean =>
  offset >= MASKED_UNITS || ((mask >>> offset) & 1) === 1;

/** The units that stretches are in. */
export function unitsOf({ length, units }: Spans): UnitsMask {
  let mask = 1 << MASKED_UNITS;
  for (let i = 0; i < length; i += 1) mask |= 1 << Math.min(MASKED_UNITS, units[i] ?? 0);
  return mask;
}
