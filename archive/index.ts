/** The public face of the archive room. */
export { type OpenOptions, openArchive } from './open.ts';
export type {
  Archive,
  ArchiveStats,
  ArticleRecord,
  DateMemory,
  FurnitureMemory,
  KeptArticle,
  LearnedLine,
  LinePosition,
  PutOutcome,
  Removal,
  ReprintCandidate,
  ReprintMemory,
  Revision,
  SourceGrowth,
  StatedDate,
  VerifyReport,
  Withdrawal,
  WithdrawalNote,
} from './records.ts';
