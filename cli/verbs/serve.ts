import { type Command, Option } from 'commander';
import type { LogLevel } from '../../server/logging.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption, collected, collectedOrigins, readCount, readPort } from '../options.ts';

export interface ServeOptions extends ArchiveOption {
  readonly port: number;
  readonly host: string;
  readonly sample?: boolean;
  readonly logLevel: LogLevel;
  readonly cors?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly rateLimit?: number;
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
    .addOption(
      new Option('--cors <origin>', 'a site whose pages may read the API; may be repeated').argParser(collectedOrigins),
    )
    .option('--allow-host <name>', 'a name it is asked under by a proxy here; may be repeated', collected)
    .addOption(new Option('--rate-limit <n>', 'queries a minute from one address').argParser(readCount))
    .addOption(new Option('--log-level <level>', 'what goes to standard error').choices(LOG_LEVELS).default('warn'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const { serveArchive } = await import('../serve-archive.ts');
      await serveArchive(options);
      ended(EXIT.done);
    });
}

/** As the server's logging names them, which is not loaded for `--help`. */
const LOG_LEVELS: readonly LogLevel[] = ['silent', 'error', 'warn', 'info', 'debug'];

const DEFAULT_PORT = 3000;

const EXAMPLES = `
Articles that are put into the archive while the server runs are found within two seconds.
Requests are logged at the level info, without what was searched for. SIGTERM and Ctrl-C stop it in order.

Examples:
  newsmorgue serve
  newsmorgue serve --archive courier.db --port 8080 --log-level info
  newsmorgue serve --sample --port 0
  newsmorgue serve --cors https://desk.example
`;
