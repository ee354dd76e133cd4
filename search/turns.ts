/** Does one piece of work after another, in the order they are brought. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Readers of whole results take turns: each has its next hundred articles found when all who asked before have theirs, so
 * that however many there are, a search waits behind one of them at most.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {}); // Told to whose turn it is.
    return turn;
  };
}
