import type { Archive } from '../archive/index.ts';
import { articlesToIndex, type EmbeddedEngine, fullSegments } from '../search/minisearch/index.ts';
import type { Progress } from './progress.ts';

/** An engine that is kept up to date with its archive. */
export interface Following {
  /** Settled once the index has been opened for the first time. */
  readonly ready: Promise<void>;
  /** Looks no more; work under way is not waited for. */
  stop(): void;
}

/**
 * Opens the index, then looks every second whether another process has put something into the archive: what
 * `newsmorgue index` commits is found within two seconds.
 *
 * @param onFault told when a look failed; the next one tries again
 */
export function followArchive(
  archive: Archive,
  engine: Pick<EmbeddedEngine, 'refresh'>,
  progress: Progress,
  onFault: (fault: unknown) => void,
): Following {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const lookLater = (): void => {
    if (!isStopped) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  const look = async (): Promise<void> => {
    try {
      await engine.refresh();
    } catch (fault) {
      if (!isStopped) onFault(fault);
    }
    lookLater();
  };

  return {
    ready: open(archive, engine, progress).then(lookLater),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** What no segment holds is read from the archive: where that is much, people see how far it is. */
async function open(archive: Archive, engine: Pick<EmbeddedEngine, 'refresh'>, progress: Progress): Promise<void> {
  const [full] = fullSegments(archive, {});
  if (full === undefined) return engine.refresh();
  progress.start('Opening the index', articlesToIndex(archive, {}));
  try {
    await engine.refresh(progress.at);
  } finally {
    progress.stop();
  }
}

const LOOK_EVERY_MS = 1_000;
