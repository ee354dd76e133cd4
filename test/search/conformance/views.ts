import { expect } from 'chai';
import { type Interval, NO_FILTERS, parseIsoDate } from '../../../search/index.ts';
import { asking, type DeskOver, type SmallDesk } from '../../support/desk.ts';

/** What every engine must answer about a result as a whole, told through the desk. */
export function describeViews(deskOver: DeskOver): void {
  describeTimelines(deskOver);
  describeValueLists(deskOver);
  describeTables(deskOver);
  describeHoldings(deskOver);
}

function describeTimelines(deskOver: DeskOver): void {
  describe('a timeline', () => {
    let small: SmallDesk;

    before(async () => {
      small = await deskOver([
        { headline: 'Dam', paragraphs: ['The dam held. A dam!'], date: '2019-01-31' },
        { headline: 'Ferry', date: '2019-01-05' },
        { headline: 'Dam', date: '2019-03' },
        { headline: 'Dam', date: '2019' },
        { headline: 'Dam', date: null },
        { headline: 'Ferry', date: '2018-12-01' },
      ]);
    });

    const buckets = async (text: string, interval: Interval | 'auto', filters: object = {}) =>
      (await small.desk.timeline(asking(text, { filters: { ...NO_FILTERS, ...filters } }), interval)).buckets;

    it('counts articles and occurrences by period beside all there are, quiet periods included', async () => {
      expect(await buckets('dam', 'month')).to.deep.equal([
        { from: '2019-01-01', to: '2019-01-31', articles: 1, occurrences: 3, all: 2, share: 0.5 },
        { from: '2019-02-01', to: '2019-02-28', articles: 0, occurrences: 0, all: 0, share: 0 },
        { from: '2019-03-01', to: '2019-03-31', articles: 1, occurrences: 1, all: 1, share: 1 },
      ]);
    });

    it('tells the undated apart, and those dated more coarsely than the interval', async () => {
      const byMonth = await small.desk.timeline(asking('dam'), 'month');
      const byDay = await small.desk.timeline(asking('dam'), 'day');
      const byYear = await small.desk.timeline(asking('dam'), 'year');

      expect(byMonth).to.deep.include({
        imprecise: 1,
        totals: { articles: 4, paragraphs: 1, occurrences: 6, undated: 1 },
      });
      expect(byDay.imprecise).to.equal(2);
      expect(byDay.buckets).to.have.length(1);
      expect(byYear.imprecise).to.equal(0);
      expect(byYear.buckets).to.deep.equal([
        { from: '2019-01-01', to: '2019-12-31', articles: 3, occurrences: 5, all: 4, share: 0.75 },
      ]);
    });

    it('lies over those of other questions period by period, one that cannot be read left aside', async () => {
      const [dam, unread, ferry] = await small.desk.timelines(
        [asking('dam'), asking('(dam'), asking('ferry')],
        'month',
      );

      const articles = (attempt: typeof dam) => attempt?.found?.buckets.map((bucket) => bucket.articles);
      expect(dam?.found?.buckets.map(({ from, all }) => [from, all])).to.deep.equal([
        ['2018-12-01', 1],
        ['2019-01-01', 2],
        ['2019-02-01', 0],
        ['2019-03-01', 1],
      ]);
      expect(articles(dam)).to.deep.equal([0, 1, 0, 1]);
      expect(articles(ferry)).to.deep.equal([1, 1, 0, 0]);
      expect(unread?.fault?.code).to.equal('unbalanced-parenthesis');
    });

    it('cuts its ends to the limits, so that like is compared with like', async () => {
      const filters = { from: parseIsoDate('2019-01-20'), to: parseIsoDate('2019-01-31') };

      expect(await buckets('dam', 'month', filters)).to.deep.equal([
        { from: '2019-01-20', to: '2019-01-31', articles: 1, occurrences: 3, all: 1, share: 1 },
      ]);
    });

    it('counts all articles of a period whatever the other limits are', async () => {
      const { desk } = await deskOver([
        { headline: 'Dam', source: 'A', date: '2001-05-05' },
        { headline: 'Dam', source: 'B', date: '2001-05-06' },
      ]);

      const { buckets: found } = await desk.timeline(
        asking('dam', { filters: { ...NO_FILTERS, source: ['A'] } }),
        'month',
      );

      expect(found).to.deep.equal([
        { from: '2001-05-01', to: '2001-05-31', articles: 1, occurrences: 1, all: 2, share: 0.5 },
      ]);
    });

    it('has no bucket where nothing dated matches', async () => {
      expect(await buckets('zeppelin', 'day')).to.deep.equal([]);
      expect(await buckets('zeppelin', 'auto')).to.deep.equal([]);
    });

    it('chooses by itself the finest interval with at most a hundred periods', async () => {
      const over = async (...dates: string[]) => {
        const { desk } = await deskOver(dates.map((date) => ({ headline: 'Dam', date })));
        return (await desk.timeline(asking('dam'), 'auto')).interval;
      };

      expect(await over('2019-01-01', '2019-04-10')).to.equal('day');
      expect(await over('2019-01-01', '2019-04-11')).to.equal('week');
      expect(await over('2019-01-01', '2021-06-01')).to.equal('month');
      expect(await over('2000-01-01', '2021-06-01')).to.equal('quarter');
      expect(await over('1700-01-01', '2021-06-01')).to.equal('year');
    });

    it('does not choose days where most articles are dated to the month', async () => {
      const { desk } = await deskOver(['2019-01', '2019-02', '2019-02-03'].map((date) => ({ headline: 'Dam', date })));

      expect((await desk.timeline(asking('dam'), 'auto')).interval).to.equal('month');
    });

    it('is refused when it would have too many periods, naming an interval that has not', async () => {
      const { desk } = await deskOver(['1900-01-01', '2019-01-01'].map((date) => ({ headline: 'Dam', date })));

      const refusal = await desk.timeline(asking('dam'), 'day').catch((fault: unknown) => fault);

      expect(refusal).to.deep.include({
        code: 'interval-too-fine',
        message: 'By the day this timeline has 43,465 periods; at most 10,000 are given.',
        hint: 'Use interval=week, or limit the dates with from and to.',
      });
    });
  });
}

function describeValueLists(deskOver: DeskOver): void {
  describe('a list of values', () => {
    let small: SmallDesk;

    before(async () => {
      small = await deskOver([
        { headline: 'Dam', byline: ['Zoë Adler', 'Émile Duquesne'], source: 'Wire' },
        { headline: 'Dam', byline: ['Zoë Adler'], source: 'Courier' },
        { headline: 'Dam', byline: ['emil Bach'], source: 'Courier' },
        { headline: 'Ferry', byline: ['Emilia Cruz'] },
      ]);
    });

    const list = (more: object = {}) =>
      small.desk.facetList(asking('dam'), {
        field: 'byline',
        prefix: '',
        sort: 'count',
        size: 100,
        cursor: null,
        ...more,
      });

    it('has those of the matching articles, most articles first', async () => {
      const { values, distinct, totals } = await list();

      expect(values).to.deep.equal([
        { value: 'Zoë Adler', articles: 2 },
        { value: 'emil Bach', articles: 1 },
        { value: 'Émile Duquesne', articles: 1 },
      ]);
      expect(distinct).to.equal(3);
      expect(totals.articles).to.equal(3);
    });

    it('is narrowed by a beginning, case and accents aside, and may go by the letter', async () => {
      const { values, distinct } = await list({ prefix: 'ÉMI', sort: 'value' });

      expect(values.map(({ value }) => value)).to.deep.equal(['emil Bach', 'Émile Duquesne']);
      expect(distinct).to.equal(2);
    });

    it('is whole over its pages, and its cursor belongs to it alone', async () => {
      const first = await list({ size: 2 });
      const second = await list({ size: 2, cursor: first.next });
      const back = await list({ size: 2, cursor: second.previous });
      const elsewhere = await list({ field: 'source', cursor: first.next }).catch((fault: unknown) => fault);

      expect([...first.values, ...second.values]).to.deep.equal((await list()).values);
      expect(second.next).to.equal(null);
      expect(back).to.deep.equal(first);
      expect(elsewhere).to.include({ code: 'bad-cursor' });
    });
  });
}

function describeTables(deskOver: DeskOver): void {
  describe('a table of queries by periods', () => {
    it('has the totals that counting each by itself would have', async () => {
      const { desk } = await deskOver([
        { headline: 'Dam', paragraphs: ['The dam.', 'Dams and a dam.'], date: '2001-05-05' },
        { headline: 'Dam', date: '2001' },
        { headline: 'Ferry', date: '2002-01' },
        { headline: 'Dam', date: null },
      ]);
      const periods = [
        { from: parseIsoDate('2001') ?? null, to: parseIsoDate('2001') ?? null },
        { from: parseIsoDate('2001-05') ?? null, to: null },
      ];

      const { rows, periods: counted } = await desk.table([asking('dam'), asking('"'), asking('ferry')], periods);

      const [dam, broken, ferry] = await allOf(rows);
      expect(counted.map(({ articles }) => articles)).to.deep.equal([2, 2]);
      expect(dam?.totals).to.deep.equal([
        { articles: 2, paragraphs: 2, occurrences: 5, undated: 1 },
        { articles: 1, paragraphs: 2, occurrences: 4, undated: 1 },
      ]);
      expect(broken?.fault).to.include({ code: 'unbalanced-quote' });
      expect(ferry?.totals?.map(({ articles }) => articles)).to.deep.equal([0, 1]);
    });
  });
}

function describeHoldings(deskOver: DeskOver): void {
  describe('what the archive holds', () => {
    it('is counted by source and year, the undated apart', async () => {
      const { desk } = await deskOver([
        { source: 'Courier', date: '2001-05-05', paragraphs: ['One.', 'Two.'] },
        { source: 'Wire', date: '2001', paragraphs: ['One.'] },
        { source: 'Wire', date: '1998-02', paragraphs: ['One.'] },
        { source: 'Wire', date: null },
        { date: '2001-01-01', paragraphs: ['One.'] },
      ]);

      expect(await desk.coverage()).to.deep.equal({
        index: { version: '1', articles: 5, paragraphs: 5 },
        sources: [
          {
            source: 'Wire',
            articles: 3,
            paragraphs: 2,
            years: [
              { year: 1998, articles: 1, paragraphs: 1 },
              { year: 2001, articles: 1, paragraphs: 1 },
            ],
            undated: { articles: 1, paragraphs: 0 },
          },
          {
            source: 'Courier',
            articles: 1,
            paragraphs: 2,
            years: [{ year: 2001, articles: 1, paragraphs: 2 }],
            undated: { articles: 0, paragraphs: 0 },
          },
          {
            source: null,
            articles: 1,
            paragraphs: 1,
            years: [{ year: 2001, articles: 1, paragraphs: 1 }],
            undated: { articles: 0, paragraphs: 0 },
          },
        ],
        years: [
          { year: 1998, articles: 1, paragraphs: 1 },
          { year: 2001, articles: 3, paragraphs: 4 },
        ],
        undated: { articles: 1, paragraphs: 0 },
      });
    });

    it('leaves out what was withdrawn', async () => {
      const { desk, archive, refresh } = await deskOver([
        { source: 'Wire', date: '2001', paragraphs: ['One.'] },
        { source: 'Wire', date: '2001', paragraphs: ['One.'] },
      ]);
      archive.remove('a1');
      await refresh();

      expect((await desk.coverage()).years).to.deep.equal([{ year: 2001, articles: 1, paragraphs: 1 }]);
    });

    it('comes with how the index is made', async () => {
      const { desk } = await deskOver([{ headline: 'Dam' }]);

      const { index, analysis, segments, bytes } = await desk.about();

      expect(index).to.deep.equal({ version: '1', articles: 1, paragraphs: 0 });
      expect(analysis).to.be.a('string').that.is.not.empty;
      expect(segments).to.be.at.least(1);
      expect(bytes).to.be.above(0);
    });
  });
}

async function allOf<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
