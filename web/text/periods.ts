import { writtenLimits } from './written-date.ts';

/** A stretch of days, both ends included, ISO 8601. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The limits of a search for exactly this period, as short as they can be: 1983-01-01 to 1983-12-31 → 1983 to 1983,
 * whole months → 1983-03 to 1983-05, any other days as they are.
 */
export function limitsOf({ from, to }: Period): Period {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return { from: from.slice(0, 4), to: to.slice(0, 4) };
  if (from.endsWith('-01') && isEndOfMonth(to)) return { from: from.slice(0, 7), to: to.slice(0, 7) };
  return { from, to };
}

/** A period in words: 1983, March 1983, January 1983 to March 1983, 3 March 1983. */
export function periodName(period: Period): string {
  const { from, to } = limitsOf(period);
  return writtenLimits(from, to) ?? '';
}

/** In days from 1 January 1970. */
export const dayNumber = (iso: string): number => Date.parse(iso) / DAY_MS;

function isEndOfMonth(iso: string): boolean {
  return new Date((dayNumber(iso) + 1) * DAY_MS).getUTCDate() === 1;
}

const DAY_MS = 86_400_000;
