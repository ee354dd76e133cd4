import type { YearHeld } from '../pages/page-data.ts';

/** A piece of a strip. `place` counts periods from the first; `level` is 1 for little to 5 for most. */
export interface HeatCell {
  readonly place: number;
  readonly level: number;
}

export interface HeatScale {
  /** How many periods a strip is long: years, or where there are more than a hundred of them, decades. */
  readonly periods: number;
  /** The periods in which a source has something. */
  cellsOf(own: readonly YearHeld[]): readonly HeatCell[];
}

/**
 * One scale for several strips. Levels go by the square root, so that a small paper's years are told apart beside a large
 * one's.
 *
 * @param years all years of the archive, in order
 * @param strips the years of each source that is shown
 */
export function heatScale(years: readonly YearHeld[], strips: readonly (readonly YearHeld[])[]): HeatScale {
  const [first, last] = [years.at(0)?.year ?? 0, years.at(-1)?.year ?? 0];
  const length = last - first < MOST_YEARS ? 1 : 10;
  const start = Math.floor(first / length);
  const byPeriod = (own: readonly YearHeld[]): ReadonlyMap<number, number> => {
    const sums = new Map<number, number>();
    for (const { year, articles } of own) {
      const place = Math.floor(year / length) - start;
      sums.set(place, (sums.get(place) ?? 0) + articles);
    }
    return sums;
  };
  const most = Math.max(1, ...strips.flatMap((own) => [...byPeriod(own).values()]));
  return {
    periods: Math.floor(last / length) - start + 1,
    cellsOf: (own) =>
      Array.from(byPeriod(own), ([place, articles]) => ({
        place,
        level: Math.max(1, Math.ceil(LEVELS * Math.sqrt(articles / most))),
      })),
  };
}

const MOST_YEARS = 100;
const LEVELS = 5;
