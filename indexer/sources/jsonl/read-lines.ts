import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end; undefined when it was longer than a document may be, and was not kept. */
  readonly text: string | undefined;
}

/** The lines of UTF-8 bytes as a stream, holding one line and one chunk at a time. A byte order mark is left out. */
export async function* readLines(content: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let bytes = 0;

  const take = (): Line => {
    number += 1;
    const text = bytes > LARGEST_DOCUMENT ? undefined : new TextDecoder().decode(Buffer.concat(parts));
    parts = [];
    bytes = 0;
    return { number, text };
  };

  const add = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > LARGEST_DOCUMENT) parts = [];
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
  if (bytes > 0) yield take();
}

const LINE_FEED = 10;
