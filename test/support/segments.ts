import type { Article } from '../../search/index.ts';
import { ArticleSet } from '../../search/minisearch/article-set.ts';
import { MemorySink } from '../../search/minisearch/segment/memory-sink.ts';
import { mergeSegments } from '../../search/minisearch/segment/merge.ts';
import { PostingsCursor } from '../../search/minisearch/segment/postings.ts';
import { openBuilt, type Segment, VALUE_FIELDS, type VisibleSegment } from '../../search/minisearch/segment/segment.ts';
import { SegmentBuilder } from '../../search/minisearch/segment/segment-builder.ts';
import { UNIT_FIELDS } from '../../search/minisearch/unit-fields.ts';

/** A segment of these articles, of the version 1. */
export function segmentOf(articles: readonly Article[]): Segment {
  const builder = new SegmentBuilder();
  for (const article of articles) builder.add(article);
  return builder.finish(0, 1);
}

/** The segment with the articles of these numbers masked. */
export function masking(segment: Segment, masked: ReadonlySet<number>): VisibleSegment {
  const living = ArticleSet.allOf(segment.articles.count);
  for (let article = 0; article < segment.articles.count; article += 1) {
    if (masked.has(segment.articles.number(article))) living.remove(article);
  }
  return { segment, living, isWhole: living.count() === segment.articles.count };
}

/** The bytes that merging them writes. */
export function mergedBytes(visible: readonly VisibleSegment[]): SharedArrayBuffer {
  const sink = new MemorySink();
  mergeSegments(visible, { after: 0, upTo: 1 }, sink);
  return sink.finish();
}

export const merged = (visible: readonly VisibleSegment[]): Segment => openBuilt(mergedBytes(visible));

/** All that a segment says, told without the numbers that depend on how it was made. */
export function contentOf(segment: Segment) {
  return { articles: articlesIn(segment), terms: termsIn(segment), stems: stemsIn(segment) };
}

function articlesIn({ articles, units, languages }: Segment) {
  return Array.from({ length: articles.count }, (_, article) => {
    const [first = 0, next = 0] = articles.firstUnit.subarray(article, article + 2);
    return {
      number: articles.number(article),
      id: articles.id(article),
      url: articles.url(article),
      days: [articles.firstDay[article], articles.lastDay[article]],
      words: articles.words[article],
      paragraphs: articles.paragraphs[article],
      language: languages[articles.language.at(article)],
      headUnits: articles.headUnits.at(article),
      values: VALUE_FIELDS.map((field) => {
        const column = articles.values[field];
        return Array.from(column.of(article), (place) => column.values[place]);
      }),
      units: Array.from({ length: next - first }, (_unit, i) => ({
        field: UNIT_FIELDS[units.field.at(first + i)],
        words: units.words.at(first + i),
        terms: units.terms.at(first + i),
        sentences: units.sentences.startsIn(first + i),
      })),
    };
  });
}

/** Of each term where it stands, and in which variant: `12 3 5 “Summits” 1` is article 12, unit 3, position 5. */
function termsIn({ dictionary, postings, articles }: Segment) {
  return Array.from(dictionary.all(), (term) => {
    const variants = term.variants ?? [{ cased: term.form, length: 1 }];
    const cursor = new PostingsCursor(postings, term);
    const places: string[] = [];
    const quarters: number[] = [];
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const number = articles.number(cursor.articles[i] ?? -1);
        quarters.push(cursor.quartersAt(i));
        cursor.eachPosition(i, (unit, position, variant) => {
          const { cased = '?', length = 0 } = variants[variant] ?? {};
          places.push(`${number} ${unit} ${position} “${cased}” ${length}`);
        });
      }
    }
    const { form, articles: count, paragraphs, occurrences } = term;
    return { form, count, paragraphs, occurrences, quarters, places };
  });
}

/** For each language, each stem with its terms: `en sanction: sanctioned sanctions`. */
function stemsIn({ languages, stems, dictionary }: Segment): readonly string[] {
  return languages
    .flatMap((language, i) =>
      Array.from(stems[i]?.all() ?? [], ({ stem, terms }) => {
        const forms = terms.map((ordinal) => dictionary.at(ordinal).form);
        return `${language} ${stem}: ${forms.join(' ')}`;
      }),
    )
    .sort();
}
