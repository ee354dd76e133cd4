import type { MorgueError } from '../../errors/index.ts';
import type { GivenMetadata, RawDocument } from '../raw-document.ts';
import type { FieldMap } from './csv/field-map.ts';
import type { Allowance } from './packed/allowance.ts';

/** What a source makes of a file, in the file's own order. A fault in one document is told, not thrown. */
export type SourceItem = RawDocument | SkippedInput | PassedOver;

/** An input that could not be read, and why; reading goes on with the next. */
export interface SkippedInput {
  readonly kind: 'skipped';
  /** For people: the path as given, with `:line` for a record in a file. */
  readonly location: string;
  readonly error: MorgueError;
}

/** A record that is whole and no article: a picture in a crawl, a draft in an export. Counted, not reported one by one. */
export interface PassedOver {
  readonly kind: 'passed-over';
  readonly location: string;
  /** In the plural, for the summary: `drafts`, `records that are no pages`. */
  readonly what: string;
}

/** What the folders around a file say of all files below them. */
export type FileDefaults = Pick<GivenMetadata, 'source' | 'language' | 'section'>;

/** How the files below a folder are to be read. */
export interface ReadingOptions {
  /** Which column of a CSV file holds which field; columns with well-known names need no mention. */
  readonly fields?: FieldMap;
  /** Of the pages in a crawl, those whose address it is found in. */
  readonly urlPattern?: RegExp;
}

/** A file that was found below a named path, or inside another file that was. */
export interface InputFile {
  /** Absolute and real: links resolved. Inside an archive, the archive's path with the member's behind it. */
  readonly path: string;
  /** As a person would write it, from the path that was given. */
  readonly location: string;
  /** Below the named folder, that folder's own name first, with forward slashes: `courier/1971/dock.txt`. */
  readonly name: string;
  /** Of the file inside, for one that was packed by itself: `dock.html` in `dock.html.gz`. Tells what kind it is. */
  readonly unpackedName?: string;
  /** As it lies there, packed or not. */
  readonly bytes: number;
  readonly defaults: FileDefaults;
  readonly reading: ReadingOptions;
  /** How many archives it lies in; one that is 0 deep is on disk at `path`. */
  readonly depth: number;
  /** Of the archive it lies in: what it unpacks to in its turn is paid for out of this. */
  readonly allowance?: Allowance;
  /** Of a crawl in a collection of them: what the whole collection holds. */
  readonly collection?: Collection;
  /** Whether the content flows by, as a member of a tar archive does: it can be opened once. */
  readonly opensOnce?: true;
  /** The content from its beginning. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Crawls that belong together; a page that several of them have is one. */
export interface Collection {
  readonly path: string;
  readonly name: string;
  /** By address, where its newest capture is; undefined where that cannot be told before all is read. */
  readonly newest: ReadonlyMap<string, string> | undefined;
}

/**
 * One kind of input file. A new kind (an export, a crawl, a feed) is one more file beside this one and one more line
 * in which-source.ts.
 */
export interface Source {
  /** How the names of its files end, lower-case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Whether a file whose name says nothing is one of its own, by the first 8 KiB in Latin-1, zero bytes left out. The
   * name `.xml` says nothing.
   */
  readonly isBegunBy?: (start: string) => boolean;
  /** May throw: what is thrown is told as the file's fault, after what was read before it. */
  readonly read: (file: InputFile) => AsyncIterable<SourceItem>;
}

/** One kind of file that holds other files: each is then read as if it lay in a folder. May throw as a Source may. */
export interface Container {
  readonly extensions: readonly string[];
  readonly unpack: (file: InputFile) => AsyncIterable<InputFile | SkippedInput>;
}

export const skipped = (location: string, error: MorgueError): SkippedInput => ({ kind: 'skipped', location, error });

export const passedOver = (location: string, what: string): PassedOver => ({ kind: 'passed-over', location, what });
