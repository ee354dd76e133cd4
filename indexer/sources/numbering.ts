import { createHash } from 'node:crypto';

/**
 * Tells equal places apart by their order: `a`, `b`, `a-2`. It remembers what was given out as numbers of 53 bits, so
 * that a file of ten million records needs room for ten million numbers and not for their texts. Two places that share
 * a number by chance (one pair in a hundred files of that size) are merely numbered as if they were equal.
 */
export function createNumbering(): (place: string) => string {
  const seen = new Map<number, number>();
  return (place) => {
    let times = (seen.get(keyOf(place)) ?? 0) + 1;
    let given = times === 1 ? place : `${place}-${times}`;
    // A record may itself be called `a-2`.
    while (times > 1 && seen.has(keyOf(given))) {
      times += 1;
      given = `${place}-${times}`;
    }
    seen.set(keyOf(place), times);
    if (times > 1) seen.set(keyOf(given), 1);
    return given;
  };
}

const keyOf = (place: string): number => Number(createHash('sha256').update(place).digest().readBigUInt64BE() >> 11n);
