import { expect } from 'chai';
import fc from 'fast-check';
import { INTERVALS, stepAt, stepOf } from '../../search/dates/intervals.ts';

describe('the steps of a timeline', () => {
  it('are whole days, ISO weeks, months, quarters and years', () => {
    const around = INTERVALS.map((interval) => stepAt(stepOf(2019_02_28, interval), interval));

    expect(around).to.deep.equal([
      { first: 2019_02_28, last: 2019_02_28 },
      { first: 2019_02_25, last: 2019_03_03 },
      { first: 2019_02_01, last: 2019_02_28 },
      { first: 2019_01_01, last: 2019_03_31 },
      { first: 2019_01_01, last: 2019_12_31 },
    ]);
  });

  it('know leap years, in the centuries too', () => {
    expect(stepAt(stepOf(2000_02_10, 'month'), 'month').last).to.equal(2000_02_29);
    expect(stepAt(stepOf(1900_02_10, 'month'), 'month').last).to.equal(1900_02_28);
  });

  it('let the last days of a year lie in the first week of the next', () => {
    expect(stepAt(stepOf(2018_12_31, 'week'), 'week')).to.deep.equal({ first: 2018_12_31, last: 2019_01_06 });
  });

  it('go as far as dates can be written', () => {
    expect(stepAt(stepOf(1_01_01, 'week'), 'week')).to.deep.equal({ first: 1_01_01, last: 1_01_07 });
    expect(stepAt(stepOf(9999_12_31, 'week'), 'week')).to.deep.equal({ first: 9999_12_27, last: 9999_12_31 });
    expect(stepAt(stepOf(9999_12_31, 'year'), 'year')).to.deep.equal({ first: 9999_01_01, last: 9999_12_31 });
  });

  it('hold the day they are of, and follow one another without a gap, for any day', () => {
    const days = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
      .map((date) => Number(date.toISOString().slice(0, 10).replaceAll('-', '')));

    fc.assert(
      fc.property(days, fc.constantFrom(...INTERVALS), (day, interval) => {
        const step = stepOf(day, interval);
        const { first, last } = stepAt(step, interval);

        expect(first <= day && day <= last).to.equal(true);
        expect(stepOf(first, interval)).to.equal(step);
        expect(stepOf(last, interval)).to.equal(step);
        if (last < 9999_12_31) {
          expect(stepOf(stepAt(step + 1, interval).first, 'day')).to.equal(stepOf(last, 'day') + 1);
        }
      }),
    );
  });
});
