import type { ArticleId } from '../article.ts';
import type {
  EngineHit,
  EnginePage,
  FacetField,
  FacetValue,
  PageRequest,
  Question,
  Snapshot,
  Totals,
  WordPresence,
  WordRange,
} from '../engine.ts';
import type { WordQuery } from '../language/query.ts';
import { inverseDocumentFrequency, saturation } from '../ranking/bm25.ts';
import { topOf } from '../ranking/top-of.ts';
import { type Answered, answerIn } from './answer.ts';
import type { ArticleSet } from './article-set.ts';
import { openBudget } from './budget.ts';
import { facetOf } from './facets.ts';
import { planOf, withoutDates } from './plan.ts';
import type { VisibleSegment } from './segment/segment.ts';
import { matchesIn } from './tally.ts';
import { UNIT_FIELDS } from './unit-fields.ts';
import { presenceOf } from './vocabulary.ts';

/** An unchanging view over some segments. Statistics are summed over them, so scores do not depend on how they are cut. */
export class MiniSearchSnapshot implements Snapshot {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly #segments: readonly VisibleSegment[];
  readonly #averageWords: number;
  readonly #answers = new Map<string, readonly Answered[]>();

  constructor(version: number, segments: readonly VisibleSegment[]) {
    this.version = version;
    this.#segments = segments;
    this.articles = sum(segments.map(({ living }) => living.count()));
    this.paragraphs = sum(segments.map(({ segment, living }) => sumWhere(segment.articles.paragraphs, living)));
    const words = sum(segments.map(({ segment, living }) => sumWhere(segment.articles.words, living)));
    this.#averageWords = Math.max(1, words / Math.max(1, this.articles));
  }

  async count(question: Question): Promise<Totals> {
    return totalsOf(this.#answer(question));
  }

  async search(question: Question, { sort, offset, size }: PageRequest): Promise<EnginePage> {
    const answers = this.#answer(question);
    const ranked = topOf(this.#ranked(answers), offset + size, ORDERS[sort]);
    return { totals: totalsOf(answers), hits: ranked.slice(offset).map(hitOf) };
  }

  async matches(question: Question, id: ArticleId): Promise<EngineHit | undefined> {
    const answers = this.#answer(question);
    const answer = answers.find(({ segment, matched }) => matched.has(segment.articles.withId(id)));
    if (answer === undefined) return undefined;
    const article = answer.segment.articles.withId(id);
    const found = this.#ranked([answer], answers).find((one) => one.article === article);
    return found === undefined ? undefined : hitOf(found);
  }

  async facet(question: Question, field: FacetField): Promise<readonly FacetValue[]> {
    return facetOf(field, this.#answer(question));
  }

  async lookUp(words: readonly WordQuery[]): Promise<readonly WordPresence[]> {
    return words.map((word) => presenceOf(word, this.#segments));
  }

  close(): void {
    // Segments are plain memory; dropping the view frees what no other view holds.
  }

  /** A page asks the same question for its results, its facets and its next page: the last few answers are kept. */
  #answer(question: Question): readonly Answered[] {
    const key = JSON.stringify(question);
    const kept = this.#answers.get(key);
    if (kept !== undefined) return kept;
    const plan = planOf(question.query);
    const undatedPlan = withoutDates(plan);
    const budget = openBudget();
    const answers = this.#segments.map(({ segment, living }) =>
      answerIn(segment, living, question, plan, undatedPlan, budget),
    );
    if (this.#answers.size === ANSWERS_KEPT) this.#answers.delete(this.#answers.keys().next().value ?? '');
    this.#answers.set(key, answers);
    return answers;
  }

  /** Every matching article of some of the answers with its score, unordered. */
  #ranked(answers: readonly Answered[], every = answers): Ranked[] {
    const rarities = this.#rarities(every);
    return answers.flatMap((answer) => {
      const { segment, matched, contributions } = answer;
      const scores = new Float64Array(segment.articles.count);
      for (const [leaf, { leaf: found, articles }] of contributions.entries()) {
        const rarity = rarities[leaf] ?? 0;
        for (let place = 0; place < found.articles.length; place += 1) {
          const article = found.articles[place] ?? 0;
          if (!articles.has(article)) continue;
          const frequency = (found.quarters[place] ?? 0) / 4;
          const length = segment.articles.words[article] ?? 0;
          scores[article] = (scores[article] ?? 0) + rarity * saturation(frequency, length, this.#averageWords);
        }
      }
      const ranked: Ranked[] = [];
      matched.forEach((article) => {
        ranked.push({ answer, article, score: scores[article] ?? 0 });
      });
      return ranked;
    });
  }

  /** Of each leaf, over all segments. */
  #rarities(answers: readonly Answered[]): readonly number[] {
    return (answers[0]?.contributions ?? []).map((_, leaf) =>
      inverseDocumentFrequency(
        this.articles,
        sum(answers.map(({ contributions }) => contributions[leaf]?.leaf.articles.length ?? 0)),
      ),
    );
  }
}

interface Ranked {
  readonly answer: Answered;
  readonly article: number;
  readonly score: number;
}

function totalsOf(answers: readonly Answered[]): Totals {
  return {
    articles: sum(answers.map(({ matched }) => matched.count())),
    paragraphs: sum(answers.map(({ tally }) => tally.paragraphs)),
    occurrences: sum(answers.map(({ tally }) => tally.occurrences)),
    undated: sum(answers.map(({ undated }) => undated)),
  };
}

function hitOf({ answer, article, score }: Ranked): EngineHit {
  const { articles, units } = answer.segment;
  const headline: WordRange[] = [];
  const byline: { author: number; marks: readonly WordRange[] }[] = [];
  const paragraphs: { n: number; marks: readonly WordRange[] }[] = [];
  const head = articles.headUnits.at(article);
  const found = [...matchesIn(article, answer.contributions)].sort(([a], [b]) => a - b);
  for (const [offset, matches] of found) {
    const marks = matches.flatMap((match) => match.marks);
    const field = UNIT_FIELDS[units.field.at((articles.firstUnit[article] ?? 0) + offset)];
    if (field === 'headline') headline.push(...marks);
    else if (field === 'byline') byline.push({ author: offset - 1, marks });
    else paragraphs.push({ n: offset - head + 1, marks });
  }
  return { article: articles.number(article), score, headline, byline, paragraphs };
}

/** Ties go to the newer article, then to the id, so that an order never depends on how the archive is cut. */
const byId = (a: Ranked, b: Ranked): number => (idOf(a) < idOf(b) ? -1 : 1);
const byNewest = (a: Ranked, b: Ranked): number => lastDayOf(b) - lastDayOf(a) || byId(a, b);

const ORDERS: Readonly<Record<PageRequest['sort'], (a: Ranked, b: Ranked) => number>> = {
  relevance: (a, b) => b.score - a.score || byNewest(a, b),
  newest: byNewest,
  /** Undated articles come last here too. */
  oldest: (a, b) => (firstDayOf(a) || NEVER) - (firstDayOf(b) || NEVER) || byId(a, b),
};

const idOf = ({ answer, article }: Ranked): string => answer.segment.articles.id(article);
const firstDayOf = ({ answer, article }: Ranked): number => answer.segment.articles.firstDay[article] ?? 0;
const lastDayOf = ({ answer, article }: Ranked): number => answer.segment.articles.lastDay[article] ?? 0;

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function sumWhere(values: Uint32Array, living: ArticleSet): number {
  let total = 0;
  living.forEach((article) => {
    total += values[article] ?? 0;
  });
  return total;
}

const ANSWERS_KEPT = 8;

const NEVER = 9999_99_99;
