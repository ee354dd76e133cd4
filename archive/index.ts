/** The public face of the archive room. */
export { type OpenOptions, openArchive } from './open.ts';
export type {
  Archive,
  ArchiveStats,
  ArticleRecord,
  FurnitureMemory,
  KeptArticle,
  LearnedLine,
  LinePosition,
  PutOutcome,
  Removal,
  Revision,
  SourceGrowth,
  VerifyReport,
  Withdrawal,
  WithdrawalNote,
} from './records.ts';
