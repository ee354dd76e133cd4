import { expect } from 'chai';
import fc from 'fast-check';
import { UNIT_FIELDS, UnitIndex, UnitIndexBuilder } from '../../search/minisearch/unit-index.ts';

describe('handing postings to MiniSearch', () => {
  it('makes the very index its own add makes, for any units', () => {
    const form = fc.constantFrom('talks', 'talk', 'summit', 'café', '$3', '北京', 'constructor', '__proto__');
    const unit = fc.record({ field: fc.constantFrom(...UNIT_FIELDS), forms: fc.array(form, { maxLength: 8 }) });

    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const terms = [...new Set(units.flatMap(({ forms }) => forms))];
        const builder = new UnitIndexBuilder();
        const added = new UnitIndex();

        for (const { field, forms } of units)
          builder.addUnit(
            field,
            forms.map((each) => terms.indexOf(each)),
          );
        for (const [id, { field, forms }] of units.entries()) added.add({ id, [field]: forms.join(' ') });

        expect(comparable(builder.finish(terms))).to.deep.equal(comparable(added));
      }),
    );
  });

  it('answers MiniSearch’s own searches', () => {
    const builder = new UnitIndexBuilder();
    builder.addUnit('headline', [0, 1]);
    builder.addUnit('body', [1, 2]);

    const index = builder.finish(['peace', 'talks', 'stalled']);

    expect(index.search('talks').map(({ id }) => id)).to.have.members([0, 1]);
    expect(index.search('stal', { prefix: true }).map(({ id }) => id)).to.deep.equal([1]);
  });
});

/** Through JSON, in which MiniSearch stores itself; its terms in one order. */
function comparable(index: UnitIndex): unknown {
  const stored = JSON.parse(JSON.stringify(index));
  return { ...stored, index: [...stored.index].sort(([a], [b]) => (a < b ? -1 : 1)) };
}
