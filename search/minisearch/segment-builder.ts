import { type Token, wordsOf } from '../analysis/index.ts';
import type { Article, ArticleId, ArticleNumber } from '../article.ts';
import { parseIsoDate, periodOf } from '../dates/partial-date.ts';
import { GrowableUint32 } from './growable.ts';
import { LexiconBuilder } from './lexicon.ts';
import { type Segment, VALUE_FIELDS, type ValueColumn, type ValueField } from './segment.ts';
import { UNIT_FIELDS, type UnitField, UnitIndexBuilder } from './unit-index.ts';

/** Stems follow the article's language; where it is unknown they follow this. */
export const DEFAULT_LANGUAGE = 'en';

/** Takes articles one by one and gives them as one segment. */
export class SegmentBuilder {
  readonly #index = new UnitIndexBuilder();
  readonly #lexicon = new LexiconBuilder();
  readonly #numbers: ArticleNumber[] = [];
  readonly #ids: ArticleId[] = [];
  readonly #urls: (string | null)[] = [];
  readonly #firstDay = new GrowableUint32();
  readonly #lastDay = new GrowableUint32();
  readonly #articleWords = new GrowableUint32();
  readonly #articleParagraphs = new GrowableUint32();
  readonly #articleLanguage = new GrowableUint32();
  readonly #firstUnit = new GrowableUint32();
  readonly #unitArticle = new GrowableUint32();
  readonly #unitField = new GrowableUint32();
  readonly #unitN = new GrowableUint32();
  readonly #unitWords = new GrowableUint32();
  readonly #firstToken = new GrowableUint32();
  readonly #tokenCased = new GrowableUint32();
  readonly #tokenPosition = new GrowableUint32();
  readonly #tokenLength = new GrowableUint32();
  readonly #tokenSentence = new GrowableUint32();
  readonly #values = Object.fromEntries(VALUE_FIELDS.map((field) => [field, new ValueColumnBuilder()])) as Record<
    ValueField,
    ValueColumnBuilder
  >;

  get articles(): number {
    return this.#numbers.length;
  }

  add(article: Article): void {
    const language = this.#lexicon.language(article.language ?? DEFAULT_LANGUAGE);
    const date = article.date === null ? undefined : parseIsoDate(article.date);
    const period = date === undefined ? { first: 0, last: 0 } : periodOf(date);
    this.#numbers.push(article.number);
    this.#ids.push(article.id);
    this.#urls.push(article.sourceUrl);
    this.#firstDay.push(period.first);
    this.#lastDay.push(period.last);
    this.#articleLanguage.push(language);
    this.#articleParagraphs.push(article.paragraphs.length);
    this.#values.source.add(listed(article.source));
    this.#values.section.add(listed(article.section));
    this.#values.place.add(listed(article.place));
    this.#values.language.add(listed(article.language));
    this.#values.byline.add(article.byline.map((author) => author.name));

    this.#firstUnit.push(this.#unitArticle.length);
    let words = this.#addUnit('headline', 0, article.headline, language);
    for (const [place, author] of article.byline.entries()) {
      words += this.#addUnit('byline', place, author.name, language);
    }
    for (const { n, kind, text } of article.paragraphs) words += this.#addUnit(kind, n, text, language);
    this.#articleWords.push(words);
  }

  /** The segment of the articles that became current after version `after`, up to `upTo`. */
  finish(after: number, upTo: number): Segment {
    this.#firstUnit.push(this.#unitArticle.length);
    this.#firstToken.push(this.#tokenCased.length);
    const lexicon = this.#lexicon.finish();
    return {
      after,
      upTo,
      articles: {
        count: this.#numbers.length,
        numbers: this.#numbers,
        ids: this.#ids,
        urls: this.#urls,
        firstDay: this.#firstDay.finish(),
        lastDay: this.#lastDay.finish(),
        words: this.#articleWords.finish(),
        paragraphs: this.#articleParagraphs.finish(),
        language: this.#articleLanguage.finish(),
        firstUnit: this.#firstUnit.finish(),
        values: {
          source: this.#values.source.finish(),
          section: this.#values.section.finish(),
          place: this.#values.place.finish(),
          byline: this.#values.byline.finish(),
          language: this.#values.language.finish(),
        },
      },
      units: {
        count: this.#unitArticle.length,
        article: this.#unitArticle.finish(),
        field: Uint8Array.from(this.#unitField.finish()),
        n: this.#unitN.finish(),
        words: this.#unitWords.finish(),
        firstToken: this.#firstToken.finish(),
      },
      tokens: {
        cased: this.#tokenCased.finish(),
        position: this.#tokenPosition.finish(),
        length: this.#tokenLength.finish(),
        sentence: this.#tokenSentence.finish(),
      },
      lexicon,
      index: this.#index.finish(lexicon.terms),
    };
  }

  /** How many word positions the unit has. */
  #addUnit(field: UnitField, n: number, text: string, language: number): number {
    this.#unitArticle.push(this.#numbers.length - 1);
    this.#unitField.push(UNIT_FIELDS.indexOf(field));
    this.#unitN.push(n);
    this.#firstToken.push(this.#tokenCased.length);
    const terms: number[] = [];
    let previous: Token | undefined;
    for (const token of wordsOf(text)) {
      const cased = this.#lexicon.add(token.form, token.cased, language);
      if (token.position === previous?.position && token.length === previous.length) {
        this.#lexicon.markOverlapping(cased);
      }
      previous = token;
      this.#tokenCased.push(cased);
      this.#tokenPosition.push(token.position);
      this.#tokenLength.push(token.length);
      this.#tokenSentence.push(token.sentence);
      terms.push(this.#lexicon.termOf(cased));
    }
    const words = previous === undefined ? 0 : previous.position + 1;
    this.#unitWords.push(words);
    this.#index.addUnit(field, terms);
    return words;
  }
}

class ValueColumnBuilder {
  readonly #values: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #start = new GrowableUint32();
  readonly #of = new GrowableUint32();

  add(values: readonly string[]): void {
    this.#start.push(this.#of.length);
    for (const value of new Set(values)) this.#of.push(this.#idOf(value));
  }

  finish(): ValueColumn {
    this.#start.push(this.#of.length);
    return { values: this.#values, start: this.#start.finish(), of: this.#of.finish() };
  }

  #idOf(value: string): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const added = this.#values.push(value) - 1;
    this.#ids.set(value, added);
    return added;
  }
}

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);
