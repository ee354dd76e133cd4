import { NotWanted } from '../../wanted.ts';

/**
 * Answers a question that may be called off on the way, by somebody in another thread. A thread answers one question at a
 * time, so that it is known whose work is going on when `giveUpIfCalledOff` is asked.
 */
export function unlessCalledOff<T>(isCalledOff: () => boolean, answer: () => T): T {
  isNowCalledOff = isCalledOff;
  try {
    return answer();
  } finally {
    isNowCalledOff = never;
  }
}

/** Asked in the midst of long work. Throws NotWanted when nobody waits for the answer any more. */
export function giveUpIfCalledOff(): void {
  if (isNowCalledOff()) throw new NotWanted();
}

const never = (): boolean => false;

let isNowCalledOff = never;
