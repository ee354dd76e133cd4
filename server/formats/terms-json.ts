import type { TermsReading } from '../../search/index.ts';
import type { TermsReply } from '../schemas/terms.ts';

/** A page of the index's words, as `/api/v1/terms` gives it. */
export function presentTerms({ index, distinct, terms, next }: TermsReading): TermsReply {
  const { version, articles, paragraphs } = index;
  return {
    index: { version, articles, paragraphs },
    distinct,
    terms: terms.map((count) => ({
      term: count.term,
      articles: count.articles,
      occurrences: count.occurrences,
      edits: count.edits,
    })),
    next,
  };
}
