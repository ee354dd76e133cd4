import { MorgueError } from '../../../errors/index.ts';
import type { ArticleTexts } from '../../desk-types.ts';
import { ArticleSet } from '../article-set.ts';
import { MemorySink } from '../segment/memory-sink.ts';
import { mergeSegments } from '../segment/merge.ts';
import { openBuilt, type Segment, type VisibleSegment } from '../segment/segment.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';
import { documentId, storedFieldsOf } from './minisearch-document.ts';
import { TermReader } from './term-reader.ts';
import { UnitTable } from './unit-table.ts';

/**
 * Articles as JSON that `MiniSearch.loadJSON` opens: one document a unit, numbered in the order of the archive, and over
 * them the same index that a `UnitSearch` of the same articles reads, so that both answer alike. Comes in pieces, so
 * that the whole is never in memory; what is held is the articles' segment, about a sixth of it.
 *
 * Throws `export-too-large` for more characters than `most`: at once where that can be told beforehand, else when they
 * have been passed.
 */
export function* miniSearchJson(
  articles: readonly VisibleSegment[],
  texts: Pick<ArticleTexts, 'byNumber'>,
  most: number = LONGEST_STRING,
): Generator<string> {
  if (leastCharacters(articles) > most) throw tooLarge(most);
  let written = 0;
  for (const piece of inPieces(partsOf(articles, texts))) {
    written += piece.length;
    if (written > most) throw tooLarge(most);
    yield piece;
  }
}

function* partsOf(articles: readonly VisibleSegment[], texts: Pick<ArticleTexts, 'byNumber'>): Generator<string> {
  const segment = asOneSegment(articles);
  const table = new UnitTable([{ segment, living: ArticleSet.allOf(segment.articles.count), isWhole: true }]);
  const counts = { documentCount: table.count, nextId: table.count, dirtCount: 0, serializationVersion: 2 };
  const fieldIds = Object.fromEntries(UNIT_FIELDS.map((field, i) => [field, i]));
  const head = { ...counts, fieldIds, averageFieldLength: [...table.averageLengths] };
  yield JSON.stringify(head).slice(0, -1);
  yield ',"documentIds":{';
  yield* separated(documentIds(segment));
  yield '},"fieldLength":{';
  yield* separated(fieldLengths(table));
  yield '},"storedFields":{';
  yield* separated(storedFields(segment, texts));
  yield '},"index":[';
  yield* separated(indexedTerms(segment, table));
  yield ']}';
}

/** Without what else the segments hold, units have the numbers of MiniSearch's documents. */
function asOneSegment(articles: readonly VisibleSegment[]): Segment {
  const sink = new MemorySink();
  mergeSegments(articles, { after: 0, upTo: 0 }, sink);
  return openBuilt(sink.finish());
}

function* documentIds({ articles }: Segment): Generator<string> {
  for (let article = 0; article < articles.count; article += 1) {
    const id = articles.id(article);
    const first = articles.firstUnit[article] ?? 0;
    const end = articles.firstUnit[article + 1] ?? 0;
    const head = articles.headUnits.at(article);
    for (let unit = first; unit < end; unit += 1)
      yield `"${unit}":${JSON.stringify(documentId(id, unit - first, head))}`;
  }
}

/** A document has one field; MiniSearch leaves a hole for each field before it. */
function* fieldLengths({ fields, lengths, count }: UnitTable): Generator<string> {
  for (let unit = 0; unit < count; unit += 1) yield `"${unit}":[${'null,'.repeat(fields[unit] ?? 0)}${lengths[unit]}]`;
}

function* storedFields({ articles }: Segment, texts: Pick<ArticleTexts, 'byNumber'>): Generator<string> {
  for (let place = 0; place < articles.count; place += 1) {
    const number = articles.number(place);
    const article = texts.byNumber(number);
    if (article === undefined) {
      throw new MorgueError('archive-damaged', `The index names article number ${number}, which the archive lacks.`, {
        hint: 'It may have been withdrawn meanwhile: export again. If that does not help, run `newsmorgue verify`.',
      });
    }
    const first = articles.firstUnit[place] ?? 0;
    for (const [offset, stored] of storedFieldsOf(article).entries())
      yield `"${first + offset}":${JSON.stringify(stored)}`;
  }
}

/** `["ferry",{"0":{"17":1},"3":{"18":2}}]`: of each field, the documents with the term and how often they have it. */
function* indexedTerms({ dictionary }: Segment, table: UnitTable): Generator<string> {
  const reader = new TermReader(table);
  for (const entry of dictionary.all()) {
    const byField = reader
      .read({ weight: 1, holders: [{ segment: 0, entry }] })
      .flatMap(({ units, frequencies }, field) => {
        const pairs = Array.from({ length: units.length }, (_, i) => `"${units.values[i]}":${frequencies.values[i]}`);
        return pairs.length === 0 ? [] : [`"${field}":{${pairs.join(',')}}`];
      });
    yield `[${JSON.stringify(entry.form)},{${byField.join(',')}}]`;
  }
}

function* separated(parts: Iterable<string>): Generator<string> {
  let separator = '';
  for (const part of parts) {
    yield separator + part;
    separator = ',';
  }
}

/** Joins small parts: handing each one on would cost more than making it. */
function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** What the documents take at least: a lower bound, so that nobody waits for what cannot be. */
function leastCharacters(articles: readonly VisibleSegment[]): number {
  const table = new UnitTable(articles);
  let least = 0;
  table.forEach((unit) => {
    least += LEAST_A_DOCUMENT + LEAST_A_TERM * (table.lengths[unit] ?? 0);
  });
  return least;
}

const tooLarge = (most: number): MorgueError =>
  new MorgueError(
    'export-too-large',
    `These articles take more than the ${most.toLocaleString('en')} characters of JSON that MiniSearch can open.`,
    { hint: 'Take fewer of them: a narrower query, or a limit.' },
  );

/** In UTF-16 units: V8 has no longer strings, and `loadJSON` takes one. */
const LONGEST_STRING = 2 ** 29 - 24;
const PIECE = 2 ** 16;
/** Names and signs around its values, and its id. */
const LEAST_A_DOCUMENT = 110;
/** `"0":1` and a comma. */
const LEAST_A_TERM = 6;
