import { Worker } from 'node:worker_threads';
import { MorgueError } from '../errors/index.ts';
import { charactersIn } from './characters-in.ts';
import { cleanDocument } from './clean/clean-document.ts';
import type { CleanArticle } from './clean-article.ts';
import type { Cleaned } from './cleaning-thread-work.ts';
import type { RawDocument } from './raw-document.ts';

/** Cleans documents in other threads, so that an archive is written meanwhile. */
export interface CleaningThreads {
  /**
   * As `cleanDocument` does; a document is rejected with what that throws. With `internal`, a thread has ended, and no
   * document is at fault.
   */
  readonly clean: (document: RawDocument) => Promise<CleanArticle>;
  /** Lets the threads go. What is being cleaned is given up, and nobody is told. */
  close(): Promise<void>;
}

/**
 * The threads are started when there is work for them: a run over a few documents does not wait until they have loaded.
 *
 * @param count at least 1
 * @param cleanedHere so many characters are cleaned in this thread before any other is started
 */
export function createCleaningThreads(count: number, cleanedHere = WORTH_A_THREAD): CleaningThreads {
  let threads: readonly CleaningThread[] = [];
  let leftHere = cleanedHere;
  return {
    async clean(document) {
      // What is clean already costs less here than to be sent.
      if (leftHere > 0 || document.content.kind === 'article') {
        leftHere -= charactersIn(document.content);
        return cleanDocument(document);
      }
      if (threads.length === 0) threads = Array.from({ length: count }, () => new CleaningThread());
      return threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best)).clean(document);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

class CleaningThread {
  /** Characters of what it has not cleaned yet. */
  waiting = 0;
  readonly #worker = new Worker(new URL('./cleaning-thread-work.js', import.meta.url));
  /** Documents to be sent together: a message costs as much as cleaning a short one. */
  #parcel: Waiting[] = [];
  readonly #sent: (readonly Waiting[])[] = [];
  #ended: MorgueError | undefined;

  constructor() {
    this.#worker.on('message', (cleaned: readonly Cleaned[]) => this.#take(cleaned));
    this.#worker.on('error', (cause) => this.#end(cause));
    this.#worker.on('exit', () => this.#end(undefined));
  }

  clean(document: RawDocument): Promise<CleanArticle> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const characters = charactersIn(document.content);
      this.waiting += characters;
      if (this.#parcel.length === 0) setImmediate(() => this.#send());
      this.#parcel.push({ document, characters, resolve, reject });
      if (this.#parcel.length >= PARCEL) this.#send();
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #send(): void {
    if (this.#parcel.length === 0 || this.#ended !== undefined) return;
    this.#worker.postMessage(this.#parcel.map(({ document }) => document));
    this.#sent.push(this.#parcel);
    this.#parcel = [];
  }

  #take(cleaned: readonly Cleaned[]): void {
    const parcel = this.#sent.shift() ?? [];
    for (const [at, { characters, resolve, reject }] of parcel.entries()) {
      this.waiting -= characters;
      const one = cleaned[at];
      if (one === undefined) continue;
      if ('article' in one) resolve(one.article);
      else if ('failed' in one) reject(one.failed);
      else reject(new MorgueError(one.code, one.message, one.more));
    }
  }

  #end(cause: unknown): void {
    this.#ended ??= new MorgueError('internal', `A thread that cleans documents has ended${reasonOf(cause)}.`, {
      hint: 'What was kept until then stays, and indexing again goes on from there. If it ends again, please report it.',
      cause,
    });
    for (const { reject } of [...this.#sent.flat(), ...this.#parcel]) reject(this.#ended);
    this.#sent.length = 0;
    this.#parcel = [];
  }
}

interface Waiting {
  readonly document: RawDocument;
  readonly characters: number;
  resolve(article: CleanArticle): void;
  reject(error: unknown): void;
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? `: ${cause.message}` : '');

/** Cleaned in about the time that a thread needs to load. */
const WORTH_A_THREAD = 2_000_000;

/** Documents. */
const PARCEL = 16;
