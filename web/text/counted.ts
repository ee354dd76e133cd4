/** A count with its noun: 1 article, 1,200 articles. The plural is regular unless given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** A whole number as printed in English: 1200000 → 1,200,000. */
export function grouped(count: number): string {
  return String(count).replace(THOUSANDS, ',');
}

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
