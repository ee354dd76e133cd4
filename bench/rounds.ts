import type { Answer, Opened } from './contender.ts';
import type { QueryClass } from './query-classes.ts';
import { type Timing, timingOf } from './timing.ts';

/** What one contender did in one class; null where it cannot say such queries. */
export type Outcome = (Timing & { readonly found: readonly number[] }) | null;

/** How many rounds are measured, after how many that are not. */
export interface Rounds {
  readonly unmeasured: number;
  readonly measured: number;
}

/**
 * Asks all contenders the same class in turn, round after round, so that a noisy moment hits each of them. Times are of
 * every call in the measured rounds.
 */
export async function inTurns(
  queries: QueryClass,
  contenders: readonly Opened[],
  rounds: Rounds,
): Promise<readonly Outcome[]> {
  const answers: Answer[][] = contenders.map(() => []);
  for (let round = 0; round < rounds.unmeasured + rounds.measured; round += 1) {
    for (const [number, contender] of contenders.entries()) {
      const given = (await contender.ask(queries)) ?? [];
      if (round >= rounds.unmeasured) answers[number]?.push(...given);
    }
  }
  return answers.map((given) =>
    given.length === 0
      ? null
      : {
          ...timingOf(given.map(({ ms }) => ms)),
          found: given.slice(0, queries.queries.length).map(({ found }) => found),
        },
  );
}
