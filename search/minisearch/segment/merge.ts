import type { ByteSink, VersionRange } from '../../segment-store.ts';
import type { ArticleSet } from '../article-set.ts';
import { INDEX_SETTINGS } from '../index-settings.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';
import { ColumnBuilder } from './column-builder.ts';
import type { TermEntry } from './dictionary.ts';
import type { Variant } from './dictionary-writer.ts';
import { PostingsCursor } from './postings.ts';
import { PostingsWriter } from './postings-writer.ts';
import type { Segment, VALUE_FIELDS, VisibleSegment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';

/**
 * Writes several segments as one, in their order; masked articles are left out. Terms are taken one after another from
 * all segments at once, so what is held is the columns and one term's postings, whatever the size.
 */
export function mergeSegments(visible: readonly VisibleSegment[], range: VersionRange, sink: ByteSink): void {
  const writer = new SegmentWriter(sink);
  const columns = new ColumnBuilder();
  const languages: string[] = [];
  const parts = visible.map(({ segment, living }) => {
    const languageOf = segment.languages.map((tag) => placeOf(tag, languages));
    return new Part(segment, copyArticles(segment, living, languageOf, columns), languageOf);
  });
  const postings = new PostingsWriter();
  for (const term of eachTerm(parts)) {
    const variants = variantsOf(term.holders);
    for (const { part, entry } of term.holders) part.copyPostings(entry, variants, postings);
    const summary = postings.finish();
    if (summary.articles === 0) continue;
    const overlapping = term.holders.some(({ entry }) => entry.overlapping);
    const ordinal = writer.term(term.form, summary, variants.list, overlapping);
    for (const { part, entry } of term.holders) part.ordinals[entry.ordinal] = ordinal;
  }
  const stems = languages.map((_, language) => mergedStems(parts, language));
  writer.finish({ settings: INDEX_SETTINGS, ...range, columns, languages, stems });
}

const GONE = 0xffff_ffff;

/** One of the segments being merged. */
class Part {
  readonly segment: Segment;
  /** Of each language of the segment, its place in the merged one. */
  readonly languageOf: readonly number[];
  /** Of each term, its ordinal in the merged segment; GONE when no living article holds it. */
  readonly ordinals: Uint32Array;
  /** Of each article, its number in the merged segment; GONE when masked. */
  readonly #articles: Uint32Array;

  constructor(segment: Segment, articles: Uint32Array, languageOf: readonly number[]) {
    this.segment = segment;
    this.languageOf = languageOf;
    this.ordinals = new Uint32Array(segment.dictionary.size).fill(GONE);
    this.#articles = articles;
  }

  copyPostings(entry: TermEntry, variants: MergedVariants, postings: PostingsWriter): void {
    const { units, articles } = this.segment;
    const variantOf = (entry.variants ?? [plainVariant(entry)]).map(
      (variant) => variants.places.get(keyOf(variant)) ?? 0,
    );
    const cursor = new PostingsCursor(this.segment.postings, entry);
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        const merged = this.#articles[article] ?? GONE;
        if (merged === GONE) continue;
        postings.article(merged);
        const firstUnit = articles.firstUnit[article] ?? 0;
        let unit = -1;
        cursor.eachPosition(i, (offset, position, variant) => {
          if (offset !== unit) postings.unit(offset, units.field.at(firstUnit + offset));
          unit = offset;
          postings.position(position, variantOf[variant] ?? 0);
        });
      }
    }
  }
}

/** Copies the living articles' columns; gives each article's new number. */
function copyArticles(
  { articles, units }: Segment,
  living: ArticleSet,
  languageOf: readonly number[],
  columns: ColumnBuilder,
): Uint32Array {
  const numbers = new Uint32Array(articles.count).fill(GONE);
  living.forEach((article) => {
    numbers[article] = columns.articles;
    columns.article({
      number: articles.number(article),
      id: articles.id(article),
      url: articles.url(article),
      firstDay: articles.firstDay[article] ?? 0,
      lastDay: articles.lastDay[article] ?? 0,
      language: languageOf[articles.language.at(article)] ?? 0,
      values: {
        source: valuesOf('source', article),
        section: valuesOf('section', article),
        place: valuesOf('place', article),
        byline: valuesOf('byline', article),
        language: valuesOf('language', article),
      },
    });
    for (let unit = articles.firstUnit[article] ?? 0; unit < (articles.firstUnit[article + 1] ?? 0); unit += 1) {
      const field = UNIT_FIELDS[units.field.at(unit)] ?? 'body';
      columns.unit(field, units.words.at(unit), units.terms.at(unit), units.sentences.startsIn(unit));
    }
  });
  return numbers;

  function valuesOf(field: (typeof VALUE_FIELDS)[number], article: number): readonly string[] {
    const column = articles.values[field];
    return Array.from(column.of(article), (place) => column.values[place] ?? '');
  }
}

interface Holder {
  readonly part: Part;
  readonly entry: TermEntry;
}

/** Every term of any part, in byte order, with the parts that have it. */
function* eachTerm(parts: readonly Part[]): Iterable<{ readonly form: Buffer; readonly holders: readonly Holder[] }> {
  const heads = parts.map((part) => new Head(part));
  for (;;) {
    let least: Buffer | undefined;
    for (const { form } of heads)
      if (form !== undefined && (least === undefined || form.compare(least) < 0)) least = form;
    if (least === undefined) return;
    const form = least;
    yield { form, holders: heads.flatMap((head) => head.take(form)) };
  }
}

/** A part's terms, read one after another. */
class Head {
  readonly #part: Part;
  readonly #terms: Iterator<TermEntry>;
  #entry: TermEntry | undefined;
  form: Buffer | undefined;

  constructor(part: Part) {
    this.#part = part;
    this.#terms = part.segment.dictionary.all()[Symbol.iterator]();
    this.#next();
  }

  /** The term it stands at, if that is this one; then it goes on. */
  take(form: Buffer): readonly Holder[] {
    if (this.#entry === undefined || this.form?.equals(form) !== true) return [];
    const holder = { part: this.#part, entry: this.#entry };
    this.#next();
    return [holder];
  }

  #next(): void {
    const next = this.#terms.next();
    this.#entry = next.done === true ? undefined : next.value;
    this.form = this.#entry === undefined ? undefined : Buffer.from(this.#entry.form);
  }
}

interface MergedVariants {
  readonly list: readonly Variant[];
  readonly places: ReadonlyMap<string, number>;
}

/** Each once; those of the largest part first, which knows best which is the most frequent. */
function variantsOf(holders: readonly Holder[]): MergedVariants {
  const list: Variant[] = [];
  const places = new Map<string, number>();
  for (const { entry } of holders.toSorted((a, b) => b.entry.occurrences - a.entry.occurrences)) {
    for (const variant of entry.variants ?? [plainVariant(entry)]) {
      const key = keyOf(variant);
      if (places.has(key)) continue;
      places.set(key, list.length);
      list.push(variant);
    }
  }
  return { list, places };
}

const plainVariant = ({ form }: TermEntry): Variant => ({ cased: form, length: 1 });

const keyOf = ({ cased, length }: Variant): string => `${length} ${cased}`;

/** The stems of one language over all parts, in the merged segment's ordinals. */
function mergedStems(parts: readonly Part[], language: number): ReadonlyMap<string, readonly number[]> {
  const classes = new Map<string, Set<number>>();
  for (const { segment, ordinals, languageOf } of parts) {
    const own = languageOf.indexOf(language);
    if (own < 0) continue;
    for (const { stem, terms } of segment.stems[own]?.all() ?? []) {
      const members = classes.get(stem) ?? new Set();
      for (const term of terms) if (ordinals[term] !== GONE) members.add(ordinals[term] ?? 0);
      if (members.size > 0) classes.set(stem, members);
    }
  }
  return new Map(Array.from(classes, ([stem, members]) => [stem, [...members].sort((a, b) => a - b)]));
}

/** A language's place in the list, where it is put when it is not in it. */
function placeOf(tag: string, languages: string[]): number {
  const known = languages.indexOf(tag);
  return known >= 0 ? known : languages.push(tag) - 1;
}
