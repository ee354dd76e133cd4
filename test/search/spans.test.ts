import { expect } from 'chai';
import fc from 'fast-check';
import { Spans } from '../../search/minisearch/matching/spans.ts';

type Stretch = readonly [unit: number, first: number, last: number];

const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.nat(3), fc.nat(6), fc.nat(2))
  .map(([unit, first, more]) => [unit, first, first + more]);

describe('stretches of an article', () => {
  it('are put into the order of the text, each once, from any order', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 80, size: 'max' }), (written) => {
        const spans = new Spans();
        for (const [unit, first, last] of written) spans.push(unit, first, last);

        spans.sort();

        const distinct = [...new Map(written.map((one) => [one.join(), one] as const)).values()];
        const ordered = distinct.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        expect(listed(spans)).to.deep.equal(ordered);
      }),
    );
  });

  it('that were sorted take more, and are sorted again', () => {
    const spans = new Spans();
    for (const [unit, first, last] of [
      [1, 4, 4],
      [0, 2, 2],
    ] as const)
      spans.push(unit, first, last);
    spans.sort();
    for (let first = 40; first >= 0; first -= 1) spans.push(0, first, first);

    spans.sort();

    expect(spans.length).to.equal(42);
    expect(listed(spans).at(-1)).to.deep.equal([1, 4, 4]);
  });
});

const listed = ({ length, units, firsts, lasts }: Spans) =>
  Array.from({ length }, (_, i) => [units[i], firsts[i], lasts[i]]);
