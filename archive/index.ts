/** The public face of the archive room. */
export { type OpenOptions, openArchive } from './open.ts';
export type {
  Archive,
  ArchiveStats,
  ArticleRecord,
  PutOutcome,
  Removal,
  VerifyReport,
  Withdrawal,
  WithdrawalNote,
} from './records.ts';
