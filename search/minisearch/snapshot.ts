import type { ArticleId } from '../article.ts';
import type { CollocatesFound, CollocatesRequest } from '../collocates.ts';
import type { EngineLine, LinesRequest } from '../concordance.ts';
import type {
  Coverage,
  DatedCount,
  EngineHit,
  EnginePage,
  FacetField,
  FacetLists,
  FacetValue,
  IndexAbout,
  ListOrder,
  OrderPlace,
  PageRequest,
  Question,
  ReadHit,
  Snapshot,
  Sort,
  Totals,
  WordPresence,
} from '../engine.ts';
import type { WordQuery } from '../language/query.ts';
import type { EngineRelated, SimilarRequest } from '../similar.ts';
import type { TermsFound, TermsRequest } from '../terms.ts';
import { type Answered, answerIn } from './answering/answer.ts';
import { openBudget } from './answering/budget.ts';
import { hitsOf } from './answering/hit.ts';
import { listedIn } from './answering/listed.ts';
import { placeInList } from './answering/place-in-list.ts';
import { planOf, withoutDates } from './answering/plan.ts';
import { type ArchiveSums, numbersIn, rankedAt } from './answering/ranked.ts';
import { readHits } from './answering/read-hits.ts';
import type { ArticleSet } from './article-set.ts';
import { INDEX_SETTINGS } from './index-settings.ts';
import type { ReprintGroups } from './reprint-groups.ts';
import type { VisibleSegment } from './segment/segment.ts';
import { byMeasure, collocatesIn } from './views/collocates.ts';
import { type SortedLines, sortedLines } from './views/concordance.ts';
import { coverageOf } from './views/coverage.ts';
import { datedCounts } from './views/dated-counts.ts';
import { facetOf, facetsOf } from './views/facets.ts';
import { idsIn } from './views/ids.ts';
import { Last } from './views/last.ts';
import { LastUsed } from './views/last-used.ts';
import { relatedIn } from './views/related.ts';
import { sliceOf } from './views/slice.ts';
import { termsIn } from './views/term-list.ts';
import { presenceOf } from './views/vocabulary.ts';

/** An unchanging view over some segments. Statistics are summed over them, so scores do not depend on how they are cut. */
export class MiniSearchSnapshot implements Snapshot {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly #segments: readonly VisibleSegment[];
  /** Null where articles have not been compared. */
  readonly reprints: ReprintGroups | null;
  readonly #sums: ArchiveSums;
  readonly #lines = new Last<SortedLines>();
  readonly #collocates = new Last<CollocatesFound>();
  readonly #answers = new LastUsed<readonly Answered[]>(ANSWERS_KEPT);
  /** Those that whole results are read from: searches that come between must not drive them out. */
  readonly #readings = new LastUsed<readonly Answered[]>(ANSWERS_KEPT);

  constructor(version: number, segments: readonly VisibleSegment[], reprints: ReprintGroups | null = null) {
    this.version = version;
    this.#segments = segments;
    this.reprints = reprints;
    this.articles = sum(segments.map(({ living }) => living.count()));
    this.paragraphs = sum(segments.map(({ segment, living }) => sumWhere(segment.articles.paragraphs, living)));
    const words = sum(segments.map(({ segment, living }) => sumWhere(segment.articles.words, living)));
    this.#sums = { articles: this.articles, averageWords: Math.max(1, words / Math.max(1, this.articles)) };
  }

  async count(question: Question): Promise<Totals> {
    return totalsOf(this.#answer(question));
  }

  async search(question: Question, page: PageRequest): Promise<EnginePage> {
    const answers = this.#answer(question);
    return { totals: totalsOf(answers), ...listedIn(answers, page, this.#sums, this.reprints) };
  }

  async matches(question: Question, id: ArticleId): Promise<EngineHit | undefined> {
    const answers = this.#answer(question);
    const found = matchedIn(answers, id);
    return found && hitsOf([rankedAt(found.answer, found.article, answers, this.#sums)])[0];
  }

  async placeOf(question: Question, order: ListOrder, id: ArticleId): Promise<OrderPlace | undefined> {
    const answers = this.#answer(question);
    const found = matchedIn(answers, id);
    return found && placeInList(answers, found, order, this.#sums, this.reprints);
  }

  async order(question: Question, sort: Sort): Promise<Uint32Array> {
    return numbersIn(this.#reading(question), sort, this.#sums);
  }

  async ids({ offset, size }: { readonly offset: number; readonly size: number }): Promise<readonly ArticleId[]> {
    return idsIn(this.#segments, offset, size);
  }

  async read(question: Question, articles: Uint32Array): Promise<readonly ReadHit[]> {
    return readHits(this.#reading(question), articles, this.#sums, this.reprints);
  }

  async facet(question: Question, field: FacetField): Promise<readonly FacetValue[]> {
    return facetOf(field, this.#answer(question));
  }

  async facets(question: Question, most: number): Promise<FacetLists> {
    return facetsOf(question.filters, this.#answer(question), most);
  }

  async timeline(question: Question): Promise<readonly DatedCount[]> {
    return datedCounts(this.#answer(question));
  }

  async coverage(): Promise<readonly Coverage[]> {
    return coverageOf(this.#segments);
  }

  async lines(question: Question, request: LinesRequest): Promise<readonly EngineLine[]> {
    const { sort, ...page } = request;
    const lines = this.#lines.of(JSON.stringify([question, sort]), () =>
      sortedLines(this.#answer(question), sort, this.#sums, question.query, openBudget()),
    );
    return lines(page);
  }

  async collocates(question: Question, request: CollocatesRequest): Promise<CollocatesFound> {
    const { offset, size, measure, ...asked } = request;
    const found = this.#collocates.of(JSON.stringify([question, asked]), () =>
      collocatesIn(this.#answer(question), this.#segments, asked, question.query, openBudget()),
    );
    return { ...found, collocates: byMeasure(found.collocates, measure).slice(offset, offset + size) };
  }

  async terms(request: TermsRequest): Promise<TermsFound> {
    return termsIn(this.#segments, request);
  }

  async similar(request: SimilarRequest): Promise<readonly EngineRelated[]> {
    return relatedIn(this.#segments, request, this.#sums);
  }

  async about(): Promise<IndexAbout> {
    return {
      analysis: INDEX_SETTINGS,
      segments: this.#segments.length,
      bytes: sum(this.#segments.map(({ segment }) => segment.buffer.byteLength)),
    };
  }

  /** The articles a question finds as a view of their own; where there are more than `most`, the most relevant. */
  slice(question: Question, most = Number.POSITIVE_INFINITY): readonly VisibleSegment[] {
    return sliceOf(this.#answer(question), most, this.#sums);
  }

  async lookUp(words: readonly WordQuery[]): Promise<readonly WordPresence[]> {
    return words.map((word) => presenceOf(word, this.#segments));
  }

  /** What another thread needs to open the same view. */
  get segments(): readonly VisibleSegment[] {
    return this.#segments;
  }

  close(): void {
    // Segments are plain memory; dropping the view frees what no other view holds.
  }

  /** A page asks the same question for its results, its facets and its next page. */
  #answer(question: Question): readonly Answered[] {
    const key = JSON.stringify(question);
    const kept = this.#answers.get(key) ?? this.#readings.get(key) ?? this.#found(question);
    this.#answers.set(key, kept);
    return kept;
  }

  /** A whole result is read a part at a time, with others’ searches between. */
  #reading(question: Question): readonly Answered[] {
    const key = JSON.stringify(question);
    const kept = this.#readings.get(key) ?? this.#answers.get(key) ?? this.#found(question);
    this.#readings.set(key, kept);
    return kept;
  }

  #found(question: Question): readonly Answered[] {
    const plan = planOf(question.query);
    const undatedPlan = withoutDates(plan);
    const budget = openBudget();
    return this.#segments.map((visible) => answerIn(visible, question, plan, undatedPlan, budget));
  }
}

/** In which answer a matching article is, and its number there. */
function matchedIn(answers: readonly Answered[], id: ArticleId) {
  const answer = answers.find(({ segment, matched }) => matched.has(segment.articles.withId(id)));
  return answer && { answer, article: answer.segment.articles.withId(id) };
}

function totalsOf(answers: readonly Answered[]): Totals {
  return {
    articles: sum(answers.map(({ matched }) => matched.count())),
    paragraphs: sum(answers.map(({ tally }) => tally.paragraphs)),
    occurrences: sum(answers.map(({ tally }) => tally.occurrences)),
    undated: sum(answers.map(({ undated }) => undated)),
  };
}

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
