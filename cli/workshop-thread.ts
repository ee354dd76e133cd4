import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { VersionRange } from '../search/index.ts';
import type { VisibleSegment, Workshop } from '../search/minisearch/index.ts';

/** Another thread that makes segments of an archive, so that neither serving nor cleaning is held up by it. */
export interface WorkshopThread extends Workshop {
  /** What is being made is given up: its promise is rejected. */
  close(): Promise<void>;
}

/**
 * Several threads as one workshop: each job goes to the one that has the least to do.
 *
 * @param file the archive's
 */
export function startWorkshopThreads(file: string, count: number): WorkshopThread {
  const threads = Array.from({ length: count }, () => ({ thread: startWorkshopThread(file), jobs: 0 }));
  const done = async (work: (thread: WorkshopThread) => Promise<SharedArrayBuffer>): Promise<SharedArrayBuffer> => {
    const free = threads.reduce((best, one) => (one.jobs < best.jobs ? one : best));
    free.jobs += 1;
    try {
      return await work(free.thread);
    } finally {
      free.jobs -= 1;
    }
  };
  return {
    build: (range) => done((thread) => thread.build(range)),
    merge: (parts, range) => done((thread) => thread.merge(parts, range)),
    async close() {
      await Promise.all(threads.map(({ thread }) => thread.close()));
    },
  };
}

/** @param file the archive's; the thread opens it for itself, to read */
export function startWorkshopThread(file: string): WorkshopThread {
  let running: { readonly worker: Worker; readonly ended: Promise<never> } | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const start = () => {
    const worker = new Worker(new URL('./workshop-thread-work.js', import.meta.url), { workerData: file });
    const ended = once(worker, 'exit').then(() => {
      running = undefined;
      throw new Error('The thread that makes segments has ended.');
    });
    // An ending that nobody waits for is no fault.
    ended.catch(() => {});
    return { worker, ended };
  };
  const made = async (job: Job): Promise<SharedArrayBuffer> => {
    running ??= start();
    const { worker, ended } = running;
    worker.postMessage(job);
    const [answer] = (await Promise.race([once(worker, 'message'), ended])) as [Made];
    if ('failed' in answer) throw answer.failed;
    return answer.bytes;
  };
  /** One job after another, whatever became of the one before. */
  const inTurn = (job: Job): Promise<SharedArrayBuffer> => {
    const mine = before.then(
      () => made(job),
      () => made(job),
    );
    before = mine;
    return mine;
  };

  return {
    build: (range) => inTurn({ kind: 'build', range }),
    merge: (parts, range) => inTurn({ kind: 'merge', range, parts: parts.map(sent) }),
    close: async () => void (await running?.worker.terminate()),
  };
}

export type Job =
  | { readonly kind: 'build'; readonly range: VersionRange }
  | { readonly kind: 'merge'; readonly range: VersionRange; readonly parts: readonly SentPart[] };

/** A segment's bytes are shared with the thread; which articles are living is copied. */
export interface SentPart {
  readonly buffer: SharedArrayBuffer;
  readonly living: Uint32Array;
  readonly isWhole: boolean;
}

/** What the thread answers to a job. */
export type Made = { readonly bytes: SharedArrayBuffer } | { readonly failed: unknown };

const sent = ({ segment, living, isWhole }: VisibleSegment): SentPart => ({
  buffer: segment.buffer,
  living: living.words,
  isWhole,
});
