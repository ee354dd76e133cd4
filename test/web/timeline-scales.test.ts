import { expect } from 'chai';
import fc from 'fast-check';
import { dateMarks } from '../../web/text/date-marks.ts';
import { percent } from '../../web/text/percent.ts';
import { limitsOf, type Period, periodName } from '../../web/text/periods.ts';
import { roundScale } from '../../web/text/round-scale.ts';

const years = (first: number, last: number): readonly Period[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ from: `${first + i}-01-01`, to: `${first + i}-12-31` }));

const days = (first: string, count: number): readonly Period[] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10);
    return { from: day, to: day };
  });

const MONTHS_OF_2019: readonly Period[] = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'].map(
  (last, i) => {
    const month = `2019-${String(i + 1).padStart(2, '0')}`;
    return { from: `${month}-01`, to: `${month}-${last}` };
  },
);

describe('the scale of a timeline', () => {
  it('has its marks at round numbers, up to or beyond the greatest value', () => {
    expect(roundScale(37, true)).to.deep.equal({ top: 40, marks: [0, 10, 20, 30, 40], decimals: 0 });
    expect(roundScale(5, true)).to.deep.equal({ top: 6, marks: [0, 2, 4, 6], decimals: 0 });
    expect(roundScale(214, true).marks).to.deep.equal([0, 100, 200, 300]);
  });

  it('does not part whole numbers', () => {
    expect(roundScale(1, true).marks).to.deep.equal([0, 1]);
    expect(roundScale(2, true).marks).to.deep.equal([0, 1, 2]);
    expect(roundScale(0, true).marks).to.deep.equal([0, 1]);
  });

  it('says how many decimals its marks need', () => {
    expect(roundScale(1, false)).to.deep.include({ top: 1, decimals: 1 });
    expect(roundScale(0.013, false)).to.deep.include({ top: 0.015, decimals: 3 });
  });

  it('holds any value under its top with few marks', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.boolean(), (greatest, isWhole) => {
        const { top, marks } = roundScale(greatest, isWhole);

        expect(top).to.be.at.least(greatest * 0.999_999);
        expect(marks.length).to.be.within(2, 6);
        expect(marks.at(-1)).to.equal(top);
      }),
    );
  });
});

describe('the dates under a timeline', () => {
  it('are round years under the middle of their bars', () => {
    expect(dateMarks(years(1964, 2024), 'year', 8)).to.deep.equal(
      [1970, 1980, 1990, 2000, 2010, 2020].map((year) => ({ at: year - 1964 + 0.5, label: String(year), year: '' })),
    );
  });

  it('are months with the year under the first of it', () => {
    expect(dateMarks(MONTHS_OF_2019, 'month', 5)).to.deep.equal([
      { at: 0.5, label: 'Jan', year: '2019' },
      { at: 3.5, label: 'Apr', year: '' },
      { at: 6.5, label: 'Jul', year: '' },
      { at: 9.5, label: 'Oct', year: '' },
    ]);
  });

  it('stand where a month begins among days', () => {
    expect(dateMarks(days('2018-12-20', 60), 'day', 4).map(({ at, label, year }) => [at, label, year])).to.deep.equal([
      [12.5, '1 Jan', '2019'],
      [26.5, '15 Jan', ''],
      [43.5, '1 Feb', ''],
      [57.5, '15 Feb', ''],
    ]);
    expect(dateMarks(days('2018-12-20', 60), 'day', 3).map(({ at, label }) => [at, label])).to.deep.equal([
      [12, 'Jan'],
      [43, 'Feb'],
    ]);
  });

  it('stand within a week where a year begins in it', () => {
    const weeks = [
      { from: '2018-12-24', to: '2018-12-30' },
      { from: '2018-12-31', to: '2019-01-06' },
    ];

    expect(dateMarks(weeks, 'week', 1)).to.deep.equal([{ at: 1 + 1 / 7, label: 'Jan', year: '2019' }]);
  });

  it('are never more than there is room for, and never out of order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 1, max: 13 }), (count, most) => {
        for (const [periods, interval] of [
          [years(1600, 1600 + count - 1), 'year'],
          [days('1999-11-05', count), 'day'],
        ] as const) {
          const places = dateMarks(periods, interval, most).map(({ at }) => at);

          expect(places.length).to.be.at.most(most);
          expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
          expect(places.every((at) => at >= 0 && at <= count)).to.equal(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a period', () => {
  it('is as short in an address as it can be', () => {
    expect(limitsOf({ from: '1983-01-01', to: '1983-12-31' })).to.deep.equal({ from: '1983', to: '1983' });
    expect(limitsOf({ from: '2024-02-01', to: '2024-02-29' })).to.deep.equal({ from: '2024-02', to: '2024-02' });
    expect(limitsOf({ from: '2019-01-20', to: '2019-12-31' })).to.deep.equal({ from: '2019-01-20', to: '2019-12-31' });
  });

  it('has a name', () => {
    expect(periodName({ from: '1983-01-01', to: '1983-12-31' })).to.equal('1983');
    expect(periodName({ from: '1983-04-01', to: '1983-06-30' })).to.equal('April 1983 to June 1983');
    expect(periodName({ from: '1983-03-03', to: '1983-03-03' })).to.equal('3 March 1983');
  });
});

describe('a share', () => {
  it('is told to the figure that says something', () => {
    expect([0, 1, 0.26667, 0.034, 0.0034, 0.00034].map(percent)).to.deep.equal([
      '0 %',
      '100 %',
      '26.7 %',
      '3.4 %',
      '0.34 %',
      '0.034 %',
    ]);
  });
});
