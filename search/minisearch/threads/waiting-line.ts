import { NotWanted, wantedUntil } from '../../wanted.ts';
import type { SnapshotMethod } from './messages.ts';
import { type Asked, type NumberedView, Thread } from './thread.ts';

/**
 * Questions wait in one line, and whichever thread is free takes the first. Hard ones, which read every word near every
 * match, never keep all the threads: where there are two, one is left for those that take a moment. A question whose caller
 * has left is taken out of the line, or, where a thread is at it, called off.
 */
export class WaitingLine {
  readonly #threads: readonly AnsweringThread[];
  readonly #line: Waiting[] = [];
  /** By thread: the question it had last. Later pages of it are asked soon after, and its thread still has the answer. */
  readonly #last = new Map<AnsweringThread, string>();
  #isClosed = false;

  /**
   * @param threads how many; at least 1
   * @param start starts one, which tells when it is free again
   */
  constructor(threads: number, start: StartThread = (onFree) => new Thread(onFree)) {
    this.#threads = Array.from({ length: threads }, () => start(() => this.#handOut()));
  }

  /** @throws QueryError as the view does, NotWanted when its caller left before the answer came */
  ask(view: NumberedView, method: SnapshotMethod, given: readonly unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(closed());
    const gone = wantedUntil();
    if (gone?.aborted === true) return Promise.reject(new NotWanted());
    return new Promise((resolve, reject) => {
      const key = `${view.number} ${JSON.stringify(given[0])}`;
      const waiting: Waiting = { view, method, given, key, resolve, reject };
      this.#line.push(waiting);
      if (gone !== undefined) this.#callOffWhen(gone, waiting);
      this.#handOut();
    });
  }

  forget(view: NumberedView): void {
    for (const thread of this.#threads) thread.forget(view);
  }

  /** For good. Who still waits is told. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#line.splice(0)) reject(closed());
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #handOut(): void {
    const free = new Set(this.#threads.filter(({ asked }) => asked === undefined));
    const most = Math.max(1, this.#threads.length - 1);
    let hard = this.#threads.filter(({ asked }) => asked !== undefined && isHard(asked)).length;
    for (const waiting of [...this.#line]) {
      if (free.size === 0) return;
      if (isHard(waiting) && hard >= most) continue;
      const [first] = free;
      const thread = [...free].find((one) => this.#last.get(one) === waiting.key) ?? first;
      if (thread === undefined) return;
      if (isHard(waiting)) hard += 1;
      free.delete(thread);
      this.#line.splice(this.#line.indexOf(waiting), 1);
      this.#last.set(thread, waiting.key);
      thread.ask(waiting);
    }
  }

  #callOffWhen(gone: AbortSignal, waiting: Waiting): void {
    const callOff = (): void => {
      const place = this.#line.indexOf(waiting);
      if (place >= 0) this.#line.splice(place, 1);
      else this.#threads.find(({ asked }) => asked === waiting)?.callOff();
      waiting.reject(new NotWanted());
    };
    const { resolve, reject } = waiting;
    gone.addEventListener('abort', callOff, { once: true });
    waiting.resolve = (answer) => {
      gone.removeEventListener('abort', callOff);
      resolve(answer);
    };
    waiting.reject = (fault) => {
      gone.removeEventListener('abort', callOff);
      reject(fault);
    };
  }
}

const closed = (): Error => new Error('The threads that answer queries have been closed.');

/** What the line knows of a thread. */
export type AnsweringThread = Pick<Thread, 'asked' | 'ask' | 'callOff' | 'forget' | 'close'>;

type StartThread = (onFree: () => void) => AnsweringThread;

interface Waiting extends Asked {
  /** Of the question in its view. */
  readonly key: string;
}

function isHard({ method, given: [, page] }: Asked): boolean {
  if (method === 'collocates') return true;
  return method === 'lines' && typeof page === 'object' && page !== null && 'sort' in page && BY_WORDS.has(page.sort);
}

/** Orders of lines for which the words beside them are read. */
const BY_WORDS: ReadonlySet<unknown> = new Set(['left1', 'right1']);
