import type { Logger } from 'pino';
import { type Archive, openArchive } from '../archive/index.ts';
import { CLEANING_RULES } from '../indexer/index.ts';
import { createApp } from '../server/app.ts';
import { type ListenOptions, startServer } from '../server/listen.ts';
import { createLogger } from '../server/logging.ts';
import { followArchive } from './follow-archive.ts';
import { type OpenDesk, servingDesk } from './open-desk.ts';
import { createProgress, type Progress } from './progress.ts';
import { ensureSample } from './sample.ts';
import type { ServeOptions } from './verbs/serve.ts';

/** Ends when the process is told to stop and everything has been closed in order. */
export async function serveArchive({
  archive: file,
  port,
  host,
  sample = false,
  logLevel,
}: ServeOptions): Promise<void> {
  const progress = createProgress();
  if (sample) await ensureSample(file, progress);
  const archive = openArchive(file, { mode: 'read' });
  try {
    await serveUntilStopped(archive, file, { host, port }, createLogger(logLevel), progress);
  } finally {
    archive.close();
  }
}

async function serveUntilStopped(
  archive: Archive,
  file: string,
  place: ListenOptions,
  logger: Logger,
  progress: Progress,
): Promise<void> {
  const opened = servingDesk(archive, file, (fault) =>
    logger.warn(fault, 'A segment cannot be used; its articles are read from the archive'),
  );
  try {
    await serveDesk(opened, archive, place, logger, progress);
  } finally {
    await opened.close();
  }
}

async function serveDesk(
  { desk, engine }: OpenDesk,
  archive: Archive,
  place: ListenOptions,
  logger: Logger,
  progress: Progress,
): Promise<void> {
  const stopped = stopSignal();
  // Listening comes first: a port that is taken is told before an index is built, and health checks get their answer.
  const server = await startServer(createApp({ desk, archive, logger, cleaningRules: CLEANING_RULES }), place);
  const following = followArchive(archive, engine, progress, (fault) =>
    logger.error(fault, 'The index was not refreshed'),
  );
  try {
    await Promise.race([following.ready, stopped]);
    if (desk.isReady()) process.stdout.write(`${server.url}\n`);
    await stopped;
  } finally {
    following.stop();
    await server.close();
  }
}

/** Settled by the first SIGTERM or SIGINT; a second one ends the process at once, as is usual. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of STOP_SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
  });
}

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;
