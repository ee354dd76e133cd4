/** A scale from nought with its marks at round numbers. */
export interface RoundScale {
  /** Where it ends: a mark, and at least the greatest value. */
  readonly top: number;
  /** From 0 to the top. */
  readonly marks: readonly number[];
  /** How many decimals tell the marks apart. */
  readonly decimals: number;
}

/**
 * Four or five marks, apart by 1, 2 or 5 times a power of ten: a greatest value of 37 has marks at 0, 10, 20, 30 and 40.
 *
 * @param greatest 0, or not so small that numbers end (1e-300)
 * @param isWhole for what comes in whole numbers: the marks do, too
 */
export function roundScale(greatest: number, isWhole: boolean): RoundScale {
  const least = greatest > 0 ? greatest / WANTED_STEPS : 1 / WANTED_STEPS;
  const power = Math.floor(Math.log10(least));
  const factor = ROUND_FACTORS.find((each) => each * 10 ** power >= least) ?? 10;
  const step = isWhole ? Math.max(1, factor * 10 ** power) : factor * 10 ** power;
  const steps = Math.max(1, Math.ceil(greatest / step - TOLERANCE));
  return {
    top: steps * step,
    marks: Array.from({ length: steps + 1 }, (_, i) => i * step),
    decimals: Math.max(0, -Math.floor(Math.log10(step) + TOLERANCE)),
  };
}

const WANTED_STEPS = 4;
const ROUND_FACTORS = [1, 2, 5, 10];
/** What a division may be off by: 0.3 / 0.1 is a little less than 3. */
const TOLERANCE = 1e-9;
