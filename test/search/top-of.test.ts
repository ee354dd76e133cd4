import { expect } from 'chai';
import fc from 'fast-check';
import { topOf } from '../../search/ranking/top-of.ts';

describe('taking the top of a list', () => {
  it('gives what sorting all of it would, for any list', () => {
    const distinct = fc.uniqueArray(fc.integer(), { maxLength: 400 });

    fc.assert(
      fc.property(distinct, fc.nat({ max: 40 }), (numbers, count) => {
        const sorted = [...numbers].sort((a, b) => a - b).slice(0, count);

        expect(topOf(numbers, count, (a, b) => a - b)).to.deep.equal(sorted);
      }),
    );
  });
});
