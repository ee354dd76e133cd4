import type { Suggested, Syntax } from '../../search/index.ts';
import type { SuggestReply } from '../schemas/suggest.ts';

/** What a text may become, as `/api/v1/suggest` gives it. */
export function presentSuggested(
  query: { readonly text: string; readonly syntax: Syntax },
  { index, completions, didYouMean }: Suggested,
): SuggestReply {
  const { version, articles, paragraphs } = index;
  return {
    query,
    index: { version, articles, paragraphs },
    completions: completions.map((one) => ({ term: one.term, articles: one.articles, query: one.query })),
    didYouMean: didYouMean.map((one) => ({ label: one.label, query: one.query })),
  };
}
