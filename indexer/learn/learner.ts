import type { Archive, SourceGrowth } from '../../archive/index.ts';
import { type ArchiveToCompare, compareNew } from '../reprints/compare-articles.ts';
import { findRecurring, type Line, readLine } from './find-recurring.ts';
import { LEARNED_RULE } from './late-rules.ts';
import { lineKey } from './line-key.ts';
import { putBack } from './put-back.ts';
import { readSwitchedOff } from './switched-off.ts';
import { furnitureOf, takeOutLearned } from './take-out-learned.ts';

/** Learns, while an archive fills, which lines are furniture of its sources. */
export interface Learner {
  /**
   * To be told after each batch how many articles were put. Every so often it looks over the sources that grew.
   *
   * @returns whether something was learned
   */
  put(articles: number): boolean;
  /** Looks over what grew, however little was put since. */
  finish(): void;
}

type ArchiveToTeach = Pick<
  Archive,
  | 'setting'
  | 'sourceGrowth'
  | 'unfinishedSources'
  | 'newestOf'
  | 'learnedLines'
  | 'learn'
  | 'toCleanOf'
  | 'cleanedUpTo'
  | 'revise'
  | 'transaction'
> &
  ArchiveToCompare;

/**
 * A source is looked over when it has twenty articles and again when it has grown by half, or by two thousand. A look
 * reads its newest articles only: it costs the same however large the source is, and sees a new footer though a thousand
 * old articles lack it. What is learned is then taken out of all articles of the source, a batch at a time. What an
 * earlier run had left to do is done first.
 */
export function createLearner(archive: ArchiveToTeach): Learner {
  let sinceLook = 0;
  let enough = FEWEST;

  const look = (): boolean => {
    const sources = archive.sourceGrowth();
    const mayLearn = createMayLearn(archive);
    sinceLook = 0;
    enough = Math.max(FEWEST, sources.reduce((sum, { articles }) => sum + articles, 0) * WORTH_ASKING);
    return sources.filter((grown) => mayLearn(grown.source) && lookOver(archive, grown)).length > 0;
  };

  for (const source of archive.unfinishedSources().filter(createMayLearn(archive))) cleanAll(archive, source);
  return {
    put(articles) {
      sinceLook += articles;
      return sinceLook >= enough && look();
    },
    finish() {
      if (sinceLook > 0) look();
    },
  };
}

/** The rule may be switched off for the source. */
function createMayLearn(archive: Pick<Archive, 'setting'>): (source: string | null) => boolean {
  const off = readSwitchedOff(archive);
  return (source) => !off.get(source)?.has(LEARNED_RULE.name);
}

function lookOver(archive: ArchiveToTeach, { source, articles, fresh }: SourceGrowth): boolean {
  if (fresh < Math.max(FEWEST, Math.min(articles / 3, MOST_UNSEEN))) return false;
  const known = furnitureOf(knownOf(archive, source));
  const learned = findRecurring(linesOfNewest(archive, source)).filter(({ text }) => !known.has(lineKey(text) ?? ''));
  archive.transaction(() => archive.learn(source, learned));
  if (learned.length > 0) cleanAll(archive, source);
  return learned.length > 0;
}

const knownOf = (archive: Pick<Archive, 'learnedLines'>, source: string | null) =>
  archive.learnedLines().filter((line) => line.source === source);

/** With the lines that were learned before: what belongs to an article is told by what recurs beside it. */
function linesOfNewest(archive: ArchiveToTeach, source: string | null): readonly (readonly Line[])[] {
  const articles: (readonly Line[])[] = [];
  for (const { article, removals } of archive.newestOf(source, ARTICLES_A_LOOK)) {
    const { paragraphs } = putBack({ paragraphs: article.paragraphs, removals }, LEARNED);
    articles.push(bothEnds(paragraphs).map(({ text }) => readLine(text)));
  }
  return articles;
}

/** Bounds what a look keeps in memory: of a book with ten thousand lines, the first and the last. */
const bothEnds = <T>(lines: readonly T[]): readonly T[] =>
  lines.length <= LINES_AN_ARTICLE
    ? lines
    : [...lines.slice(0, LINES_AN_ARTICLE / 2), ...lines.slice(-LINES_AN_ARTICLE / 2)];

/** Each batch is one version of the archive; a run that is stopped has the rest done by the next. */
function cleanAll(archive: ArchiveToTeach, source: string | null): void {
  const furniture = furnitureOf(knownOf(archive, source));
  for (let batch = archive.toCleanOf(source, BATCH); batch.length > 0; batch = archive.toCleanOf(source, BATCH)) {
    archive.transaction(() => {
      for (const { article, removals } of batch) {
        const { number, paragraphs } = article;
        const before = { paragraphs, removals };
        const after = takeOutLearned(before, furniture);
        if (after !== before) archive.revise(number, after);
        archive.cleanedUpTo(source, number);
      }
      compareNew(archive);
    });
  }
  archive.transaction(() => archive.cleanedUpTo(source, undefined));
}

const LEARNED: ReadonlySet<string> = new Set([LEARNED_RULE.name]);

/** Articles of a source before it is looked over at all. */
const FEWEST = 20;
/** A source grows by this many at most between two looks. */
const MOST_UNSEEN = 2_000;
const ARTICLES_A_LOOK = 500;
const LINES_AN_ARTICLE = 200;
/** Asking the archive how its sources grew reads an index over all articles: done when a tenth has come. */
const WORTH_ASKING = 0.1;
const BATCH = 200;
