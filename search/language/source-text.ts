import type { Span } from './query.ts';

/**
 * A query's text made plain for reading, which remembers where each piece stood in the text as typed: compatibility
 * characters (NFKC), curly quotes, dashes and odd spaces become plain ones, invisible characters go.
 */
export interface SourceText {
  /** What the user typed: spans and faults point into this. */
  readonly typed: string;
  /** What is read. */
  readonly text: string;
  /** A stretch of `text` (UTF-16, end exclusive) → the stretch of `typed` it came from. */
  spanOf(start: number, end: number): Span;
}

export function sourceText(typed: string): SourceText {
  if (isPlain(typed)) return { typed, text: typed, spanOf: (start, end) => ({ start, end }) };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of typed.matchAll(CLUSTER)) {
    const plain = plainForm(cluster);
    for (let i = 0; i < plain.length; i += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    text += plain;
  }
  const spanOf = (from: number, to: number): Span => {
    const start = starts[from] ?? typed.length;
    return { start, end: to > from ? (ends[to - 1] ?? typed.length) : start };
  };
  return { typed, text, spanOf };
}

/** Whether nothing in it would change: most queries, whatever their script. */
const isPlain = (typed: string): boolean =>
  IS_ASCII.test(typed) || (!HOLDS_ODD.test(typed) && typed.normalize('NFKC') === typed);

function plainForm(cluster: string): string {
  const known = PLAIN.get(cluster);
  if (known !== undefined) return known;
  if (INVISIBLE.test(cluster)) return '';
  if (SPACE.test(cluster)) return ' ';
  if (SYMBOL.test(cluster)) return cluster;
  // What a character is made of may be a curly sign itself: `ŉ` is `ʼn`.
  return Array.from(cluster.normalize('NFKC'), (part) => PLAIN.get(part) ?? part).join('');
}

const IS_ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

/** A character with its accents, or a run of Korean letters that may make one syllable. */
const CLUSTER = /(?:[\u1100-\u11ff]+|\P{M})\p{M}*|\p{M}+/gsu;

const INVISIBLE = /^\p{Cf}+$/u;
const SPACE = /^[\p{Z}\p{Cc}]$/u;
/** Left alone: NFKC would turn `Apple™` into `AppleTM`, which is no word of the text. */
const SYMBOL = /^[\p{So}\p{Sk}]/u;

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»″＂〝〞', (quote) => [quote, '"'] as const),
  ...Array.from('‘’‚‛′‵´`ʼ', (apostrophe) => [apostrophe, "'"] as const),
  ...Array.from('‐‑‒–—―−﹣－', (dash) => [dash, '-'] as const),
]);

/** Signs that have a plain form beside their NFKC form, odd spaces, and what is invisible. */
const HOLDS_ODD = new RegExp(`[${[...PLAIN.keys()].join('')}\\p{Cc}\\p{Cf}]|[^\\P{Z} ]`, 'u');
