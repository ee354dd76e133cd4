import type { Snapshot } from '../../engine.ts';
import type { MiniSearchSnapshot } from '../snapshot.ts';
import type { SnapshotMethod } from './messages.ts';
import type { NumberedView } from './thread.ts';
import { WaitingLine } from './waiting-line.ts';

/** Threads that answer queries over the very memory the segments lie in, so that who serves is never held up. */
export interface QueryThreads {
  /** The same view, answered by the threads. */
  over(snapshot: MiniSearchSnapshot): Snapshot;
  close(): Promise<void>;
}

/** @param count at least 1 */
export function startQueryThreads(count: number): QueryThreads {
  const line = new WaitingLine(count);
  const shown = new WeakMap<MiniSearchSnapshot, Snapshot>();
  let views = 0;

  return {
    over(snapshot) {
      const known = shown.get(snapshot);
      if (known !== undefined) return known;
      views += 1;
      const answered = new ThreadSnapshot({ number: views, snapshot }, line);
      shown.set(snapshot, answered);
      return answered;
    },
    close: () => line.close(),
  };
}

/** A view whose questions are answered elsewhere. */
class ThreadSnapshot implements Snapshot {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly #view: NumberedView;
  readonly #line: WaitingLine;

  constructor(view: NumberedView, line: WaitingLine) {
    this.version = view.snapshot.version;
    this.articles = view.snapshot.articles;
    this.paragraphs = view.snapshot.paragraphs;
    this.#view = view;
    this.#line = line;
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

  close(): void {
    this.#line.forget(this.#view);
  }

  /** The thread calls the method of the same name, so the answer has its type. */
  #asked<Method extends SnapshotMethod>(
    method: Method,
    given: Parameters<Snapshot[Method]>,
  ): ReturnType<Snapshot[Method]> {
    return this.#line.ask(this.#view, method, given) as ReturnType<Snapshot[Method]>;
  }
}
