import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Does work for a caller who may leave. Whatever answers questions on the way may look at `wantedUntil` and give up what
 * nobody waits for; what it gives up is refused with `NotWanted`.
 *
 * @param gone aborted once the caller has left
 */
export const whileWanted = <T>(gone: AbortSignal, work: () => T): T => CALLERS.run(gone, work);

/** Does work that others may come to wait for as well, so that it goes on when its first caller leaves. */
export const forEverybody = <T>(work: () => T): T => CALLERS.exit(work);

/** Aborted once the caller whose work this is has left; undefined where it is nobody's in particular. */
export const wantedUntil = (): AbortSignal | undefined => CALLERS.getStore();

/** A question was given up because nobody waits for its answer any more. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted';

  constructor() {
    super('Nobody waits for the answer any more.');
  }
}

const CALLERS = new AsyncLocalStorage<AbortSignal>();
