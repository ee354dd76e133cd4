import type { Logger } from 'pino';
import { type Archive, openArchive } from '../archive/index.ts';
import { CLEANING_RULES } from '../indexer/index.ts';
import { createApp } from '../server/app.ts';
import { summaryOf } from '../server/archive-summary.ts';
import { type ListenOptions, startServer } from '../server/listen.ts';
import { createLogger } from '../server/logging.ts';
import type { ServerSettings } from '../server/settings.ts';
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
  ...options
}: ServeOptions): Promise<void> {
  const progress = createProgress();
  if (sample) await ensureSample(file, progress);
  const archive = openArchive(file, { mode: 'read' });
  const logger = createLogger(options.logLevel);
  const settings = settingsOf(options);
  try {
    await serveUntilStopped({ archive, file, place: { host, port }, settings, logger, progress });
  } finally {
    archive.close();
  }
}

/** What is served, and how. */
interface Serving {
  readonly archive: Archive;
  readonly file: string;
  readonly place: ListenOptions;
  readonly settings: ServerSettings;
  readonly logger: Logger;
  readonly progress: Progress;
}

const settingsOf = ({
  cors = [],
  allowHost = [],
  rateLimit,
}: Pick<ServeOptions, 'cors' | 'allowHost' | 'rateLimit'>): ServerSettings => ({
  origins: cors,
  hosts: allowHost,
  rateLimitPerMinute: rateLimit ?? null,
});

async function serveUntilStopped(serving: Serving): Promise<void> {
  const { archive, file, logger } = serving;
  const opened = servingDesk(archive, file, (fault) =>
    logger.warn(fault, 'A segment cannot be used; its articles are read from the archive'),
  );
  try {
    await serveDesk(opened, serving);
  } finally {
    await opened.close();
  }
}

async function serveDesk({ desk, engine }: OpenDesk, serving: Serving): Promise<void> {
  const { archive, place, settings, logger, progress } = serving;
  const stopped = stopSignal();
  const summary = summaryOf(desk);
  const app = createApp({ desk, archive, settings, summary, logger, cleaningRules: CLEANING_RULES });
  // Listening comes first: a port that is taken is told before an index is built, and health checks get their answer.
  const server = await startServer(app, place);
  let isStopping = false;
  // What the front page says is counted before anybody opens it.
  const refresh = async (...given: Parameters<typeof engine.refresh>): Promise<void> => {
    await engine.refresh(...given);
    summary().catch((fault: unknown) => {
      if (!isStopping) logger.error(fault, 'What the archive holds was not counted');
    });
  };
  const following = followArchive(archive, { refresh }, progress, (fault) =>
    logger.error(fault, 'The index was not refreshed'),
  );
  try {
    await Promise.race([following.ready, stopped]);
    if (desk.isReady()) process.stdout.write(`${server.url}\n`);
    await stopped;
  } finally {
    isStopping = true;
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
