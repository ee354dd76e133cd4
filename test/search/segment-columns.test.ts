import { expect } from 'chai';
import fc from 'fast-check';
import { BitWriter, readBits, unpack, widthOf } from '../../search/minisearch/segment/bit-stream.ts';
import { ByteReader, ByteWriter } from '../../search/minisearch/segment/byte-stream.ts';
import {
  PackedColumn,
  packed,
  SentenceColumn,
  SentenceColumnWriter,
  TextColumn,
  TextColumnWriter,
  ValueColumn,
  ValueColumnWriter,
} from '../../search/minisearch/segment/columns.ts';
import { GrowableUint32 } from '../../search/minisearch/segment/growable.ts';
import { MemorySink } from '../../search/minisearch/segment/memory-sink.ts';
import { readSections, type Sections, SectionWriter } from '../../search/minisearch/segment/sections.ts';

const RUNS = { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 200) };

describe('the columns of a segment', () => {
  const number = fc.oneof(fc.nat(3), fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

  it('give back any numbers of any widths, one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.nat(4))), (numbers) => {
        const written = numbers.map(([value, spare]) => ({ value, width: Math.min(32, widthOf(value) + spare) }));
        const bits = new BitWriter();

        for (const { value, width } of written) bits.write(value, width);

        const words = bits.take();
        let bit = 0;
        for (const { value, width } of written) {
          expect(readBits(words, 0, bit, width)).to.equal(value);
          bit += width;
        }
      }),
      RUNS,
    );
  });

  it('give back any numbers of one width, whether written singly or together, from any bit on', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.nat(31), (values, before) => {
        const width = Math.max(...values.map(widthOf));
        const together = new BitWriter();
        const singly = new BitWriter();
        for (const bits of [together, singly]) bits.write(0, before);

        together.writeAll(Uint32Array.from(values), 0, values.length, width);
        for (const value of values) singly.write(value, width);

        const words = together.take();
        const out = new Uint32Array(values.length);
        expect(words).to.deep.equal(singly.take());
        if (width < 32) {
          unpack(words, 0, before, width, values.length, out);
          expect([...out]).to.deep.equal(values);
        }
        expect(values.map((_, i) => readBits(words, 0, before + i * width, width))).to.deep.equal(values);
      }),
      RUNS,
    );
  });

  it('start anew after the bits were taken', () => {
    const bits = new BitWriter();
    bits.writeAll(new Uint32Array(5000).fill(2 ** 31 + 1), 0, 5000, 32);
    bits.take();

    bits.write(5, 3);

    expect([...bits.take()]).to.deep.equal([5]);
  });

  it('give back any numbers packed to the width of the largest', () => {
    fc.assert(
      fc.property(fc.array(number), (values) => {
        const growable = new GrowableUint32();
        for (const value of values) growable.push(value);

        const column = new PackedColumn(packed(growable));

        expect(values.map((_, i) => column.at(i))).to.deep.equal(values);
      }),
      RUNS,
    );
  });

  it('give back packed numbers past the first part that is written', () => {
    const growable = new GrowableUint32();
    for (let i = 0; i < 10_000; i += 1) growable.push(i);

    const column = new PackedColumn(packed(growable));

    expect([4095, 4096, 4097, 9999].map((i) => column.at(i))).to.deep.equal([4095, 4096, 4097, 9999]);
  });

  it('give back any whole numbers and texts written as bytes', () => {
    const value = fc.oneof(fc.maxSafeNat(), fc.nat(200), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const writer = new ByteWriter();
        for (const one of values) {
          if (typeof one === 'string') writer.text(one);
          else writer.varint(one);
        }

        const reader = new ByteReader(writer.finish());

        for (const one of values) expect(typeof one === 'string' ? reader.text() : reader.varint()).to.equal(one);
      }),
      RUNS,
    );
  });

  it('give back any texts, and find each at its first place', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 })), (texts) => {
        const writer = new TextColumnWriter();
        for (const text of texts) writer.push(text);

        const column = TextColumn.read(
          sectionsOf((sections) => writer.writeTo(sections, 'texts')),
          'texts',
        );

        expect(column.all()).to.deep.equal(texts);
        for (const text of texts) expect(column.indexOf(text)).to.equal(texts.indexOf(text));
        expect(column.indexOf('not among them')).to.equal(-1);
      }),
      RUNS,
    );
  });

  it('give back any values of each article, each value once', () => {
    const values = fc.array(fc.constantFrom('Ann', 'Bo', 'Ćira', '', 'Ann Smith'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(values), (articles) => {
        const writer = new ValueColumnWriter();
        for (const article of articles) writer.add(article);

        const column = new ValueColumn(
          sectionsOf((sections) => writer.writeTo(sections, 'values')),
          'values',
        );

        const read = articles.map((_, i) => Array.from(column.of(i), (place) => column.values[place]));
        expect(read).to.deep.equal(articles.map((article) => [...new Set(article)]));
        expect(column.values).to.deep.equal([...new Set(articles.flat())]);
      }),
      RUNS,
    );
  });

  it('give back where any unit’s sentences begin, past the groups they are found by', () => {
    const starts = fc
      .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 })
      .map((s) => s.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(starts, { maxLength: 100, size: 'max' }), (units) => {
        const writer = new SentenceColumnWriter();
        for (const unit of units) writer.add(unit);

        const column = new SentenceColumn(sectionsOf((sections) => writer.writeTo(sections)));

        expect(units.map((_, i) => column.startsIn(i))).to.deep.equal(units);
      }),
      RUNS,
    );
  });
});

function sectionsOf(write: (sections: SectionWriter) => void): Sections {
  const sink = new MemorySink();
  const writer = new SectionWriter(sink);
  write(writer);
  writer.finish(null);
  const sections = readSections(sink.finish());
  if ('kind' in sections) throw new Error(sections.kind);
  return sections;
}
