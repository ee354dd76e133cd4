export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The value half-way up, and those at 95 and 99 in a hundred, in whatever unit the values have. */
export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const medianOf = (values: readonly number[]): number => timingOf(values).p50;

export async function secondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Resident memory of this process in MiB, after a collection where node was started with --expose-gc. */
export function residentMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / MIB;
}

export const MIB = 2 ** 20;
