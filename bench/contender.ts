import type { GeneratedArticle } from './generated-articles.ts';
import type { QueryClass, QueryKind, Words } from './query-classes.ts';

/** A search engine that can be measured: it makes an index of the paragraphs in a folder, and opens it there. */
export interface Contender {
  readonly name: string;
  make(articles: readonly GeneratedArticle[], folder: string): Promise<Made>;
  /** From files to ready for the first query. */
  open(folder: string): Promise<Opened>;
}

export interface Made {
  /** From paragraphs in memory to one finished index, merged. */
  readonly indexSeconds: number;
  readonly indexBytes: number;
  /** Cleaning the articles and keeping them, which the peers do not do; null for them. */
  readonly keepingSeconds: number | null;
}

export interface Opened {
  /** Asks each query of a class once, one after another; null for a class that this engine cannot say. */
  ask(queries: QueryClass): Promise<readonly Answer[] | null>;
  close(): void;
}

export interface Answer {
  readonly ms: number;
  /** Paragraphs found, exactly. */
  readonly found: number;
}

/** One query made ready: what it finds is worked out anew at each call. Null where it cannot be said. */
export type Prepare = (kind: QueryKind, words: Words) => (() => number | Promise<number>) | null;

/** An engine that answers in this process. A query is made ready once, unmeasured, as its caller would keep it. */
export function openedHere(prepare: Prepare, close: () => void): Opened {
  const ready = new Map<QueryClass, readonly (() => number | Promise<number>)[] | null>();
  const readyFor = (queries: QueryClass): readonly (() => number | Promise<number>)[] | null => {
    const made = queries.queries.flatMap((words) => prepare(queries.kind, words) ?? []);
    return made.length === queries.queries.length ? made : null;
  };
  return {
    close,
    async ask(queries) {
      const calls = ready.get(queries) ?? readyFor(queries);
      ready.set(queries, calls);
      if (calls === null) return null;
      const answers: Answer[] = [];
      for (const call of calls) {
        const begun = performance.now();
        const found = await call();
        answers.push({ ms: performance.now() - begun, found });
      }
      return answers;
    },
  };
}
