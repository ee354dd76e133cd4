import { expect } from 'chai';
import fc from 'fast-check';
import { NumberedWords } from '../../search/minisearch/segment/numbered-words.ts';

describe('numbering words', () => {
  it('counts from 0 in the order words are first met', () => {
    const words = new NumberedWords();

    const numbers = ['ferry', 'Ferry', 'ferry', '', 'port', 'Ferry', ''].map((word) => words.numberOf(word));

    expect(numbers).to.deep.equal([0, 1, 0, 2, 3, 1, 2]);
    expect(words.size).to.equal(4);
  });

  it('gives any words the numbers that a Map would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'binary' })), { maxLength: 400 }),
        (met) => {
          const words = new NumberedWords();
          const known = new Map<string, number>();

          for (const word of met) {
            const expected = known.get(word) ?? known.size;
            known.set(word, expected);
            expect(words.numberOf(word)).to.equal(expected);
          }
        },
      ),
    );
  });

  it('tells a hundred thousand words apart', () => {
    const words = new NumberedWords();
    const met = Array.from({ length: 100_000 }, (_, n) => `word ${n.toString(36)}`);

    for (const word of met) words.numberOf(word);

    expect(words.size).to.equal(100_000);
    expect([0, 1, 99_999].map((n) => words.numberOf(met[n] ?? ''))).to.deep.equal([0, 1, 99_999]);
  });
});
