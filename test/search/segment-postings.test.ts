import { expect } from 'chai';
import fc from 'fast-check';
import { Spans } from '../../search/minisearch/matching/spans.ts';
import { EVERY_UNIT, MASKED_UNITS, type UnitsMask, unitsOf } from '../../search/minisearch/matching/units-mask.ts';
import type { TermEntry } from '../../search/minisearch/segment/dictionary.ts';
import { PostingsCursor } from '../../search/minisearch/segment/postings.ts';
import { PostingsWriter } from '../../search/minisearch/segment/postings-writer.ts';
import { IS_PARAGRAPH, QUARTERS, UNIT_FIELDS } from '../../search/minisearch/unit-fields.ts';

const RUNS = { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 150) };

interface Place {
  readonly position: number;
  readonly variant: number;
}

interface Unit {
  readonly offset: number;
  readonly field: number;
  readonly places: readonly Place[];
}

interface Posting {
  readonly article: number;
  readonly units: readonly Unit[];
}

/** A term has three variants here: most places have the first, which covers one position; the others cover two and three. */
const VARIANT_LENGTHS = [1, 2, 3];

const rarely = <T>(often: T, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: seldom });

const place = fc.tuple(fc.oneof(fc.nat(20), fc.nat(70_000)), rarely(0, fc.nat(2)));
const unit = fc.tuple(
  fc.oneof(fc.nat(2), fc.nat(500)),
  fc.nat(UNIT_FIELDS.length - 1),
  fc.array(place, { minLength: 1, maxLength: 4 }),
);
const article = fc.tuple(rarely(0, fc.nat(100_000)), fc.array(unit, { minLength: 1, maxLength: 3 }));

/** As drawn: gaps for articles and units, steps for positions. */
type Gaps = readonly (readonly [
  gap: number,
  units: readonly (readonly [
    skip: number,
    field: number,
    places: readonly (readonly [step: number, variant: number])[],
  ])[],
])[];

/** Gaps made into ascending numbers. */
const postingsOf = (articles: Gaps): readonly Posting[] => {
  let number = -1;
  return articles.map(([gap, units]) => {
    number += 1 + gap;
    let offset = -1;
    return {
      article: number,
      units: units.map(([skip, field, places]) => {
        offset += 1 + skip;
        let position = 0;
        return {
          offset,
          field,
          places: places.map(([step, variant]) => {
            position += step;
            return { position, variant };
          }),
        };
      }),
    };
  });
};

/** Short ones, and some of several blocks of 128 articles. */
const postings = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(article, { minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(article, { minLength: 120, maxLength: 400, size: 'max' }) },
  )
  .map(postingsOf);

describe('the postings of a term', () => {
  it('are counted as they are written', () => {
    fc.assert(
      fc.property(postings, (written) => {
        const summary = write(written).summary;

        const units = written.flatMap((one) => one.units);
        expect(summary.articles).to.equal(written.length);
        expect(summary.paragraphs).to.equal(units.filter(({ field }) => IS_PARAGRAPH[field] === true).length);
        expect(summary.occurrences).to.equal(units.reduce((sum, { places }) => sum + places.length, 0));
      }),
      RUNS,
    );
  });

  it('are read back, whatever was written, block after block', () => {
    fc.assert(
      fc.property(postings, (written) => {
        const cursor = cursorOver(written);

        const read: unknown[] = [];
        for (let block = 0; block < cursor.blocks; block += 1) {
          cursor.load(block);
          for (let i = 0; i < cursor.count; i += 1) read.push(readAt(cursor, i));
        }

        expect(read).to.deep.equal(written.map(asRead));
      }),
      RUNS,
    );
  });

  it('are found by any article asked for, in any order, and by no other', () => {
    fc.assert(
      fc.property(postings, fc.infiniteStream(fc.nat(100_000)), fc.boolean(), (written, picks, isAscending) => {
        const cursor = cursorOver(written);
        const picked = [...picks.take(40)].map((pick) => written[pick % written.length]?.article ?? 0);
        const asked = picked.flatMap((number) => [number, number, number + 1, Math.max(0, number - 1)]);
        if (isAscending) asked.sort((a, b) => a - b);

        for (const number of asked) {
          const expected = written.find((one) => one.article === number);
          const at = cursor.seek(number);
          if (expected === undefined) expect(at, `article ${number}`).to.equal(-1);
          else expect(readAt(cursor, at)).to.deep.equal(asRead(expected));
        }
      }),
      RUNS,
    );
  });

  it('give the stretches of any variants, in all units or in some', () => {
    fc.assert(
      fc.property(postings, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (written, accepted) => {
        const cursor = cursorOver(written);

        for (const { article: number, units } of written) {
          const at = cursor.seek(number);
          const every = stretches(units, () => true);
          const some = stretches(units, ({ variant }) => accepted[variant] === true);
          const wanted = new Spans();
          for (const { offset } of units.filter((_, i) => i % 2 === 1)) wanted.push(offset, 0, 0);
          const inWanted = stretches(
            units.filter(({ offset }, i) => i % 2 === 1 || offset >= MASKED_UNITS),
            () => true,
          );

          expect(spansAt(cursor, at, null, EVERY_UNIT)).to.deep.equal(every);
          expect(spansAt(cursor, at, accepted, EVERY_UNIT)).to.deep.equal(some);
          expect(spansAt(cursor, at, null, unitsOf(wanted))).to.deep.equal(inWanted);
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });

  it('can be read one term after another by one cursor', () => {
    const first = postingsOf([[3, [[0, 3, [[5, 0]]]]]]);
    const second = postingsOf(Array.from({ length: 300 }, () => [1, [[0, 3, [[7, 1]]]]] as const));
    const one = write(first);
    const other = write(second);
    const words = Uint32Array.from([...one.summary.words, ...other.summary.words]);
    const cursor = new PostingsCursor(words, one.entry);
    expect(cursor.seek(3)).to.equal(0);

    cursor.reset({ ...other.entry, at: one.summary.words.length, end: words.length });

    expect(cursor.seek(3)).to.equal(1);
    expect(cursor.seek(599)).to.equal(299 - 2 * 128);
    expect(cursor.seek(600)).to.equal(-1);
  });
});

/** Everything the cursor tells of the article at a place of its block. */
function readAt(cursor: PostingsCursor, i: number) {
  const places: (readonly [number, number, number])[] = [];
  cursor.eachPosition(i, (offset, position, variant) => places.push([offset, position, variant]));
  const count = cursor.readUnits(i);
  const units = [...cursor.units.subarray(0, count)];
  return {
    article: cursor.articles[i],
    occurrences: cursor.occurrencesAt(i),
    quarters: cursor.quartersAt(i),
    unitCount: cursor.unitsAt(i),
    beforeSecond: cursor.unitsBefore(2, i),
    beforeAll: cursor.unitsBefore(0, i),
    units,
    frequencies: [...cursor.frequencies.subarray(0, count)],
    places,
  };
}

function asRead({ article: number, units }: Posting) {
  return {
    article: number,
    occurrences: units.reduce((sum, { places }) => sum + places.length, 0),
    quarters: units.reduce((sum, { field, places }) => sum + places.length * (QUARTERS[field] ?? 0), 0),
    unitCount: units.length,
    beforeSecond: units.filter(({ offset }) => offset < 2).length,
    beforeAll: 0,
    units: units.map(({ offset }) => offset),
    frequencies: units.map(({ places }) => places.length),
    places: units.flatMap(({ offset, places }) =>
      places.map(({ position, variant }) => [offset, position, variant] as const),
    ),
  };
}

const stretches = (units: readonly Unit[], isAccepted: (place: Place) => boolean) =>
  units.flatMap(({ offset, places }) =>
    places
      .filter(isAccepted)
      .map(({ position, variant }) => [offset, position, position + (VARIANT_LENGTHS[variant] ?? 0) - 1]),
  );

function spansAt(cursor: PostingsCursor, i: number, accepted: readonly boolean[] | null, wanted: UnitsMask) {
  const spans = new Spans();
  cursor.readSpans(i, spans, accepted, wanted);
  return Array.from({ length: spans.length }, (_, at) => [spans.units[at], spans.firsts[at], spans.lasts[at]]);
}

function cursorOver(written: readonly Posting[]): PostingsCursor {
  const { summary, entry } = write(written);
  return new PostingsCursor(summary.words, entry);
}

function write(all: readonly Posting[]) {
  const writer = new PostingsWriter();
  for (const { article: number, units } of all) {
    writer.article(number);
    for (const { offset, field, places } of units) {
      writer.unit(offset, field);
      for (const { position, variant } of places) writer.position(position, variant);
    }
  }
  const summary = writer.finish();
  const entry: TermEntry = {
    ordinal: 0,
    form: 'word',
    articles: summary.articles,
    paragraphs: summary.paragraphs,
    occurrences: summary.occurrences,
    at: 0,
    end: summary.words.length,
    variants: VARIANT_LENGTHS.map((length) => ({ cased: 'word', length })),
    variantLengths: VARIANT_LENGTHS,
    overlapping: false,
  };
  return { summary, entry };
}
