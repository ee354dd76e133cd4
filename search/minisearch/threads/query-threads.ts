import { Worker } from 'node:worker_threads';
import { QueryError, type QueryFault } from '../../../errors/index.ts';
import type { Snapshot } from '../../engine.ts';
import type { Segment } from '../segment/segment.ts';
import type { MiniSearchSnapshot } from '../snapshot.ts';
import type { FromThread, SharedSegment, SnapshotMethod, ToThread } from './messages.ts';

/** Threads that answer queries over the very memory the segments lie in, so that who serves is never held up. */
export interface QueryThreads {
  /** The same view, answered by the threads. */
  over(snapshot: MiniSearchSnapshot): Snapshot;
  close(): Promise<void>;
}

/** @param count at least 1 */
export function startQueryThreads(count: number): QueryThreads {
  const threads = Array.from({ length: count }, () => new QueryThread());
  const shown = new WeakMap<MiniSearchSnapshot, Snapshot>();
  let views = 0;

  const ask: Ask = (view, method, given) => {
    // Later pages and facets of one query are asked soon after it: its thread still has the answer.
    const key = `${view.number} ${JSON.stringify(given[0])}`;
    const free = threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
    const last = threads.find((thread) => thread.lastKey === key);
    const thread = last !== undefined && last.waiting <= free.waiting ? last : free;
    thread.lastKey = key;
    return thread.ask(view, method, given);
  };

  return {
    over(snapshot) {
      const known = shown.get(snapshot);
      if (known !== undefined) return known;
      views += 1;
      const view = { number: views, snapshot };
      const answered = new ThreadSnapshot(view, ask, () => {
        for (const thread of threads) thread.forget(view);
      });
      shown.set(snapshot, answered);
      return answered;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface View {
  readonly number: number;
  readonly snapshot: MiniSearchSnapshot;
}

type Ask = (view: View, method: SnapshotMethod, given: readonly unknown[]) => Promise<unknown>;

/** A view whose questions are answered elsewhere. */
class ThreadSnapshot implements Snapshot {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly #view: View;
  readonly #ask: Ask;
  readonly close: () => void;

  constructor(view: View, ask: Ask, close: () => void) {
    this.version = view.snapshot.version;
    this.articles = view.snapshot.articles;
    this.paragraphs = view.snapshot.paragraphs;
    this.#view = view;
    this.#ask = ask;
    this.close = close;
  }

  count: Snapshot['count'] = (...given) => this.#asked('count', given);
  search: Snapshot['search'] = (...given) => this.#asked('search', given);
  matches: Snapshot['matches'] = (...given) => this.#asked('matches', given);
  placeOf: Snapshot['placeOf'] = (...given) => this.#asked('placeOf', given);
  order: Snapshot['order'] = (...given) => this.#asked('order', given);
  ids: Snapshot['ids'] = (...given) => this.#asked('ids', given);
  read: Snapshot['read'] = (...given) => this.#asked('read', given);
  facet: Snapshot['facet'] = (...given) => this.#asked('facet', given);
  facets: Snapshot['facets'] = (...given) => this.#asked('facets', given);
  timeline: Snapshot['timeline'] = (...given) => this.#asked('timeline', given);
  coverage: Snapshot['coverage'] = (...given) => this.#asked('coverage', given);
  lines: Snapshot['lines'] = (...given) => this.#asked('lines', given);
  collocates: Snapshot['collocates'] = (...given) => this.#asked('collocates', given);
  terms: Snapshot['terms'] = (...given) => this.#asked('terms', given);
  similar: Snapshot['similar'] = (...given) => this.#asked('similar', given);
  about: Snapshot['about'] = (...given) => this.#asked('about', given);
  lookUp: Snapshot['lookUp'] = (...given) => this.#asked('lookUp', given);

  /** The thread calls the method of the same name, so the answer has its type. */
  #asked<Method extends SnapshotMethod>(
    method: Method,
    given: Parameters<Snapshot[Method]>,
  ): ReturnType<Snapshot[Method]> {
    return this.#ask(this.#view, method, given) as ReturnType<Snapshot[Method]>;
  }
}

/** One thread and what it has been shown; one that ends is replaced when it is next asked. */
class QueryThread {
  lastKey = '';
  #worker: Worker | undefined;
  #asks = 0;
  readonly #views = new Set<number>();
  readonly #waiting = new Map<number, { resolve(answer: unknown): void; reject(error: unknown): void }>();

  constructor() {
    // At once: the first query should not wait for a thread to load.
    this.#started();
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  ask({ number, snapshot }: View, method: SnapshotMethod, given: readonly unknown[]): Promise<unknown> {
    const worker = this.#started();
    if (!this.#views.has(number)) {
      this.#views.add(number);
      const { version, reprints } = snapshot;
      post(worker, { kind: 'view', view: number, version, segments: sharedOf(snapshot), reprints });
    }
    this.#asks += 1;
    const ask = this.#asks;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve, reject });
      post(worker, { kind: 'ask', ask, view: number, method, arguments: given });
    });
  }

  forget({ number }: View): void {
    if (this.#views.delete(number) && this.#worker !== undefined) post(this.#worker, { kind: 'forget', view: number });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./query-thread.js', import.meta.url));
    let fault: unknown = new Error('A query thread has ended.');
    worker.on('message', (message: FromThread) => this.#settle(message));
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#views.clear();
      for (const { reject } of this.#waiting.values()) reject(fault);
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }

  #settle(message: FromThread): void {
    const waiting = this.#waiting.get(message.ask);
    this.#waiting.delete(message.ask);
    if ('answer' in message) waiting?.resolve(message.answer);
    else waiting?.reject('refused' in message ? refusal(message.refused) : message.failed);
  }
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
