import { SingleBar } from 'cli-progress';

/** Shows on standard error how far a long piece of work has come. */
export interface Progress {
  /** Begins a piece of work; `total` is an estimate that `at` may pass. */
  start(doing: string, total: number): void;
  at(done: number): void;
  stop(): void;
}

/** A bar with counts and the time left on a terminal; elsewhere, lines that read well in a log. */
export function createProgress(): Progress {
  return process.stderr.isTTY ? createBar() : createLines((line) => process.stderr.write(`${line}\n`));
}

export const NO_PROGRESS: Progress = { start: () => {}, at: () => {}, stop: () => {} };

function createBar(): Progress {
  const bar = new SingleBar({
    format: '{doing} {bar} {value}/{total} · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    stream: process.stderr,
    etaBuffer: 200,
  });
  return {
    start: (doing, total) => bar.start(total, 0, { doing }),
    at(done) {
      // A file of many articles counts as one until it is read.
      if (done > bar.getTotal()) bar.setTotal(done);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** @param now milliseconds, as Date.now */
export function createLines(write: (line: string) => void, now = Date.now): Progress {
  let doing = '';
  let total = 0;
  let count = 0;
  let said = 0;
  return {
    start(work, estimate) {
      [doing, total, count, said] = [work, estimate, 0, now()];
      write(`${doing}: ${total}`);
    },
    at(done) {
      count = done;
      if (now() - said < LINE_EVERY_MS) return;
      said = now();
      write(`${doing}: ${count} of ${Math.max(total, count)}`);
    },
    stop: () => write(`${doing}: ${count} done`),
  };
}

const LINE_EVERY_MS = 5_000;
