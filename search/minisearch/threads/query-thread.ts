import { parentPort, workerData } from 'node:worker_threads';
import { QueryError } from '../../../errors/index.ts';
import { NotWanted } from '../../wanted.ts';
import { ArticleSet } from '../article-set.ts';
import { openBuilt, type Segment } from '../segment/segment.ts';
import { MiniSearchSnapshot } from '../snapshot.ts';
import { unlessCalledOff } from '../views/called-off.ts';
import type { AskMessage, FromThread, ThreadData, ToThread, ViewMessage } from './messages.ts';

/** The other end of `startQueryThreads`: keeps views over shared segments and answers what is asked of them. */
const views = new Map<number, View>();

const calledOff = new Int32Array((workerData as ThreadData).calledOff);

interface View {
  readonly snapshot: MiniSearchSnapshot;
  readonly segments: ReadonlyMap<number, Segment>;
}

parentPort?.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'view':
      views.set(message.view, opened(message));
      break;
    case 'forget':
      views.delete(message.view);
      break;
    case 'ask':
      void answerTo(message).then((answer) => parentPort?.postMessage(answer));
      break;
    default:
      message satisfies never;
  }
});

async function answerTo({ ask, view, method, arguments: given }: AskMessage): Promise<FromThread> {
  try {
    const snapshot = views.get(view)?.snapshot;
    if (snapshot === undefined) throw new TypeError(`This thread was never shown view ${view}.`);
    // The method and its arguments come from ThreadSnapshot, which has the types of Snapshot.
    const called = snapshot[method] as (...all: unknown[]) => Promise<unknown>;
    const isCalledOff = () => Atomics.load(calledOff, 0) === ask;
    return { ask, answer: await unlessCalledOff(isCalledOff, () => called.apply(snapshot, [...given])) };
  } catch (failed) {
    if (failed instanceof NotWanted) return { ask, givenUp: true };
    return failed instanceof QueryError ? { ask, refused: failed.faults } : { ask, failed };
  }
}

/** Views share most of their segments: one that another view has is not opened again. */
function opened({ version, segments: shared, reprints }: ViewMessage): View {
  const segments = new Map(shared.map(({ id, buffer }) => [id, inUse(id) ?? openBuilt(buffer)]));
  const visible = shared.flatMap(({ id, living, isWhole }) => {
    const segment = segments.get(id);
    return segment === undefined ? [] : { segment, living: new ArticleSet(segment.articles.count, living), isWhole };
  });
  return { snapshot: new MiniSearchSnapshot(version, visible, reprints), segments };
}

function inUse(id: number): Segment | undefined {
  for (const { segments } of views.values()) {
    const segment = segments.get(id);
    if (segment !== undefined) return segment;
  }
  return undefined;
}
