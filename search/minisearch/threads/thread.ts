import { Worker } from 'node:worker_threads';
import { QueryError, type QueryFault } from '../../../errors/index.ts';
import { NotWanted } from '../../wanted.ts';
import type { Segment } from '../segment/segment.ts';
import type { MiniSearchSnapshot } from '../snapshot.ts';
import type { FromThread, SharedSegment, SnapshotMethod, ThreadData, ToThread } from './messages.ts';

/** A view, with the number by which the threads know it. */
export interface NumberedView {
  readonly number: number;
  readonly snapshot: MiniSearchSnapshot;
}

/** A question of a view, and who is to be told the answer. */
export interface Asked {
  readonly view: NumberedView;
  readonly method: SnapshotMethod;
  readonly given: readonly unknown[];
  resolve(answer: unknown): void;
  reject(fault: unknown): void;
}

/** One thread and what it has been shown. It answers one question at a time; one that ends is replaced when it is next asked. */
export class Thread {
  #worker: Worker | undefined;
  #asks = 0;
  #asked: Asked | undefined;
  readonly #onFree: () => void;
  readonly #views = new Set<number>();
  readonly #calledOff = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  /** @param onFree told when it may be asked again */
  constructor(onFree: () => void) {
    this.#onFree = onFree;
    // At once: the first query should not wait for a thread to load.
    this.#started();
  }

  /** What it is answering. */
  get asked(): Asked | undefined {
    return this.#asked;
  }

  /** Before it is free, it must not be asked. */
  ask(question: Asked): void {
    const { view, method, given } = question;
    const worker = this.#started();
    if (!this.#views.has(view.number)) {
      this.#views.add(view.number);
      const { version, reprints } = view.snapshot;
      post(worker, { kind: 'view', view: view.number, version, segments: sharedOf(view.snapshot), reprints });
    }
    this.#asks += 1;
    this.#asked = question;
    post(worker, { kind: 'ask', ask: this.#asks, view: view.number, method, arguments: given });
  }

  /** Gives up the question it is answering, as soon as it looks up from the work. It is free once it has. */
  callOff(): void {
    Atomics.store(this.#calledOff, 0, this.#asks);
  }

  forget({ number }: NumberedView): void {
    if (this.#views.delete(number) && this.#worker !== undefined) post(this.#worker, { kind: 'forget', view: number });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const workerData = { calledOff: this.#calledOff.buffer as SharedArrayBuffer } satisfies ThreadData;
    const worker = new Worker(new URL('./query-thread.js', import.meta.url), { workerData });
    let fault: unknown = new Error('A query thread has ended.');
    worker.on('message', (message: FromThread) => this.#settle((asked) => tell(message, asked)));
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#views.clear();
      if (this.#asked !== undefined) this.#settle(({ reject }) => reject(fault));
    });
    this.#worker = worker;
    return worker;
  }

  #settle(told: (asked: Asked) => void): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked !== undefined) told(asked);
    this.#onFree();
  }
}

function tell(message: FromThread, { resolve, reject }: Asked): void {
  if ('answer' in message) resolve(message.answer);
  else if ('givenUp' in message) reject(new NotWanted());
  else reject('refused' in message ? refusal(message.refused) : message.failed);
}

const sharedOf = ({ segments }: MiniSearchSnapshot): readonly SharedSegment[] =>
  segments.map(({ segment, living, isWhole }) => ({
    id: idOf(segment),
    buffer: segment.buffer,
    living: living.words,
    isWhole,
  }));

function idOf(segment: Segment): number {
  const id = SEGMENT_IDS.get(segment) ?? nextId;
  if (id === nextId) nextId += 1;
  SEGMENT_IDS.set(segment, id);
  return id;
}

const SEGMENT_IDS = new WeakMap<Segment, number>();
let nextId = 1;

function refusal([first, ...rest]: readonly QueryFault[]): Error {
  return first === undefined ? new TypeError('A query was refused without a fault.') : new QueryError([first, ...rest]);
}

const post = (worker: Worker, message: ToThread): void => worker.postMessage(message);
