import type { ArticleId, ArticleNumber } from '../article.ts';
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
import { type Bits, sizeOf } from './bits.ts';
import { openBudget } from './budget.ts';
import { facetOf } from './facets.ts';
import { matchesIn } from './occurrences.ts';
import { planOf, withoutDates } from './plan.ts';
import type { Segment, VisibleSegment } from './segment.ts';
import { UNIT_FIELDS, type UnitField } from './unit-index.ts';
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
    this.articles = sum(segments.map(({ living }) => sizeOf(living)));
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
    const found = this.#ranked(answers).find(({ answer, article }) => answer.segment.articles.ids[article] === id);
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

  /** Every matching article with its score, unordered. */
  #ranked(answers: readonly Answered[]): Ranked[] {
    const rarities = this.#rarities(answers);
    return answers.flatMap((answer) => {
      const { segment, matched, contributions } = answer;
      const scores = new Float64Array(matched.length);
      for (const [leaf, contribution] of contributions.entries()) {
        const frequencies = contribution.weighedFrequencies();
        for (let article = 0; article < scores.length; article += 1) {
          const frequency = frequencies[article] ?? 0;
          if (frequency === 0) continue;
          const length = segment.articles.words[article] ?? 0;
          const part = (rarities[leaf] ?? 0) * saturation(frequency, length, this.#averageWords);
          scores[article] = (scores[article] ?? 0) + part;
        }
      }
      const ranked: Ranked[] = [];
      for (let article = 0; article < matched.length; article += 1) {
        if (matched[article] === 1) ranked.push({ answer, article, score: scores[article] ?? 0 });
      }
      return ranked;
    });
  }

  /** Of each leaf, over all segments. */
  #rarities(answers: readonly Answered[]): readonly number[] {
    return (answers[0]?.contributions ?? []).map((_, leaf) =>
      inverseDocumentFrequency(
        this.articles,
        sum(answers.map(({ contributions }) => contributions[leaf]?.articlesWithIt ?? 0)),
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
    articles: sum(answers.map(({ matched }) => sizeOf(matched))),
    paragraphs: sum(answers.map(paragraphsIn)),
    occurrences: sum(answers.map(({ tally }) => sum(tally.counts))),
    undated: sum(answers.map(({ undated }) => undated)),
  };
}

function hitOf({ answer, article, score }: Ranked): EngineHit {
  const { segment, contributions } = answer;
  const { articles, units } = segment;
  const headline: WordRange[] = [];
  const byline: { author: number; marks: readonly WordRange[] }[] = [];
  const paragraphs: { n: number; marks: readonly WordRange[] }[] = [];
  for (let unit = articles.firstUnit[article] ?? 0; unit < (articles.firstUnit[article + 1] ?? 0); unit += 1) {
    const marks = matchesIn(unit, contributions, segment).flatMap((match) => match.marks);
    if (marks.length === 0) continue;
    const n = units.n[unit] ?? 0;
    const field = fieldOf(segment, unit);
    if (field === 'headline') headline.push(...marks);
    else if (field === 'byline') byline.push({ author: n, marks });
    else paragraphs.push({ n, marks });
  }
  return { article: articles.numbers[article] ?? (0 as ArticleNumber), score, headline, byline, paragraphs };
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

const idOf = ({ answer, article }: Ranked): string => answer.segment.articles.ids[article] ?? '';
const firstDayOf = ({ answer, article }: Ranked): number => answer.segment.articles.firstDay[article] ?? 0;
const lastDayOf = ({ answer, article }: Ranked): number => answer.segment.articles.lastDay[article] ?? 0;

const fieldOf = ({ units }: Segment, unit: number): UnitField => UNIT_FIELDS[units.field[unit] ?? 0] ?? 'headline';

function paragraphsIn({ segment, tally }: Answered): number {
  let paragraphs = 0;
  for (const unit of tally.units) if (IS_PARAGRAPH[segment.units.field[unit] ?? 0] === true) paragraphs += 1;
  return paragraphs;
}

const IS_PARAGRAPH = UNIT_FIELDS.map((field) => field !== 'headline' && field !== 'byline');

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const sumWhere = (values: Uint32Array, living: Bits): number =>
  values.reduce((total, value, article) => total + (living[article] === 1 ? value : 0), 0);

const ANSWERS_KEPT = 8;

const NEVER = 9999_99_99;
