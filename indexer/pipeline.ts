import type { Archive, ArticleRecord } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { inBatches } from './batches.ts';
import { charactersIn } from './characters-in.ts';
import { cleanDocument } from './clean/clean-document.ts';
import type { CleanArticle } from './clean-article.ts';
import { createStepDecision, type Step } from './decide-step.ts';
import { inOrderAhead } from './in-order-ahead.ts';
import { type IndexingReport, type IndexingSummary, startTally, type Tally } from './indexing-summary.ts';
import { createFinishing } from './learn/clean-for-archive.ts';
import { createLearner } from './learn/learner.ts';
import { weighDates } from './learn/weigh-dates.ts';
import type { RawDocument } from './raw-document.ts';
import { compareEarlier, compareNew } from './reprints/compare-articles.ts';
import type { PassedOver } from './sources/index.ts';

/** A document, an input that the source could not make one of, or a record that is no article. */
export type Input = RawDocument | UnreadableInput | PassedOver;

export interface UnreadableInput {
  readonly location: string;
  readonly error: MorgueError;
}

/**
 * Makes an article of a document, here or in another thread. Throws a MorgueError when there is none in it; `internal` is
 * no document's fault and ends the run.
 */
export type Clean = (document: RawDocument) => CleanArticle | Promise<CleanArticle>;

/**
 * Brings the archive up to date with its inputs: what is new is added, what changed is replaced, what is the same is
 * left alone. Articles whose documents are gone stay; an archive forgets nothing by itself.
 *
 * Batches are committed one by one: a run that is killed loses its last second of work, and the next run does it again.
 * Lines that recur over a source's articles are learned on the way, and taken out of those that are kept already too.
 * At the end, dates that do not fit their source are doubted. Every article is compared with the others as it comes, so
 * that the archive knows which are reprints of one another.
 * A document that cannot be read is reported and left out, whatever failed. A fault of the archive itself ends the run
 * (`archive-unwritable`, `archive-damaged`).
 *
 * Documents are read and cleaned ahead of what is kept, several at once where `clean` takes its time; all else is done in
 * their order, so the archive comes out the same.
 *
 * @param archive opened for writing
 * @param now the moment that later dates are still to come
 */
export async function indexInto(
  archive: Archive,
  inputs: AsyncIterable<Input>,
  report: IndexingReport = SILENT,
  clean: Clean = cleanDocument,
  now: () => Date = () => new Date(),
): Promise<IndexingSummary> {
  const tally = startTally(report);
  compareEarlier(archive);
  const learner = createLearner(archive);
  let finish = createFinishing(archive);
  const underWay: UnderWay = new Map();
  const steps = finished(cleaned(decided(inputs, archive, underWay), clean), (article) => finish(article), tally);
  for await (const batch of inBatches(steps, BATCH, weightOf)) {
    keep(batch, archive, tally);
    for (const step of batch) if (step.kind === 'put') hasArrived(step.record, underWay);
    if (learner.put(batch.length)) finish = createFinishing(archive);
  }
  learner.finish();
  weighDates(archive, now());
  return tally.summary();
}

/** What is to be done with each input; leaves out nothing, so that all is told in the inputs' order. */
async function* decided(
  inputs: AsyncIterable<Input>,
  archive: Archive,
  underWay: UnderWay,
): AsyncGenerator<Told | Move | ToClean> {
  const decide = createStepDecision(archive, (identity) => underWay.has(identity));
  for await (const input of inputs) {
    if ('error' in input) yield { kind: 'skip', location: input.location, error: input.error };
    else if ('what' in input) yield input;
    else {
      const step = stepFor(input, decide(input));
      if (step.kind === 'clean') underWay.set(input.identity, step.contentHash);
      yield step;
    }
  }
}

function stepFor(document: RawDocument, step: Step): Told | Move | ToClean {
  switch (step.kind) {
    case 'unchanged':
      return step;
    case 'kept-out':
      return { kind: 'skip', location: document.location, error: step.error };
    case 'move':
      return { ...step, identity: document.identity };
    case 'clean':
      return { ...step, document };
    default:
      return step satisfies never;
  }
}

/** Documents are cleaned while earlier ones are being kept. */
const cleaned = (steps: AsyncIterable<Told | Move | ToClean>, clean: Clean): AsyncIterable<Told | Move | ToFinish> =>
  inOrderAhead(steps, AHEAD, ahead, async (step) => {
    if (step.kind !== 'clean') return step;
    const { document, contentHash } = step;
    const { identity, location, name } = document;
    try {
      return { kind: 'finish', location, origin: { identity, name, contentHash }, article: await clean(document) };
    } catch (error) {
      if (error instanceof MorgueError && error.code === 'internal') throw error;
      return { kind: 'skip', location, error };
    }
  });

/** What is to be kept; the rest is reported or counted. */
async function* finished(
  steps: AsyncIterable<Told | Move | ToFinish>,
  finish: (article: CleanArticle) => CleanArticle,
  tally: Tally,
): AsyncGenerator<Move | ToPut> {
  for await (const given of steps) {
    const step = given.kind === 'finish' ? toPut(given, finish) : given;
    switch (step.kind) {
      case 'skip':
        tally.skip(step.location, step.error);
        break;
      case 'passed-over':
        tally.passOver(step.what);
        break;
      case 'unchanged':
        tally.count('unchanged');
        break;
      case 'move':
      case 'put':
        yield step;
        break;
      default:
        step satisfies never;
    }
  }
}

function toPut({ location, origin, article }: ToFinish, finish: (article: CleanArticle) => CleanArticle): ToPut | Skip {
  try {
    return { kind: 'put', location, record: { ...origin, ...finish(article) } };
  } catch (error) {
    return { kind: 'skip', location, error };
  }
}

/** Commits a batch as one version of the archive. */
function keep(batch: readonly (Move | ToPut)[], archive: Archive, tally: Tally): void {
  archive.transaction(() => {
    for (const step of batch) {
      if (step.kind === 'move') {
        archive.changeIdentity(step.from, step.identity);
        tally.count('moved');
        continue;
      }
      try {
        tally.count(archive.put(step.record), step.record);
      } catch (error) {
        // The archive says so when it is at fault; anything else is this record's, and the others go on.
        if (error instanceof MorgueError) throw error;
        tally.skip(step.location, error);
      }
    }
    compareNew(archive);
  });
}

/** A later document of the same identity may be under way still. */
function hasArrived({ identity, contentHash }: ArticleRecord, underWay: UnderWay): void {
  if (underWay.get(identity) === contentHash) underWay.delete(identity);
}

/** Content hashes of documents that are not kept yet, by identity: what the archive holds of these is no news. */
type UnderWay = Map<string, string>;

/** Only told, in its turn. */
type Told = Skip | PassedOver | { readonly kind: 'unchanged' };

interface Skip {
  readonly kind: 'skip';
  readonly location: string;
  readonly error: unknown;
}

/** The document is known by another path. */
interface Move {
  readonly kind: 'move';
  readonly from: string;
  readonly identity: string;
}

interface ToClean {
  readonly kind: 'clean';
  readonly document: RawDocument;
  readonly contentHash: string;
}

interface ToFinish {
  readonly kind: 'finish';
  readonly location: string;
  readonly origin: Pick<ArticleRecord, 'identity' | 'name' | 'contentHash'>;
  readonly article: CleanArticle;
}

interface ToPut {
  readonly kind: 'put';
  readonly location: string;
  readonly record: ArticleRecord;
}

/** Characters of text, roughly: what a waiting batch takes of memory. */
const weightOf = (step: Move | ToPut): number =>
  step.kind === 'move' ? 0 : step.record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);

const ahead = (step: Told | Move | ToClean): number =>
  step.kind === 'clean' ? charactersIn(step.document.content) : 0;

/** Enough that cleaning goes on while a batch is kept; more of them grow old waiting, and memory with them. */
const AHEAD = { items: 100, weight: 16_000_000 };

/** Many enough that syncing the disk costs little, few enough that a killed run has little to do again. */
const BATCH = { items: 200, weight: 16_000_000, ageMs: 1_000 };

const SILENT: IndexingReport = { progressed: () => {}, skipped: () => {} };
