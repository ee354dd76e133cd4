import { type Command, Option } from 'commander';
import type { Logger } from 'pino';
import { type Archive, openArchive } from '../../archive/index.ts';
import { createApp } from '../../server/app.ts';
import { type ListenOptions, startServer } from '../../server/listen.ts';
import { createLogger, LOG_LEVELS, type LogLevel } from '../../server/logging.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { followArchive } from '../follow-archive.ts';
import { deskOver } from '../open-desk.ts';
import { type ArchiveOption, archiveOption, readPort } from '../options.ts';
import { createProgress, type Progress } from '../progress.ts';
import { ensureSample } from '../sample.ts';

interface ServeOptions extends ArchiveOption {
  readonly port: number;
  readonly host: string;
  readonly sample?: boolean;
  readonly logLevel: LogLevel;
}

export function addServeVerb(program: Command, ended: Ended): void {
  program
    .command('serve')
    .description('serve the search page and the API, and print their address once they answer')
    .addOption(archiveOption())
    .addOption(
      new Option('--port <n>', 'the port; 0 picks a free one').env('PORT').argParser(readPort).default(DEFAULT_PORT),
    )
    .option('--host <host>', 'the address to listen on; 0.0.0.0 opens the page to the network', '127.0.0.1')
    .option('--sample', 'fill a new archive with the sample articles first')
    .addOption(new Option('--log-level <level>', 'what goes to standard error').choices(LOG_LEVELS).default('warn'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      await serve(options);
      ended(EXIT.done);
    });
}

/** Ends when the process is told to stop and everything has been closed in order. */
async function serve({ archive: file, port, host, sample = false, logLevel }: ServeOptions): Promise<void> {
  const progress = createProgress();
  if (sample) await ensureSample(file, progress);
  const archive = openArchive(file, { mode: 'read' });
  try {
    await serveArchive(archive, { host, port }, createLogger(logLevel), progress);
  } finally {
    archive.close();
  }
}

async function serveArchive(archive: Archive, place: ListenOptions, logger: Logger, progress: Progress): Promise<void> {
  const stopped = stopSignal();
  const { desk, engine } = deskOver(archive);
  // Listening comes first: a port that is taken is told before an index is built, and health checks get their answer.
  const server = await startServer(createApp({ desk, archive, logger }), place);
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

const DEFAULT_PORT = 3000;

const EXAMPLES = `
Articles that are put into the archive while the server runs are found within two seconds.
Requests are logged at the level info, without what was searched for. SIGTERM and Ctrl-C stop it in order.

Examples:
  newsmorgue serve
  newsmorgue serve --archive courier.db --port 8080 --log-level info
  newsmorgue serve --sample --port 0
`;
