/**
 * One document as a source found it, before any cleaning. `location` is a path or a record's place in a file: it is
 * used in reports and to tell that a document was indexed before, and never leaves the machine in a reply.
 */
export interface RawDocument {
  /** What makes this the same document when it comes again: an absolute file path, a path and record key, or a URL. */
  readonly identity: string;
  /** For people: the path as given, with `:line` for a record in a file. */
  readonly location: string;
  /** Portable part of the place (path below the folder that was named), from which a new article's id is made. */
  readonly name: string;
  readonly content: RawContent;
  /** What the source itself knows of the article; wins over what cleaning finds. */
  readonly given: GivenMetadata;
}

export type RawContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'article'; readonly paragraphs: readonly { readonly kind: string; readonly text: string }[] };

/** Undefined means the source says nothing; null means it says there is none. */
export interface GivenMetadata {
  readonly headline?: string;
  readonly byline?: readonly { readonly name: string; readonly role: string | null }[];
  readonly date?: string | null;
  readonly place?: string | null;
  readonly source?: string | null;
  readonly section?: string | null;
  readonly language?: string | null;
  readonly sourceUrl?: string | null;
}
