import type { Archive } from '../archive/index.ts';
import { cleanDocument } from './clean/clean-document.ts';
import type { CleanArticle } from './clean-article.ts';
import { createStepDecision } from './decide-step.ts';
import { type IndexingReport, type IndexingSummary, startTally } from './indexing-summary.ts';
import { createFinishing } from './learn/clean-for-archive.ts';
import type { Input } from './pipeline.ts';
import type { RawDocument } from './raw-document.ts';

/** What indexing would make of one document. */
export type Prospect =
  | { readonly outcome: 'added' | 'replaced'; readonly article: CleanArticle }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'moved'; readonly from: string };

export interface DryRunReport extends IndexingReport {
  prospect(document: RawDocument, prospect: Prospect): void;
}

/** What a dry run asks of an archive; nothing is written. */
export type ArchiveToAsk = Pick<
  Archive,
  'holds' | 'knows' | 'identitiesWith' | 'withdrawalOf' | 'setting' | 'learnedLines'
>;

/**
 * Reads and cleans as indexing would, and tells what would come of each document. One that would be replaced may turn
 * out the same: only writing compares the whole article.
 *
 * @param archive that the documents would be put into; undefined when there is none yet
 */
export async function dryRun(
  archive: ArchiveToAsk | undefined,
  inputs: AsyncIterable<Input>,
  report: DryRunReport,
  clean = cleanDocument,
): Promise<IndexingSummary> {
  const tally = startTally(report);
  const foretell = createForetell(archive ?? EMPTY, clean);
  for await (const input of inputs) {
    if ('error' in input) tally.skip(input.location, input.error);
    else if ('what' in input) tally.passOver(input.what);
    else {
      try {
        const prospect = foretell(input);
        report.prospect(input, prospect);
        tally.count(prospect.outcome, 'article' in prospect ? prospect.article : undefined);
      } catch (error) {
        tally.skip(input.location, error);
      }
    }
  }
  return tally.summary();
}

/** Throws why a document would be skipped. */
function createForetell(archive: ArchiveToAsk, clean: typeof cleanDocument): (document: RawDocument) => Prospect {
  const decide = createStepDecision(archive);
  const finish = createFinishing(archive);
  return (document) => {
    const step = decide(document);
    switch (step.kind) {
      case 'unchanged':
        return { outcome: 'unchanged' };
      case 'kept-out':
        throw step.error;
      case 'move':
        return { outcome: 'moved', from: step.from };
      case 'clean':
        return { outcome: archive.knows(document.identity) ? 'replaced' : 'added', article: finish(clean(document)) };
      default:
        return step satisfies never;
    }
  };
}

const EMPTY: ArchiveToAsk = {
  holds: () => false,
  knows: () => false,
  identitiesWith: () => [],
  withdrawalOf: () => undefined,
  setting: () => null,
  learnedLines: () => [],
};
