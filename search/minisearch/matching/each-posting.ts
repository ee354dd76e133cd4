import type { ArticleSet } from '../article-set.ts';
import { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import type { AcceptedTerm, TermSet } from './term-set.ts';

/**
 * Calls with every article that any of the terms stands in, in a language it is accepted in, term by term: its place in
 * the cursor’s block.
 *
 * @param among only these articles; null for all
 */
export function eachPosting(
  terms: TermSet,
  segment: Segment,
  among: ArticleSet | null,
  visit: (cursor: PostingsCursor, i: number, article: number, accepted: AcceptedTerm) => void,
): void {
  eachBlock(terms, segment, (cursor, accepted) => {
    for (let i = 0; i < cursor.count; i += 1) {
      const article = cursor.articles[i] ?? 0;
      if (among !== null && !among.has(article)) continue;
      if (isAccepted(accepted, article, segment)) visit(cursor, i, article, accepted);
    }
  });
}

/** Calls with every block of the terms' postings, term by term: the cursor is turned to it, its articles are read. */
export function eachBlock(
  terms: TermSet,
  segment: Segment,
  visit: (cursor: PostingsCursor, accepted: AcceptedTerm) => void,
): void {
  let cursor: PostingsCursor | undefined;
  for (const accepted of terms) {
    cursor = cursorOn(accepted, segment, cursor);
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      visit(cursor, accepted);
    }
  }
}

/** Whether the term counts in the article's language. */
export const isAccepted = ({ languages }: AcceptedTerm, article: number, { articles }: Segment): boolean =>
  languages === null || languages.has(articles.language.at(article));

/** A cursor on the term's postings; one made before is turned to it. */
export function cursorOn({ term }: AcceptedTerm, { postings }: Segment, cursor?: PostingsCursor): PostingsCursor {
  if (cursor === undefined) return new PostingsCursor(postings, term);
  cursor.reset(term);
  return cursor;
}
