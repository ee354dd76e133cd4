import type { PutOutcome } from '../archive/index.ts';
import { type ErrorCode, MorgueError } from '../errors/index.ts';
import type { CleanArticle } from './clean-article.ts';

/** What came of an indexing run. */
export interface IndexingSummary {
  /** Documents and inputs met: the sum of the five below. */
  readonly read: number;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Found again under another path, their text unchanged. */
  readonly moved: number;
  readonly skipped: readonly Skipped[];
  /** Whole records that are no articles, by what they are, most first; not among those read. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** In the articles that were added or replaced. */
  readonly paragraphs: number;
  /** Pieces cleaning took out of those articles, by rule, most first. */
  readonly removals: ReadonlyMap<string, number>;
  readonly elapsedMs: number;
}

/** An input that is not in the archive, and why. */
export interface Skipped {
  readonly location: string;
  readonly code: ErrorCode;
  readonly reason: string;
  readonly hint: string | undefined;
}

/** Told as a run goes on. */
export interface IndexingReport {
  /** After each document; `done` counts skipped and unchanged ones too. */
  progressed(done: number): void;
  skipped(skipped: Skipped): void;
}

/** Counts a run. */
export interface Tally {
  skip(location: string, error: unknown): void;
  /** @param what in the plural: `drafts` */
  passOver(what: string): void;
  count(outcome: PutOutcome | 'moved', article?: Pick<CleanArticle, 'paragraphs' | 'removals'>): void;
  summary(): IndexingSummary;
}

export function startTally(report: IndexingReport): Tally {
  const started = performance.now();
  const outcomes = { added: 0, replaced: 0, unchanged: 0, moved: 0 };
  const skipped: Skipped[] = [];
  const passedOver = new Map<string, number>();
  const removals = new Map<string, number>();
  let read = 0;
  let paragraphs = 0;

  const finishOne = (): void => {
    read += 1;
    report.progressed(read);
  };

  return {
    skip(location, error) {
      const one = skippedFor(location, error);
      skipped.push(one);
      report.skipped(one);
      finishOne();
    },
    passOver(what) {
      passedOver.set(what, (passedOver.get(what) ?? 0) + 1);
    },
    count(outcome, article) {
      outcomes[outcome] += 1;
      if (article !== undefined && (outcome === 'added' || outcome === 'replaced')) {
        paragraphs += article.paragraphs.length;
        for (const { rule } of article.removals) removals.set(rule, (removals.get(rule) ?? 0) + 1);
      }
      finishOne();
    },
    summary: () => ({
      read,
      ...outcomes,
      skipped,
      passedOver: mostFirst(passedOver),
      paragraphs,
      removals: mostFirst(removals),
      elapsedMs: performance.now() - started,
    }),
  };
}

const mostFirst = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...counts].toSorted(([, a], [, b]) => b - a));

/** Why an input is left out. Anything thrown but a MorgueError is a fault of ours, and said to be. */
export function skippedFor(location: string, error: unknown): Skipped {
  if (error instanceof MorgueError) return { location, code: error.code, reason: error.message, hint: error.hint };
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a fault of ours; please report it.';
  return { location, code: 'internal', reason: `Newsmorgue failed on it: ${message}`, hint };
}
