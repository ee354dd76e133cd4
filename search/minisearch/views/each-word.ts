import { Spans } from '../matching/spans.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { TermEntry } from '../segment/dictionary.ts';
import { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { giveUpIfCalledOff } from './called-off.ts';
import type { WordPlaces } from './word-places.ts';

/** Begins a term: what it gives is told the number of each place where the term stands. */
export type VisitTerm = (term: TermEntry) => (number: number) => void;

/**
 * Every word of the numbered units, read from the index term by term. Each place has one word: joined words (`co-operate` as
 * `cooperate`) and numbers with their sign (`$3` beside `3`) are left aside. All the segment's postings are passed over,
 * so it costs some time whatever the units are: half a second for 300,000 paragraphs. May be called off.
 */
export function eachWord(segment: Segment, places: WordPlaces, begin: VisitTerm): void {
  const { articles } = places;
  if (articles.count() === 0) return;
  const masks = places.masks();
  const spans = new Spans();
  let cursor: PostingsCursor | undefined;
  for (const term of segment.dictionary.all()) {
    if (HAS_SIGN.test(term.form)) continue;
    const accepted = term.variantLengths?.map((length) => length === 1) ?? null;
    if (cursor === undefined) cursor = new PostingsCursor(segment.postings, term);
    else cursor.reset(term);
    const visit = begin(term);
    for (let block = 0; block < cursor.blocks; block += 1) {
      giveUpIfCalledOff();
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        if (!articles.has(article)) continue;
        const units = masks[article] ?? 0;
        if (units !== EVERY_UNIT && (cursor.offsetBits(i) & units) === 0) continue;
        spans.clear();
        cursor.readSpans(i, spans, accepted, units);
        for (let at = 0; at < spans.length; at += 1) {
          const number = places.numberOf(article, spans.units[at] ?? 0, spans.firsts[at] ?? 0);
          if (number >= 0) visit(number);
        }
      }
    }
  }
}

/** For a budget: reading a word out of the index costs some eight times what counting it does. */
export const STEPS_A_WORD = 8;

/** The signs as the analyzer writes them before a number; `₨` and `﷼` unfold to letters. */
const HAS_SIGN = /^(?:\p{Sc}|Rs|ریال)[\d\p{N}]/u;
