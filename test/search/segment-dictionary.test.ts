import { expect } from 'chai';
import fc from 'fast-check';
import { Dictionary } from '../../search/minisearch/segment/dictionary.ts';
import { DictionaryWriter, type Variant } from '../../search/minisearch/segment/dictionary-writer.ts';
import { StemClasses, writeStemClasses } from '../../search/minisearch/segment/stem-classes.ts';

const RUNS = { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 200) };

interface Term {
  readonly form: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly occurrences: number;
  readonly words: number;
  readonly overlapping: boolean;
  readonly variants: readonly Variant[];
}

/** Few letters, so that terms share beginnings and come near each other; some of two and four bytes. */
const form = fc
  .array(fc.constantFrom('a', 'b', 'an', 'é', 'ß', '中', '😀', "'"), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));

const variants = (of: string): fc.Arbitrary<readonly Variant[]> =>
  fc.uniqueArray(
    fc.record({
      cased: fc.constantFrom(of, of.toUpperCase(), of.charAt(0).toUpperCase() + of.slice(1), `${of}-X`),
      length: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ cased, length }) => `${length} ${cased}` },
  );

const term: fc.Arbitrary<Term> = form.chain((itself) =>
  fc.record({
    form: fc.constant(itself),
    articles: fc.integer({ min: 1, max: 1000 }),
    paragraphs: fc.nat(2000),
    occurrences: fc.integer({ min: 1000, max: 100_000 }),
    words: fc.integer({ min: 1, max: 5000 }),
    overlapping: fc.boolean(),
    variants: variants(itself),
  }),
);

/** Up to a hundred: several blocks of sixteen. */
const terms = fc
  .uniqueArray(term, { maxLength: 100, size: 'max', selector: (one) => one.form })
  .map((all) => all.sort((a, b) => Buffer.from(a.form).compare(Buffer.from(b.form))));

describe('the dictionary of a segment', () => {
  it('finds any of its terms as it was written, by form and by place, and no other', () => {
    fc.assert(
      fc.property(terms, fc.array(form, { maxLength: 5 }), (written, asked) => {
        const dictionary = dictionaryOf(written);

        let at = 0;
        for (const [ordinal, one] of written.entries()) {
          const found = dictionary.find(one.form);
          expect(found).to.deep.equal(dictionary.at(ordinal));
          expect(found).to.include({ ordinal, at, end: at + one.words, form: one.form, overlapping: one.overlapping });
          expect(found).to.include({
            articles: one.articles,
            paragraphs: one.paragraphs,
            occurrences: one.occurrences,
          });
          expect(found?.variants ?? [{ cased: one.form, length: 1 }]).to.deep.equal(one.variants);
          at += one.words;
        }
        for (const other of asked) {
          expect(dictionary.find(other)?.form).to.equal(written.find((one) => one.form === other)?.form);
        }
        expect(dictionary.size).to.equal(written.length);
        expect(Array.from(dictionary.all(), (one) => one.form)).to.deep.equal(written.map((one) => one.form));
      }),
      RUNS,
    );
  });

  it('gives the terms with any prefix as a plain list does', () => {
    fc.assert(
      fc.property(terms, fc.oneof(form, fc.constantFrom('', 'a', 'an', 'é')), (written, prefix) => {
        const found = Array.from(dictionaryOf(written).withPrefix(prefix), (one) => one.form);

        const expected = written.map((one) => one.form).filter((one) => one.startsWith(prefix));
        expect(found).to.deep.equal(expected);
      }),
      RUNS,
    );
  });

  it('gives the terms within any edits as reckoning each distance does', () => {
    fc.assert(
      fc.property(terms, form, fc.integer({ min: 0, max: 2 }), (written, asked, edits) => {
        const found = Array.from(
          dictionaryOf(written).withinEdits(asked, edits),
          ({ term: { form: near }, distance }) => ({
            form: near,
            distance,
          }),
        );

        const expected = written
          .map((one) => ({ form: one.form, distance: distanceBetween(one.form, asked) }))
          .filter(({ distance }) => distance <= edits);
        expect(found).to.deep.equal(expected);
      }),
      RUNS,
    );
  });

  it('keeps keys longer than any word', () => {
    const long = 'a'.repeat(70_000);
    const dictionary = dictionaryOf(['a', long, 'b'].map((each) => plain(each)));

    expect(dictionary.find(long)?.ordinal).to.equal(1);
    expect(dictionary.find('b')?.ordinal).to.equal(2);
  });
});

describe('the stems of a segment', () => {
  it('give the terms of any stem as they were written, and of no other', () => {
    const ordinals = fc
      .uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 5 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(fc.tuple(form, ordinals), { maxLength: 60, size: 'max' }), form, (entries, absent) => {
        const classes = new Map(entries);
        const { bytes, starts, count } = writeStemClasses(classes);

        const stems = new StemClasses(Buffer.from(bytes), starts, count);

        for (const [stem, members] of classes) expect(stems.termsOf(stem)).to.deep.equal(members);
        expect(stems.termsOf(absent)).to.deep.equal(classes.get(absent) ?? []);
        expect(new Map(Array.from(stems.all(), ({ stem, terms: members }) => [stem, members]))).to.deep.equal(classes);
      }),
      RUNS,
    );
  });
});

function dictionaryOf(written: readonly Term[]): Dictionary {
  const writer = new DictionaryWriter();
  for (const { form: text, articles, paragraphs, occurrences, words, variants: listed, overlapping } of written) {
    const postings = { articles, paragraphs, occurrences, words: new Uint32Array(words) };
    writer.add(Buffer.from(text), postings, listed, overlapping);
  }
  const { bytes, index, signatures } = writer.finish();
  return new Dictionary(Buffer.from(bytes), index, signatures);
}

const plain = (text: string): Term => ({
  form: text,
  articles: 1,
  paragraphs: 1,
  occurrences: 1,
  words: 1,
  overlapping: false,
  variants: [{ cased: text, length: 1 }],
});

/** Levenshtein's distance by its definition, over UTF-16 units. */
function distanceBetween(one: string, other: string): number {
  const memo = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === one.length || j === other.length) return one.length - i + other.length - j;
    const key = `${i} ${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const least =
      one[i] === other[j] ? from(i + 1, j + 1) : 1 + Math.min(from(i + 1, j + 1), from(i + 1, j), from(i, j + 1));
    memo.set(key, least);
    return least;
  };
  return from(0, 0);
}
