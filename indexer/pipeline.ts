import type { Archive, ArticleRecord } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { inBatches } from './batches.ts';
import { cleanDocument } from './clean/clean-document.ts';
import type { CleanArticle } from './clean-article.ts';
import { createStepDecision } from './decide-step.ts';
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

/** Makes an article of a document; throws a MorgueError when there is none in it. */
export type Clean = (document: RawDocument) => CleanArticle;

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
  const cleanWhole: Clean = (document) => finish(clean(document));
  const steps = cleaned(changed(readable(inputs, tally), archive, tally), cleanWhole, tally);
  for await (const batch of inBatches(steps, BATCH, weightOf)) {
    keep(batch, archive, tally);
    if (learner.put(batch.length)) finish = createFinishing(archive);
  }
  learner.finish();
  weighDates(archive, now());
  return tally.summary();
}

/** Lets documents through; the rest is reported or counted. */
async function* readable(inputs: AsyncIterable<Input>, tally: Tally): AsyncGenerator<RawDocument> {
  for await (const input of inputs) {
    if ('error' in input) tally.skip(input.location, input.error);
    else if ('what' in input) tally.passOver(input.what);
    else yield input;
  }
}

/** Leaves out what the archive holds already, or must not hold. */
async function* changed(
  documents: AsyncIterable<RawDocument>,
  archive: Archive,
  tally: Tally,
): AsyncGenerator<Move | ToClean> {
  const decide = createStepDecision(archive);
  for await (const document of documents) {
    const step = decide(document);
    switch (step.kind) {
      case 'unchanged':
        tally.count('unchanged');
        break;
      case 'kept-out':
        tally.skip(document.location, step.error);
        break;
      case 'move':
        yield { ...step, identity: document.identity };
        break;
      case 'clean':
        yield { ...step, document };
        break;
      default:
        step satisfies never;
    }
  }
}

async function* cleaned(
  steps: AsyncIterable<Move | ToClean>,
  clean: Clean,
  tally: Tally,
): AsyncGenerator<Move | ToPut> {
  for await (const step of steps) {
    if (step.kind === 'move') {
      yield step;
      continue;
    }
    const { document, contentHash } = step;
    const { identity, location, name } = document;
    try {
      yield { kind: 'put', location, record: { identity, name, contentHash, ...clean(document) } };
    } catch (error) {
      tally.skip(location, error);
    }
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

interface ToPut {
  readonly kind: 'put';
  readonly location: string;
  readonly record: ArticleRecord;
}

/** Characters of text, roughly: what a waiting batch takes of memory. */
const weightOf = (step: Move | ToPut): number =>
  step.kind === 'move' ? 0 : step.record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Many enough that syncing the disk costs little, few enough that a killed run has little to do again. */
const BATCH = { items: 200, weight: 16_000_000, ageMs: 1_000 };

const SILENT: IndexingReport = { progressed: () => {}, skipped: () => {} };
