import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from '../archive/index.ts';
import { ArticleSet, openBuilt, type VisibleSegment, workshopHere } from '../search/minisearch/index.ts';
import type { Job, Made, SentPart } from './workshop-thread.ts';

/** The other end of `startWorkshopThread`: one job after another, each answered with a segment's bytes. */
const workshop = workshopHere(openArchive(String(workerData), { mode: 'read' }));

parentPort?.on('message', (job: Job) => {
  void made(job).then((answer) => parentPort?.postMessage(answer));
});

async function made(job: Job): Promise<Made> {
  try {
    const bytes = job.kind === 'build' ? workshop.build(job.range) : workshop.merge(job.parts.map(opened), job.range);
    return { bytes: await bytes };
  } catch (failed) {
    return { failed };
  }
}

function opened({ buffer, living, isWhole }: SentPart): VisibleSegment {
  const segment = openBuilt(buffer);
  return { segment, living: new ArticleSet(segment.articles.count, living), isWhole };
}
