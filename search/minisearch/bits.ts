/** A set of the articles of one segment: one byte each, 1 for a member. */
export type Bits = Uint8Array;

export const noneOf = (count: number): Bits => new Uint8Array(count);
export const allOf = (count: number): Bits => new Uint8Array(count).fill(1);

/** Keeps in `target` only what is also in `other`. */
export function keepOnly(target: Bits, other: Bits): Bits {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) & (other[i] ?? 0);
  return target;
}

export function addAll(target: Bits, other: Bits): Bits {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) | (other[i] ?? 0);
  return target;
}

export function complement(bits: Bits): Bits {
  return bits.map((bit) => bit ^ 1);
}

export function sizeOf(bits: Bits): number {
  let size = 0;
  for (const bit of bits) size += bit;
  return size;
}
