import type { ArticleId, ArticleNumber } from '../../article.ts';
import type { ArticleSet } from '../article-set.ts';
import { INDEX_SETTINGS } from '../index-settings.ts';
import { PackedColumn, SentenceColumn, TextColumn, ValueColumn } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { type Damage, readSections, type Sections } from './sections.ts';
import { StemClasses } from './stem-classes.ts';

/**
 * An immutable index of some articles: those that became current in the archive after version `after` and up to `upTo`.
 * Articles are numbered from 0 within the segment, units (headline, authors, paragraphs) run through all of them, and
 * everything is a view over one buffer, in which the file lies as it was read.
 */
export interface Segment {
  readonly after: number;
  readonly upTo: number;
  /** Its bytes; other threads can open the same. */
  readonly buffer: SharedArrayBuffer;
  readonly articles: ArticleColumns;
  readonly units: UnitColumns;
  readonly dictionary: Dictionary;
  /** BCP 47 tags of the languages its articles are stemmed in, and for each its stems. */
  readonly languages: readonly string[];
  readonly stems: readonly StemClasses[];
  /** See PostingsCursor. */
  readonly postings: Uint32Array;
}

/** A segment and which of its articles are still current in a view. */
export interface VisibleSegment {
  readonly segment: Segment;
  readonly living: ArticleSet;
  /** Whether `living` holds every article. */
  readonly isWhole: boolean;
}

export interface ArticleColumns {
  readonly count: number;
  number(article: number): ArticleNumber;
  id(article: number): ArticleId;
  /** −1 when no article of the segment has it. */
  withId(id: string): number;
  url(article: number): string | null;
  /** First and last day of the article's period as yyyymmdd; 0 when undated. */
  readonly firstDay: Uint32Array;
  readonly lastDay: Uint32Array;
  /** Words of all units, headline and byline included. */
  readonly words: Uint32Array;
  readonly paragraphs: Uint32Array;
  /** Which of the segment's languages its words are stemmed in. */
  readonly language: PackedColumn;
  /** The units of article a are `firstUnit[a]` … `firstUnit[a + 1] - 1`: headline, authors, paragraphs in order. */
  readonly firstUnit: Uint32Array;
  /** How many of them are no paragraphs: the headline and the authors. */
  readonly headUnits: PackedColumn;
  readonly values: Readonly<Record<ValueField, ValueColumn>>;
}

/** Fields whose values are matched whole by filters and counted by facets. */
export const VALUE_FIELDS = ['source', 'section', 'place', 'byline', 'language'] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

export interface UnitColumns {
  readonly count: number;
  /** Index into UNIT_FIELDS. */
  readonly field: PackedColumn;
  /** How many word positions it has. */
  readonly words: PackedColumn;
  /** How many different terms stand in it: its length, as MiniSearch counts it. */
  readonly terms: PackedColumn;
  readonly sentences: SentenceColumn;
}

/** What a segment says of itself. */
export interface About {
  readonly settings: string;
  readonly after: number;
  readonly upTo: number;
  readonly articles: number;
  readonly units: number;
  readonly languages: readonly string[];
  /** How many stems each language has. */
  readonly stems: readonly number[];
}

/** Why bytes cannot be used as a segment by this program. */
export type SegmentDamage = Damage | { readonly kind: 'settings'; readonly found: string };

/** Opens a segment over the bytes of its file. @param isTrusted leaves checksums aside, in bytes that were compared before */
export function openSegment(buffer: SharedArrayBuffer, isTrusted = false): Segment | SegmentDamage {
  const sections = readSections(buffer, isTrusted);
  if ('kind' in sections) return sections;
  const about = sections.about as About;
  if (about.settings !== INDEX_SETTINGS) return { kind: 'settings', found: about.settings };
  return {
    after: about.after,
    upTo: about.upTo,
    buffer,
    articles: articleColumns(sections, about),
    units: {
      count: about.units,
      field: new PackedColumn(sections.words('unit.field')),
      words: new PackedColumn(sections.words('unit.words')),
      terms: new PackedColumn(sections.words('unit.terms')),
      sentences: new SentenceColumn(sections),
    },
    dictionary: new Dictionary(
      sections.bytes('terms'),
      sections.words('terms.index'),
      sections.words('terms.signatures'),
    ),
    languages: about.languages,
    stems: about.stems.map(
      (count, i) => new StemClasses(sections.bytes(`stems.${i}`), sections.words(`stems.${i}.starts`), count),
    ),
    postings: sections.words('postings'),
  };
}

/** Opens a segment that this very program has just written, or opened before. */
export function openBuilt(buffer: SharedArrayBuffer): Segment {
  const segment = openSegment(buffer, true);
  if ('kind' in segment) throw new TypeError(`A segment just built cannot be opened: ${segment.kind}.`);
  return segment;
}

function articleColumns(sections: Sections, about: About): ArticleColumns {
  const numbers = sections.words('article.number');
  const ids = TextColumn.read(sections, 'article.id');
  const urls = TextColumn.read(sections, 'article.url');
  const column = (field: ValueField) => new ValueColumn(sections, `article.${field}`);
  return {
    count: about.articles,
    number: (article) => (numbers[article] ?? 0) as ArticleNumber,
    id: (article) => ids.at(article) as ArticleId,
    withId: (id) => ids.indexOf(id),
    url: (article) => urls.at(article) || null,
    firstDay: sections.words('article.firstDay'),
    lastDay: sections.words('article.lastDay'),
    words: sections.words('article.words'),
    paragraphs: sections.words('article.paragraphs'),
    language: new PackedColumn(sections.words('article.stemmed')),
    firstUnit: sections.words('article.firstUnit'),
    headUnits: new PackedColumn(sections.words('article.headUnits')),
    values: {
      source: column('source'),
      section: column('section'),
      place: column('place'),
      byline: column('byline'),
      language: column('language'),
    },
  };
}
