import { UNIT_FIELDS, type UnitField } from '../unit-fields.ts';
import { packed, SentenceColumnWriter, TextColumnWriter, ValueColumnWriter } from './columns.ts';
import { GrowableUint32 } from './growable.ts';
import type { SectionWriter } from './sections.ts';
import { VALUE_FIELDS, type ValueField } from './segment.ts';

/** What a segment keeps of an article beside its words. */
export interface ArticleRow {
  readonly number: number;
  readonly id: string;
  readonly url: string | null;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Index of the language its words are stemmed in. */
  readonly language: number;
  readonly values: Readonly<Record<ValueField, readonly string[]>>;
}

/** Gathers the columns of articles and units, in their order; `writeTo` puts them into a segment. */
export class ColumnBuilder {
  readonly #number = new GrowableUint32();
  readonly #id = new TextColumnWriter();
  readonly #url = new TextColumnWriter();
  readonly #firstDay = new GrowableUint32();
  readonly #lastDay = new GrowableUint32();
  readonly #words = new GrowableUint32();
  readonly #paragraphs = new GrowableUint32();
  readonly #language = new GrowableUint32();
  readonly #firstUnit = new GrowableUint32();
  readonly #headUnits = new GrowableUint32();
  readonly #values = Object.fromEntries(VALUE_FIELDS.map((field) => [field, new ValueColumnWriter()])) as Record<
    ValueField,
    ValueColumnWriter
  >;
  readonly #unitField = new GrowableUint32();
  readonly #unitWords = new GrowableUint32();
  readonly #unitTerms = new GrowableUint32();
  readonly #unitSentences = new SentenceColumnWriter();

  get articles(): number {
    return this.#number.length;
  }

  get units(): number {
    return this.#unitField.length;
  }

  /** Begins the next article; its units follow. */
  article({ number, id, url, firstDay, lastDay, language, values }: ArticleRow): void {
    this.#number.push(number);
    this.#id.push(id);
    this.#url.push(url ?? '');
    this.#firstDay.push(firstDay);
    this.#lastDay.push(lastDay);
    this.#language.push(language);
    this.#words.push(0);
    this.#paragraphs.push(0);
    this.#firstUnit.push(this.units);
    this.#headUnits.push(0);
    for (const field of VALUE_FIELDS) this.#values[field].add(values[field]);
  }

  /**
   * @param words how many word positions it has
   * @param terms how many different terms stand in it
   * @param sentenceStarts positions at which its second and later sentences begin
   */
  unit(field: UnitField, words: number, terms: number, sentenceStarts: readonly number[]): void {
    this.#unitField.push(UNIT_FIELDS.indexOf(field));
    this.#unitWords.push(words);
    this.#unitTerms.push(terms);
    this.#unitSentences.add(sentenceStarts);
    this.#words.addToLast(words);
    if (field === 'headline' || field === 'byline') this.#headUnits.addToLast(1);
    else this.#paragraphs.addToLast(1);
  }

  /** A unit, by its number, has another term. */
  oneMoreTerm(unit: number): void {
    const terms = this.#unitTerms.values;
    terms[unit] = (terms[unit] ?? 0) + 1;
  }

  writeTo(writer: SectionWriter): void {
    this.#firstUnit.push(this.units);
    writer.section('article.number', this.#number.finish());
    this.#id.writeTo(writer, 'article.id');
    this.#url.writeTo(writer, 'article.url');
    writer.section('article.firstDay', this.#firstDay.finish());
    writer.section('article.lastDay', this.#lastDay.finish());
    writer.section('article.words', this.#words.finish());
    writer.section('article.paragraphs', this.#paragraphs.finish());
    writer.section('article.stemmed', packed(this.#language));
    writer.section('article.firstUnit', this.#firstUnit.finish());
    writer.section('article.headUnits', packed(this.#headUnits));
    for (const field of VALUE_FIELDS) this.#values[field].writeTo(writer, `article.${field}`);
    writer.section('unit.field', packed(this.#unitField));
    writer.section('unit.words', packed(this.#unitWords));
    writer.section('unit.terms', packed(this.#unitTerms));
    this.#unitSentences.writeTo(writer);
  }
}
