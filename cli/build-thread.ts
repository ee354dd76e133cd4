import { Worker } from 'node:worker_threads';
import type { BuildElsewhere } from '../search/minisearch/index.ts';

/** Another thread that builds segments of an archive, so that cleaning and building each have a core. */
export interface BuildThread {
  readonly build: BuildElsewhere;
  close(): Promise<void>;
}

/** @param file the archive's; the thread opens it for itself, to read */
export function startBuildThread(file: string): BuildThread {
  const worker = new Worker(new URL('./build-thread-work.js', import.meta.url), { workerData: file });
  return {
    build: (range) =>
      new Promise((resolve, reject) => {
        const settle = (answer: BuildAnswer): void => {
          worker.off('error', reject);
          if ('bytes' in answer) resolve(answer.bytes);
          else reject(answer.failed);
        };
        worker.once('message', settle);
        worker.once('error', reject);
        worker.postMessage(range);
      }),
    close: async () => void (await worker.terminate()),
  };
}

/** What the thread answers to a range of versions. */
export type BuildAnswer = { readonly bytes: SharedArrayBuffer } | { readonly failed: unknown };
