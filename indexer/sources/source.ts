import type { MorgueError } from '../../errors/index.ts';
import type { GivenMetadata, RawDocument } from '../raw-document.ts';

/** An input that could not be read, and why; reading goes on with the next. */
export interface SkippedInput {
  readonly kind: 'skipped';
  /** For people: the path as given, with `:line` for a record in a file. */
  readonly location: string;
  readonly error: MorgueError;
}

/** What the folders around a file say of all files below them. */
export type FileDefaults = Pick<GivenMetadata, 'source' | 'language' | 'section'>;

/** A file that was found below a named path. */
export interface InputFile {
  /** Absolute and real: links resolved. */
  readonly path: string;
  /** As a person would write it, from the path that was given. */
  readonly location: string;
  /** Below the named folder, that folder's own name first, with forward slashes: `courier/1971/dock.txt`. */
  readonly name: string;
  readonly bytes: number;
  readonly defaults: FileDefaults;
}

/**
 * One kind of input file. A new kind (an export, a crawl, a feed) is one more file beside this one and one more line
 * in index.ts.
 */
export interface Source {
  /** Lower-case extensions it answers for, with their dot. */
  readonly extensions: readonly string[];
  /** The file's documents in its own order. A fault in one document is yielded, not thrown. */
  readonly read: (file: InputFile) => AsyncIterable<RawDocument | SkippedInput>;
}

export const skipped = (location: string, error: MorgueError): SkippedInput => ({ kind: 'skipped', location, error });
