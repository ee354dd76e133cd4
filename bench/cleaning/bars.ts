import type { Run } from './runs.ts';

/** A figure to reach on the development side, beside the best that any peer reached on the same pages. */
export interface Bar extends Run {
  /** The scorer's name for it. */
  readonly figure: string;
  readonly toReach: number;
  /** Whether it is a loss, of which less is better. */
  readonly isLoss: boolean;
  readonly peer: number;
  readonly peerName: string;
}

/**
 * The peers were run once on these very pages: trafilatura 2.3.1, @mozilla/readability, readability-lxml and defuddle.
 * Their figures come with the pages; nobody cleans copied text, so that there the best own heuristic stands in.
 */
export const BARS: readonly Bar[] = [
  atLeast('aeb', 'html', 'F1', 0.975, 0.963, 'trafilatura, precision mode'),
  atLeast('fundus', 'html', 'F1', 0.965, 0.95, 'trafilatura'),
  atLeast('trafilatura', 'html', 'segF1', 0.935, 0.921, 'trafilatura'),
  atMost('fundus', 'html', 'lost_paras', 0.015, 0.017, 'trafilatura'),
  atMost('fundus', 'html', 'leak_words', 0.03, 0.048, 'trafilatura'),
  atMost('fundus', 'html', 'lost_summ', 0.1, 0.4, 'trafilatura'),
  atLeast('fundus', 'html', 'title', 0.9, 0.81, 'mozilla'),
  atLeast('fundus', 'html', 'author', 0.88, 0.81, 'mozilla'),
  atLeast('fundus', 'html', 'date', 0.98, 0.97, 'trafilatura'),
  atLeast('trafilatura', 'html', 'title', 0.78, 0.72, 'best of all'),
  atLeast('trafilatura', 'html', 'author', 0.65, 0.57, 'best of all'),
  atLeast('trafilatura', 'html', 'date', 0.9, 0.87, 'best of all'),
  atLeast('aeb', 'raw_full', 'F1', 0.94, 0.89, 'lines in a window'),
  atLeast('fundus', 'raw_full', 'F1', 0.95, 0.905, 'lines in a window'),
];

function atLeast(
  collection: Run['collection'],
  form: Run['form'],
  figure: string,
  toReach: number,
  peer: number,
  peerName: string,
): Bar {
  return { collection, form, figure, toReach, isLoss: false, peer, peerName };
}

function atMost(...bar: Parameters<typeof atLeast>): Bar {
  return { ...atLeast(...bar), isLoss: true };
}
