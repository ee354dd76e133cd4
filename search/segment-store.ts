/**
 * What the embedded engine needs to keep its segments between runs; the archive provides it. A segment is bytes to it.
 * What the manifest names is always whole: a segment is written beside, and named only once it is safely there.
 */
export interface SegmentStore extends SegmentReader {
  /** Writes a segment beside the others. It counts for nothing until it is named. The archive must be open for writing. */
  writeSegment(range: VersionRange, write: (sink: ByteSink) => void): SegmentFile;
  /**
   * Names segments in the place of others, in one transaction; the files of the others go. Killed at any point, the
   * manifest names either these or those. The archive must be open for writing.
   */
  nameSegments(named: readonly SegmentFile[], replaced: readonly SegmentFile[]): void;
}

/** Reading alone needs no right to write. */
export interface SegmentReader {
  /** What the manifest names now, by the archive versions they cover: one goes on where the one before ends. */
  segments(): readonly SegmentFile[];
  /** Throws `segment-missing` when the file cannot be read, `segment-damaged` when it has not the length it was written with. */
  loadSegment(file: SegmentFile): SharedArrayBuffer;
}

/** The archive versions after `after` and up to `upTo`. */
export interface VersionRange {
  readonly after: number;
  readonly upTo: number;
}

export interface SegmentFile extends VersionRange {
  /** Within the archive's folder of segments; never used again. */
  readonly name: string;
  readonly bytes: number;
}

/** Takes bytes one part after another; a part is only good until the call returns. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
}
