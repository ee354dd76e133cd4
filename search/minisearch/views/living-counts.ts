import { Spans } from '../matching/spans.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { TermEntry } from '../segment/dictionary.ts';
import { PostingsCursor } from '../segment/postings.ts';
import type { VisibleSegment } from '../segment/segment.ts';

export interface LivingCounts {
  readonly articles: number;
  readonly occurrences: number;
}

/** In how many living articles of a segment a term stands, and how often. Where all are living the dictionary knows. */
export function livingCounts(term: TermEntry, { segment, living, isWhole }: VisibleSegment): LivingCounts {
  if (isWhole) return term;
  const cursor = new PostingsCursor(segment.postings, term);
  let articles = 0;
  let occurrences = 0;
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block);
    for (let i = 0; i < cursor.count; i += 1) {
      if (!living.has(cursor.articles[i] ?? 0)) continue;
      articles += 1;
      occurrences += cursor.occurrencesAt(i);
    }
  }
  return { articles, occurrences };
}

/** How often it stands in them as a word of its own, joined words (`co-operate` as `cooperate`) left aside. */
export function livingWords(term: TermEntry, visible: VisibleSegment): number {
  const { variantLengths } = term;
  if (variantLengths === null) return livingCounts(term, visible).occurrences;
  const accepted = variantLengths.map((length) => length === 1);
  const cursor = new PostingsCursor(visible.segment.postings, term);
  const spans = new Spans();
  let occurrences = 0;
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block);
    for (let i = 0; i < cursor.count; i += 1) {
      if (!visible.living.has(cursor.articles[i] ?? 0)) continue;
      spans.clear();
      cursor.readSpans(i, spans, accepted, EVERY_UNIT);
      occurrences += spans.length;
    }
  }
  return occurrences;
}
