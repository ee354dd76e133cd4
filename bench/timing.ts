/** How long each call took, in milliseconds, after one round not counted. */
export async function timesOf<T>(inputs: readonly T[], call: (input: T) => unknown): Promise<Timing> {
  for (const input of inputs) await call(input);
  const times: number[] = [];
  for (const input of inputs) {
    const begun = performance.now();
    await call(input);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

export interface Timing {
  readonly p50: number;
  readonly p95: number;
}

/** Resident memory in MiB, after a collection where node was started with --expose-gc. */
export function residentMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
