import { MorgueError } from '../../errors/index.ts';
import { type CleanArticle, cleanDocument } from '../../indexer/index.ts';
import type { Saved } from './runs.ts';

/** What a cleaner made of a run. A document it refused has no answer, which the scorer counts as an empty one. */
export interface Answered {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Processor time of the cleaning alone, without reading the files. */
  readonly seconds: number;
}

/** In the form that the scorer reads; a date is ISO 8601. */
interface Answer {
  readonly paragraphs: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly date: string | null;
}

/** Our answers. Processor time, since a busy machine would stretch any other; the garbage collector's is in it. */
export function answerAll(documents: readonly Saved[]): Answered {
  const answers: Record<string, Answer> = {};
  const before = process.cpuUsage();
  for (const { id, content } of documents) {
    try {
      answers[id] = answerOf(cleanDocument({ identity: id, location: id, name: id, content, given: {} }));
    } catch (error) {
      if (!(error instanceof MorgueError)) throw error;
      console.error(`Refused: ${error.message}`);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { answers, seconds: (user + system) / MICROSECONDS };
}

const answerOf = ({ paragraphs, headline, byline, date }: CleanArticle): Answer => ({
  paragraphs: paragraphs.filter(({ kind }) => kind !== 'caption').map(({ text }) => text),
  title: headline,
  authors: byline.map(({ name }) => name),
  date,
});

const MICROSECONDS = 1_000_000;
