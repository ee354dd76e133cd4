import type { CallOptions } from './ask-server.ts';
import type * as questions from './questions.ts';
import type * as replies from './replies.ts';

/**
 * A Newsmorgue server. Every call rejects with ApiError for what the server refuses, with the signal's reason when it was
 * ended, and with what `fetch` throws when there is no connection. docs/api.md says what each address means.
 */
export interface Client {
  /** Articles with their matching paragraphs, a page of them. */
  search(question: questions.SearchQuestion, options?: CallOptions): Promise<replies.SearchReply>;
  /** Totals alone. */
  count(question: questions.SearchQuestion, options?: CallOptions): Promise<replies.CountReply>;
  /** Matching articles by period, beside all there are; with `compare`, of several queries. */
  timeline(question: questions.TimelineQuestion, options?: CallOptions): Promise<replies.TimelinesReply>;
  /** Each occurrence among its words, a page of them. */
  concordance(question: questions.ConcordanceQuestion, options?: CallOptions): Promise<replies.ConcordanceReply>;
  /** The words around the matches, a page of them. */
  collocates(question: questions.CollocatesQuestion, options?: CallOptions): Promise<replies.CollocatesReply>;
  /** The values of a field among the matching articles, a page of them. */
  facets(
    field: questions.FacetField,
    question: questions.FacetsQuestion,
    options?: CallOptions,
  ): Promise<replies.FacetsReply>;
  /** What a text that is being typed may become. */
  suggest(question: questions.SuggestQuestion, options?: CallOptions): Promise<replies.SuggestReply>;
  /** Words that the archive's texts hold, a page of them. */
  terms(question?: questions.TermsQuestion, options?: CallOptions): Promise<replies.TermsReply>;

  /** A whole article, marked where `q` matches. */
  article(id: string, question?: questions.ArticleQuestion, options?: CallOptions): Promise<replies.ArticleReply>;
  /** An article as plain text, or its citation. */
  articleAs(id: string, format: questions.ArticleFormat, options?: CallOptions): Promise<string>;
  paragraph(
    id: string,
    n: number,
    question?: questions.ArticleQuestion,
    options?: CallOptions,
  ): Promise<replies.ParagraphReply>;
  /** Near-duplicates, and articles about the same. */
  similar(id: string, question?: questions.SimilarQuestion, options?: CallOptions): Promise<replies.SimilarReply>;
  /** What cleaning removed from an article. */
  cleaning(id: string, options?: CallOptions): Promise<replies.CleaningReply>;

  /** How a query is read; nothing is searched. A text that cannot be read is no error here: `errors` says why. */
  parse(question: questions.ParseQuestion, options?: CallOptions): Promise<replies.ParseReply>;
  /** The index: its version, its size, how it is made. */
  index(options?: CallOptions): Promise<replies.IndexReply>;
  /** What the archive holds, by source and year. */
  coverage(options?: CallOptions): Promise<replies.CoverageReply>;

  /** Many calls in one; each has its own reply or problem, in their order. */
  batch(calls: readonly questions.BatchCall[], options?: CallOptions): Promise<replies.BatchReply>;
  /** Totals of queries by periods. */
  table(question: questions.TableQuestion, options?: CallOptions): Promise<replies.TableReply>;

  /** All that is found, as a file that is still being written. */
  export(question: questions.ExportQuestion, options?: CallOptions): Promise<ExportStream>;
  /** How such an export is made: what to keep beside it. */
  exportMethods(question: questions.ExportQuestion, options?: CallOptions): Promise<replies.MethodsReply>;

  /** Every article found, from the question's `cursor` on or from the first; pages are of 100 unless `size` says otherwise. */
  everyResult(question: questions.SearchQuestion, options?: CallOptions): Every<replies.SearchReply['results']>;
  /** Every occurrence among its words. */
  everyLine(question: questions.ConcordanceQuestion, options?: CallOptions): Every<replies.ConcordanceReply['lines']>;
  everyCollocate(
    question: questions.CollocatesQuestion,
    options?: CallOptions,
  ): Every<replies.CollocatesReply['collocates']>;
  everyValue(
    field: questions.FacetField,
    question: questions.FacetsQuestion,
    options?: CallOptions,
  ): Every<replies.FacetsReply['values']>;
  everyTerm(question?: questions.TermsQuestion, options?: CallOptions): Every<replies.TermsReply['terms']>;
}

/** To be read with `for await`; breaking off asks for no further page. */
export type Every<List extends readonly unknown[]> = AsyncGenerator<List[number], void, undefined>;

export interface ExportStream {
  /** UTF-8, as it comes, no faster than it is read. Reading it fails when the server could not end it: then it is not whole. */
  readonly body: ReadableStream<Uint8Array>;
  /** Its media type. */
  readonly type: string;
  /** How many records the whole of it has. */
  readonly records: number;
  readonly indexVersion: string;
}
