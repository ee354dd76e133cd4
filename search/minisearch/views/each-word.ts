import type { ArticleSet } from '../article-set.ts';
import { Spans } from '../matching/spans.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { TermEntry } from '../segment/dictionary.ts';
import { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';

/** Begins a term: what it gives is told of each article that has it and where it stands there, good until the next. */
export type VisitTerm = (term: TermEntry) => (article: number, places: Spans) => void;

/**
 * Every word of some articles, read from the index term by term. Each place has one word: joined words (`co-operate` as
 * `cooperate`) and numbers with their sign (`$3` beside `3`) are left aside. All the segment's postings are passed over,
 * so it costs some time whatever the articles are: half a second for 300,000 paragraphs.
 */
export function eachWord(segment: Segment, articles: ArticleSet, begin: VisitTerm): void {
  if (articles.count() === 0) return;
  const places = new Spans();
  let cursor: PostingsCursor | undefined;
  for (const term of segment.dictionary.all()) {
    if (HAS_SIGN.test(term.form)) continue;
    const accepted = term.variantLengths?.map((length) => length === 1) ?? null;
    if (cursor === undefined) cursor = new PostingsCursor(segment.postings, term);
    else cursor.reset(term);
    const visit = begin(term);
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        if (!articles.has(article)) continue;
        places.clear();
        cursor.readSpans(i, places, accepted, EVERY_UNIT);
        visit(article, places);
      }
    }
  }
}

/** For a budget: reading a word out of the index costs some eight times what counting it does. */
export const STEPS_A_WORD = 8;

/** The signs as the analyzer writes them before a number; `₨` and `﷼` unfold to letters. */
const HAS_SIGN = /^(?:\p{Sc}|Rs|ریال)[\d\p{N}]/u;
