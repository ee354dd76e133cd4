/** The public face of the indexer room. */
export { cleanDocument } from './clean/clean-document.ts';
export { CLEANING_RULES } from './clean/rules.ts';
export type { CleanArticle, CleanParagraph } from './clean-article.ts';
export { type CleaningThreads, createCleaningThreads } from './cleaning-threads.ts';
export { type DryRunReport, dryRun, type Prospect } from './dry-run.ts';
export { type IndexingReport, type IndexingSummary, type Skipped, skippedFor } from './indexing-summary.ts';
export { readSwitchedOff, type Switch, type SwitchedOff, switchRule } from './learn/switched-off.ts';
export { type Input, indexInto } from './pipeline.ts';
export type { RawDocument } from './raw-document.ts';
export { compareAll } from './reprints/compare-articles.ts';
export { createFreshFiles } from './sources/fresh-files.ts';
export { CSV_FIELDS, countInputs, FIELD_MAP, type FieldMap, readSources, type SourceOptions } from './sources/index.ts';
