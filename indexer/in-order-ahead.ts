import { ReadableStream } from 'node:stream/web';

/** How far work may be ahead of whoever takes its results; whichever limit is met first holds it up. */
export interface AheadLimits {
  readonly items: number;
  /** In the units of `weigh`. An item that weighs more is worked on all the same, once it is the next to come. */
  readonly weight: number;
}

/**
 * What becomes of the items, in the items' order, however long each takes: while one is waited for, the next ones are
 * read and worked on. What fails, the source or the work, is thrown in its turn; leaving early lets the source go.
 */
export function inOrderAhead<Item, Made>(
  items: AsyncIterable<Item>,
  { items: most, weight: heaviest }: AheadLimits,
  weigh: (item: Item) => number,
  work: (item: Item) => Promise<Made>,
): AsyncIterable<Made> {
  const source = items[Symbol.asyncIterator]();
  const underWay = new ReadableStream<UnderWay<Made>>(
    {
      async pull(stream) {
        try {
          const { done, value: item } = await source.next();
          if (done === true) stream.close();
          else stream.enqueue({ made: seenTo(work(item)), weight: Math.max(weigh(item), heaviest / most) });
        } catch (cause) {
          // In its turn: an error of the stream itself would come before what is under way.
          stream.enqueue({ made: seenTo(Promise.reject(cause)), weight: 0 });
          stream.close();
        }
      },
      cancel: async () => void (await source.return?.()),
    },
    { highWaterMark: heaviest, size: ({ weight }) => weight },
  );
  return takenFrom(underWay);
}

interface UnderWay<Made> {
  readonly made: Promise<Made>;
  readonly weight: number;
}

async function* takenFrom<Made>(underWay: ReadableStream<UnderWay<Made>>): AsyncGenerator<Made> {
  for await (const { made } of underWay) yield await made;
}

/** A failure is thrown when its turn comes; one that is never waited for is not news. */
function seenTo<Made>(made: Promise<Made>): Promise<Made> {
  made.catch(() => {});
  return made;
}
