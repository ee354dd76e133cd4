import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from '../archive/index.ts';
import type { VersionRange } from '../search/index.ts';
import { buildBytes } from '../search/minisearch/index.ts';
import type { BuildAnswer } from './build-thread.ts';

/** The other end of `startBuildThread`: one range of versions after another, each answered with its segment. */
const archive = openArchive(String(workerData), { mode: 'read' });

parentPort?.on('message', (range: VersionRange) => {
  void answerTo(range).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(range: VersionRange): Promise<BuildAnswer> {
  try {
    return { bytes: await buildBytes(archive, range) };
  } catch (failed) {
    return { failed };
  }
}
