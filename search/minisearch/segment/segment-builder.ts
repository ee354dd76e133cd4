import { type Token, wordsOf } from '../../analysis/index.ts';
import type { Article } from '../../article.ts';
import { parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import type { ByteSink } from '../../segment-store.ts';
import { INDEX_SETTINGS } from '../index-settings.ts';
import { UNIT_FIELDS, type UnitField } from '../unit-fields.ts';
import { ColumnBuilder } from './column-builder.ts';
import { GrowableUint32 } from './growable.ts';
import { MemorySink } from './memory-sink.ts';
import { PostingsWriter } from './postings-writer.ts';
import { openBuilt, type Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TermLog } from './term-log.ts';

/** Stems follow the article's language; where it is unknown they follow this. */
export const DEFAULT_LANGUAGE = 'en';

/**
 * Takes articles one by one and writes them as one segment. Until then every word of them is kept, at 8 bytes a word and
 * 12 more while it is written, so memory is bounded by whoever watches `words`.
 */
export class SegmentBuilder {
  readonly #log = new TermLog();
  readonly #columns = new ColumnBuilder();
  readonly #unitArticle = new GrowableUint32();
  readonly #unitOffset = new GrowableUint32();
  readonly #unitField = new GrowableUint32();
  /** Of each unit, where its tokens end. */
  readonly #unitEnd = new GrowableUint32();
  readonly #articleLanguage = new GrowableUint32();
  readonly #tokenVariant = new GrowableUint32();
  readonly #tokenPosition = new GrowableUint32();

  get articles(): number {
    return this.#columns.articles;
  }

  /** Words added so far, joined ones included. */
  get words(): number {
    return this.#tokenVariant.length;
  }

  add(article: Article): void {
    const language = this.#log.language(article.language ?? DEFAULT_LANGUAGE);
    const date = article.date === null ? undefined : parseIsoDate(article.date);
    const period = date === undefined ? { first: 0, last: 0 } : periodOf(date);
    this.#articleLanguage.push(language);
    this.#columns.article({
      number: article.number,
      id: article.id,
      url: article.sourceUrl,
      firstDay: period.first,
      lastDay: period.last,
      language,
      values: {
        source: listed(article.source),
        section: listed(article.section),
        place: listed(article.place),
        language: listed(article.language),
        byline: article.byline.map((author) => author.name),
      },
    });
    let offset = 0;
    const addUnit = (field: UnitField, text: string): void => {
      this.#addUnit(field, offset, text);
      offset += 1;
    };
    addUnit('headline', article.headline);
    for (const author of article.byline) addUnit('byline', author.name);
    for (const { n, kind, text } of article.paragraphs) {
      if (n !== offset - article.byline.length) throw new TypeError(`Paragraph ${n} of ${article.id} is out of order.`);
      addUnit(kind, text);
    }
  }

  /** Writes the segment of the articles that became current after version `after`, up to `upTo`. */
  writeTo(sink: ByteSink, after: number, upTo: number): void {
    const writer = new SegmentWriter(sink);
    const inOrder = this.#termsInOrder();
    const tokens = this.#tokensByTerm(inOrder);
    const postings = new PostingsWriter();
    const placeOf = new Uint32Array(this.#log.variants.length);
    let start = 0;
    for (const [ordinal, { term, form }] of inOrder.entries()) {
      const end = tokens.ends[ordinal] ?? 0;
      const numbers = this.#log.variantsOf(term, tokens.times);
      for (const [place, variant] of numbers.entries()) placeOf[variant] = place;
      this.#writePostings(postings, tokens, { term, start, end }, placeOf);
      const variants = numbers.flatMap((variant) => this.#log.variants[variant] ?? []);
      writer.term(form, postings.finish(), variants, this.#log.isOverlapping(term));
      start = end;
    }
    writer.finish({
      settings: INDEX_SETTINGS,
      after,
      upTo,
      columns: this.#columns,
      languages: this.#log.languages,
      stems: this.#log.stems(inOrder.map(({ term }) => term)),
    });
  }

  /** The segment in memory. */
  finish(after: number, upTo: number): Segment {
    const sink = new MemorySink();
    this.writeTo(sink, after, upTo);
    return openBuilt(sink.finish());
  }

  #addUnit(field: UnitField, offset: number, text: string): void {
    this.#unitArticle.push(this.#columns.articles - 1);
    this.#unitOffset.push(offset);
    this.#unitField.push(UNIT_FIELDS.indexOf(field));
    const sentenceStarts: number[] = [];
    let previous: Token | undefined;
    for (const token of wordsOf(text)) {
      const variant = this.#log.add(token.form, token.cased, token.length);
      if (token.position === previous?.position && token.length === previous.length) {
        this.#log.markOverlapping(variant);
      }
      if (previous !== undefined && token.sentence !== previous.sentence) sentenceStarts.push(token.position);
      previous = token;
      this.#tokenVariant.push(variant);
      this.#tokenPosition.push(token.position);
    }
    this.#unitEnd.push(this.words);
    // How many terms it has is counted when they are written.
    this.#columns.unit(field, previous === undefined ? 0 : previous.position + 1, 0, sentenceStarts);
  }

  #termsInOrder(): readonly { readonly term: number; readonly form: Buffer }[] {
    return this.#log.terms
      .map((form, term) => ({ term, form: Buffer.from(form) }))
      .sort((a, b) => a.form.compare(b.form));
  }

  /**
   * The tokens of each term together, in the order of the texts. They are copied into that order: reading each from where
   * it was noted would miss the processor's cache at every word.
   */
  #tokensByTerm(inOrder: readonly { readonly term: number }[]): TokensByTerm {
    const ordinalOf = new Uint32Array(inOrder.length);
    for (const [ordinal, { term }] of inOrder.entries()) ordinalOf[term] = ordinal;
    const variants = this.#tokenVariant.values;
    const positions = this.#tokenPosition.values;
    const tokens = this.words;
    const times = new Uint32Array(this.#log.variants.length);
    for (let token = 0; token < tokens; token += 1) {
      const variant = variants[token] ?? 0;
      times[variant] = (times[variant] ?? 0) + 1;
    }
    const ordinalOfVariant = Uint32Array.from(this.#log.variants, (_, i) => ordinalOf[this.#log.termOf(i)] ?? 0);
    const next = new Uint32Array(inOrder.length + 1);
    for (const [variant, ordinal] of ordinalOfVariant.entries()) {
      next[ordinal + 1] = (next[ordinal + 1] ?? 0) + (times[variant] ?? 0);
    }
    for (let ordinal = 0; ordinal < inOrder.length; ordinal += 1) {
      next[ordinal + 1] = (next[ordinal + 1] ?? 0) + (next[ordinal] ?? 0);
    }
    const sorted = {
      times,
      ends: next.slice(1),
      units: new Uint32Array(tokens),
      positions: new Uint32Array(tokens),
      variants: new Uint32Array(tokens),
    };
    let token = 0;
    for (let unit = 0; unit < this.#unitEnd.length; unit += 1) {
      const end = this.#unitEnd.values[unit] ?? 0;
      for (; token < end; token += 1) {
        const variant = variants[token] ?? 0;
        const ordinal = ordinalOfVariant[variant] ?? 0;
        const place = next[ordinal] ?? 0;
        sorted.units[place] = unit;
        sorted.positions[place] = positions[token] ?? 0;
        sorted.variants[place] = variant;
        next[ordinal] = place + 1;
      }
    }
    return sorted;
  }

  /**
   * Those of one term, its tokens being those from `start` to before `end`.
   *
   * @param placeOf of each variant, its place among its term's
   */
  #writePostings(
    postings: PostingsWriter,
    { units, positions, variants }: TokensByTerm,
    { term, start, end }: { readonly term: number; readonly start: number; readonly end: number },
    placeOf: Uint32Array,
  ): void {
    let article = -1;
    let unit = -1;
    let language = -1;
    for (let token = start; token < end; token += 1) {
      const itsUnit = units[token] ?? 0;
      if (itsUnit !== unit) {
        const itsArticle = this.#unitArticle.values[itsUnit] ?? 0;
        if (itsArticle !== article) {
          postings.article(itsArticle);
          const itsLanguage = this.#articleLanguage.values[itsArticle] ?? 0;
          if (itsLanguage !== language) this.#log.metIn(itsLanguage, term);
          language = itsLanguage;
        }
        this.#columns.oneMoreTerm(itsUnit);
        postings.unit(this.#unitOffset.values[itsUnit] ?? 0, this.#unitField.values[itsUnit] ?? 0);
        article = itsArticle;
        unit = itsUnit;
      }
      postings.position(positions[token] ?? 0, placeOf[variants[token] ?? 0] ?? 0);
    }
  }
}

/** Columns with an entry a token; `ends` tells where each term's end. */
interface TokensByTerm {
  /** How often each variant was met. */
  readonly times: Uint32Array;
  readonly ends: Uint32Array;
  readonly units: Uint32Array;
  readonly positions: Uint32Array;
  readonly variants: Uint32Array;
}

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);
