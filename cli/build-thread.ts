import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BuildElsewhere } from '../search/minisearch/index.ts';

/** Another thread that builds segments of an archive, so that cleaning and building each have a core. */
export interface BuildThread {
  /** One range at a time. */
  readonly build: BuildElsewhere;
  /** A segment being built is given up: its promise is rejected. */
  close(): Promise<void>;
}

/** @param file the archive's; the thread opens it for itself, to read */
export function startBuildThread(file: string): BuildThread {
  const worker = new Worker(new URL('./build-thread-work.js', import.meta.url), { workerData: file });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The thread that builds segments has ended.');
  });
  // Heard where a segment is waited for; an ending that nobody waits for is no fault.
  ended.catch(() => {});
  return {
    async build(range) {
      worker.postMessage(range);
      const [answer] = (await Promise.race([once(worker, 'message'), ended])) as [BuildAnswer];
      if ('failed' in answer) throw answer.failed;
      return answer.bytes;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** What the thread answers to a range of versions. */
export type BuildAnswer = { readonly bytes: SharedArrayBuffer } | { readonly failed: unknown };
