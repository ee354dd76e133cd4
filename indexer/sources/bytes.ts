/** Bytes that flow, with a place to look ahead and a little way back. */
export interface Bytes {
  /** Of the next byte, from the beginning. */
  readonly offset: () => number;
  /** Whether so many more can be had; brings them near. */
  readonly has: (count: number) => Promise<boolean>;
  /** Up to so many of those that are near, left where they are. */
  readonly peek: (count: number) => Buffer;
  /** Goes on by so many of those that are near. */
  readonly skip: (count: number) => void;
  /** Remembers this place. */
  readonly mark: () => void;
  /** Back to the place that was marked, or as near to it as the bytes that are kept allow. */
  readonly backToMark: () => void;
}

export function bytesOf(content: AsyncIterable<Uint8Array>): Bytes {
  const parts = content[Symbol.asyncIterator]();
  let near: Buffer = Buffer.alloc(0);
  let nearOffset = 0;
  let at = 0;
  let marked = 0;
  let isEnded = false;

  const bringMore = async (): Promise<void> => {
    const next = await parts.next();
    if (next.done === true) {
      isEnded = true;
      return;
    }
    const from = Math.max(marked, at - MOST_KEPT);
    near = Buffer.concat([near.subarray(from), next.value]);
    nearOffset += from;
    at -= from;
    marked = 0;
  };

  return {
    offset: () => nearOffset + at,
    async has(count) {
      while (near.length - at < count && !isEnded) await bringMore();
      return near.length - at >= count;
    },
    peek: (count) => near.subarray(at, at + count),
    skip(count) {
      at = Math.min(at + count, near.length);
    },
    mark() {
      marked = at;
    },
    backToMark() {
      at = marked;
    },
  };
}

const MOST_KEPT = 256 * 1024;
