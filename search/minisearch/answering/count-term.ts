import { type ArticleSet, onesIn } from '../article-set.ts';
import { cursorOn, isAccepted } from '../matching/each-posting.ts';
import { Spans } from '../matching/spans.ts';
import type { AcceptedTerm } from '../matching/term-set.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { PostingsCursor } from '../segment/postings.ts';
import { BLOCK } from '../segment/postings-writer.ts';
import type { Segment } from '../segment/segment.ts';
import { type Among, type Counted, type CountSums, placesIn, sumsOf, type UnitsHere } from './counted.ts';
import type { OffsetBits } from './offset-bits.ts';
import { seek } from './seek.ts';

/** How often one term stands in each article, wherever in it: what its postings keep of each is all that is needed. */
export function countTerm(accepted: AcceptedTerm, segment: Segment, among: Among): TermCounts {
  const cursor = cursorOn(accepted, segment);
  if (!among.isWhole || accepted.languages !== null) return someOf(accepted, segment, among, cursor);
  if (among.wanted === among.living) return new TermCounts(segment, cursor, allArticles(cursor), null);
  if (among.wanted.count() * MUCH_MORE < accepted.term.articles) return lookedUp(segment, among, cursor);
  return someOf(accepted, segment, among, cursor);
}

function allArticles(cursor: PostingsCursor): Uint32Array {
  const articles = new Uint32Array(cursor.term.articles);
  let found = 0;
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block);
    const here = cursor.articles;
    for (let i = 0; i < cursor.count; i += 1) {
      articles[found] = here[i] ?? 0;
      found += 1;
    }
  }
  return articles;
}

/** The term’s articles are gone through from the first to the last. */
function someOf(
  accepted: AcceptedTerm,
  segment: Segment,
  { living, wanted }: Among,
  cursor: PostingsCursor,
): TermCounts {
  const articles = new Uint32Array(cursor.term.articles);
  const nths = new Uint32Array(cursor.term.articles);
  let articleFrequency = 0;
  let found = 0;
  let nth = 0;
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block);
    const here = cursor.articles;
    for (let i = 0; i < cursor.count; i += 1, nth += 1) {
      const article = here[i] ?? 0;
      if (!living.has(article) || !isAccepted(accepted, article, segment)) continue;
      articleFrequency += 1;
      if (!wanted.has(article)) continue;
      articles[found] = article;
      nths[found] = nth;
      found += 1;
    }
  }
  return new TermCounts(segment, cursor, articles.subarray(0, found), nths.subarray(0, found), articleFrequency);
}

/** Few articles are wanted, and each is looked up. */
function lookedUp(segment: Segment, { wanted }: Among, cursor: PostingsCursor): TermCounts {
  const most = wanted.count();
  const articles = new Uint32Array(most);
  const nths = new Uint32Array(most);
  let found = 0;
  wanted.forEach((article) => {
    const nth = cursor.seekNth(article);
    if (nth < 0) return;
    articles[found] = article;
    nths[found] = nth;
    found += 1;
  });
  return new TermCounts(segment, cursor, articles.subarray(0, found), nths.subarray(0, found));
}

/** Counts of one term; they also tell where in an article it stands. Columns are read from its postings when asked for. */
export class TermCounts implements Counted {
  readonly articleFrequency: number;
  readonly articles: Uint32Array;
  readonly #segment: Segment;
  readonly #cursor: PostingsCursor;
  /** Which of the term’s articles each is, from 0; null where they are all of them. */
  readonly #nths: Uint32Array | null;
  #quarters: Uint32Array | undefined;
  #columns: Columns | undefined;

  constructor(
    segment: Segment,
    cursor: PostingsCursor,
    articles: Uint32Array,
    nths: Uint32Array | null,
    articleFrequency = cursor.term.articles,
  ) {
    this.#segment = segment;
    this.#cursor = cursor;
    this.articles = articles;
    this.#nths = nths;
    this.articleFrequency = articleFrequency;
  }

  narrowedTo(articles: ArticleSet): Counted {
    if (articles.count() === this.articles.length) return this;
    const places = placesIn(this.articles, articles);
    const kept = places.map((place) => this.articles[place] ?? 0);
    const all = this.#nths;
    const nths = all === null ? places : places.map((place) => all[place] ?? 0);
    return new TermCounts(this.#segment, this.#cursor, kept, nths, this.articleFrequency);
  }

  sums(): CountSums {
    if (this.#nths === null) return this.#cursor.term;
    const { occurrences, paragraphs } = this.#laidOut();
    return sumsOf(occurrences, paragraphs);
  }

  quarters(): Uint32Array {
    this.#quarters ??= this.#gathered(
      (cursor) => cursor.readCounts(),
      (cursor, i) => cursor.quarters[i] ?? 0,
    );
    return this.#quarters;
  }

  layOut(): void {
    this.#laidOut();
  }

  #laidOut(): Columns {
    if (this.#columns === undefined) {
      const { headUnits } = this.#segment.articles;
      const occurrences = new Uint32Array(this.articles.length);
      const paragraphs = new Uint32Array(this.articles.length);
      const quarters = new Uint32Array(this.articles.length);
      let place = 0;
      const bits = this.#gathered(
        (cursor) => cursor.readOffsetBits(),
        (cursor, i) => {
          const here = cursor.bits[i] ?? 0;
          const head = headUnits.at(this.articles[place] ?? 0);
          occurrences[place] = cursor.occurrences[i] ?? 0;
          quarters[place] = cursor.quarters[i] ?? 0;
          paragraphs[place] = paragraphsHere(cursor, i, head, here);
          place += 1;
          return here;
        },
      );
      this.#quarters = quarters;
      this.#columns = { occurrences, paragraphs, bits: new Int32Array(bits.buffer) };
    }
    return this.#columns;
  }

  /** What `read` gives of each article, in order, each block having been made ready. */
  #gathered(
    makeReady: (cursor: PostingsCursor) => void,
    read: (cursor: PostingsCursor, i: number) => number,
  ): Uint32Array {
    const cursor = this.#cursor;
    const nths = this.#nths;
    const { length } = this.articles;
    const all = new Uint32Array(length);
    let place = 0;
    for (let block = 0; block < cursor.blocks && place < length; block += 1) {
      const first = block * BLOCK;
      if (nths !== null && (nths[place] ?? 0) >= first + BLOCK) continue;
      cursor.turnTo(block);
      makeReady(cursor);
      const end = first + cursor.count;
      for (let nth = 0; place < length; place += 1) {
        nth = nths === null ? place : (nths[place] ?? 0);
        if (nth >= end) break;
        all[place] = read(cursor, nth - first);
      }
    }
    return all;
  }

  occurrencesAt(place: number): number {
    if (this.#columns !== undefined) return this.#columns.occurrences[place] ?? 0;
    return this.#cursor.occurrencesAt(this.#turnTo(place));
  }

  paragraphsAt(place: number): number {
    if (this.#columns !== undefined) return this.#columns.paragraphs[place] ?? 0;
    const i = this.#turnTo(place);
    const head = this.#segment.articles.headUnits.at(this.articles[place] ?? 0);
    return paragraphsHere(this.#cursor, i, head, this.#cursor.offsetBits(i));
  }

  unitsAt(place: number): UnitsHere {
    const cursor = this.#cursor;
    const count = cursor.readUnits(this.#turnTo(place));
    return { count, offsets: cursor.units, counts: cursor.frequencies };
  }

  offsetsAt(place: number, offsets: OffsetBits): void {
    this.#cursor.addOffsets(this.#turnTo(place), offsets);
  }

  offsetBitsAt(place: number): number {
    if (this.#columns !== undefined) return this.#columns.bits[place] ?? 0;
    return this.#cursor.offsetBits(this.#turnTo(place));
  }

  /** Where it stands in one of the articles, in the order of the text; nowhere in any other. */
  spansIn(article: number): Spans {
    SPANS.clear();
    const place = seek(this.articles, 0, article);
    if (this.articles[place] === article) this.#cursor.readSpans(this.#turnTo(place), SPANS, null, EVERY_UNIT);
    return SPANS;
  }

  /** Turns the cursor to the article; its place in the block. */
  #turnTo(place: number): number {
    return this.#cursor.turnToNth(this.#nths === null ? place : (this.#nths[place] ?? 0));
  }
}

/** One entry an article. */
interface Columns {
  readonly occurrences: Uint32Array;
  readonly paragraphs: Uint32Array;
  readonly bits: Int32Array;
}

/** @param head how many units of the article are no paragraphs @param bits from `offsetBits` */
const paragraphsHere = (cursor: PostingsCursor, i: number, head: number, bits: number): number =>
  bits < 0 ? cursor.unitsAt(i) - cursor.unitsBefore(head, i) : onesIn(bits >>> head);

/** Good until the next are asked for. */
const SPANS = new Spans();

/** So many times as frequent as what is wanted, and a word is not gone through but looked up. */
const MUCH_MORE = 8;
