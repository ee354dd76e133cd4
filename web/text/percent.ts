/** A share as a percentage with two or three figures that say something: 0.2667 → 26.7 %, 0.00034 → 0.034 %, 1 → 100 %. */
export function percent(share: number): string {
  const value = 100 * share;
  if (value === 0 || value === 100) return `${value} %`;
  return `${value.toFixed(decimalsOf(value))} %`;
}

function decimalsOf(value: number): number {
  if (value >= 1) return 1;
  return value >= 0.1 ? 2 : 3;
}
