import { LARGEST_DOCUMENT } from '../clean/largest-document.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; undefined when it was longer than a document may be, and was not kept. */
  readonly bytes: Buffer | undefined;
}

/** The lines of a stream, holding one line and one chunk at a time. */
export async function* readLines(content: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;

  const take = (): Line => {
    number += 1;
    const bytes = size > LARGEST_DOCUMENT ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number, bytes };
  };

  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > LARGEST_DOCUMENT) parts = [];
    else parts.push(part);
  };

  for await (const chunk of content) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

const LINE_FEED = 10;
