/** A word found in a run of a script that writes none apart: offsets are UTF-16 into the run, end exclusive. */
export interface SegmentedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `北京大学的学生` → `北京大学`, `的`, `学生`: by the dictionary of the platform (ICU), in about linear time. */
export function segmentedWords(run: string): readonly SegmentedWord[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words: SegmentedWord[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true) words.push({ text: segment, start: index, end: index + segment.length });
  }
  return words;
}

/** Made when first needed: it loads a dictionary, which an archive in English never asks for. */
let segmenter: Intl.Segmenter | undefined;
