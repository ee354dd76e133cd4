/** A word found in a run of a script that writes none apart: offsets are UTF-16 into the run, end exclusive. */
export interface SegmentedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * `北京大学的学生` → `北京大学`, `的`, `学生`: by the dictionary of the platform (ICU), in linear time. The dictionary's own
 * time grows with the square of a run and more (80,000 characters take nine seconds), so it is shown a window at a time;
 * the words at a window's end, which what follows may cut otherwise, are read again at the start of the next.
 */
export function segmentedWords(run: string): readonly SegmentedWord[] {
  const words: SegmentedWord[] = [];
  for (let from = 0; from < run.length; ) from = readWindow(run, from, words);
  return words;
}

/** Adds the words of the window that begins at `from`; returns where the next one begins. */
function readWindow(run: string, from: number, words: SegmentedWord[]): number {
  const to = Math.min(from + WINDOW, run.length);
  const settled = to === run.length ? WINDOW : WINDOW - UNSETTLED;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run.slice(from, to))) {
    const start = from + index;
    if (index >= settled) return start;
    if (isWordLike === true) words.push({ text: segment, start, end: start + segment.length });
  }
  return to;
}

/** Made when first needed: it loads a dictionary, which an archive in English never asks for. */
let segmenter: Intl.Segmenter | undefined;

/** In UTF-16 units. Punctuation ends a run, so nearly every run of real text fits one window. */
const WINDOW = 1_000;

/** The last part of a window; words are a few characters long, so a cut before it does not depend on what follows. */
const UNSETTLED = 100;
