/** The measures of the drawing, in pixels; y counts from the top. */
export const CHART = {
  /** Where the greatest value may reach. */
  ceiling: 10,
  /** Where nought is. */
  floor: 230,
  height: 272,
} as const;

/** How high a value stands above the floor. @param top the end of the scale */
export const heightOf = (value: number, top: number): number =>
  Math.round((1000 * (CHART.floor - CHART.ceiling) * value) / top) / 1000;

/** So many periods of all, as a part of the width. */
export const across = (periods: number, all: number): string => `${Math.round((100_000 * periods) / all) / 1000}%`;
