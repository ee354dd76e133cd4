import { expect } from 'chai';
import * as cheerio from 'cheerio';
import type { Express } from 'express';
import request from 'supertest';
import { viewApp } from '../support/view-app.ts';

const HOSTILE = '"><script>alert(1)</script>';

describe('the drawing of a timeline', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp([
      { headline: 'Lock', date: '2001-05' },
      { headline: 'Lock', date: '2003' },
      { headline: 'Lock', date: '2005-02-28' },
      { headline: 'Weir', date: '1960-01-01' },
    ]));
  });

  const draw = async (parameters: string) => {
    const { status, text } = await request(app).get(`/search?view=timeline&${parameters}`).set('Accept', 'text/html');
    return { status, $: cheerio.load(text) };
  };

  const texts = ($: cheerio.CheerioAPI, selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text().trim());

  it('has a bar for each period with a match, as high as it has articles', async () => {
    const { $ } = await draw('q=dam+OR+lock&interval=year');

    const bars = $('.chart-bars rect').toArray();
    expect(bars.map((bar) => Number($(bar).attr('height')))).to.deep.equal([73.333, 73.333, 73.333, 220]);
    expect(texts($, '.chart-scale text')).to.deep.equal(['0', '1', '2', '3']);
  });

  it('hatches the periods in which the archive has nothing, and no others', async () => {
    const { $ } = await draw('q=ferry+OR+lock&interval=year&from=1998&to=2005');

    // Of 1998 to 2005 there is something in 1998, 2001, 2003 and 2005.
    const gaps = $('rect[fill="url(#no-articles)"]').toArray();
    expect(gaps.map((gap) => [$(gap).attr('x'), $(gap).attr('width')])).to.deep.equal([
      ['12.5%', '25%'],
      ['50%', '12.5%'],
      ['75%', '12.5%'],
    ]);
    expect($('.timeline-summary').text()).to.include('In 4 years the archive has no article at all');
  });

  it('shows what the archive has within the limits, also where nothing matches', async () => {
    const { $ } = await draw('q=dam&interval=year&from=2003');

    expect($('#timeline-title').text()).to.equal('Articles by year, 2003 to 2019');
    expect(texts($, '.period-strip title').at(0)).to.equal('2003: 0 of 1 article, 0 %');
    expect(texts($, '.period-strip title').at(1)).to.equal('2004: the archive has no article');
    expect(texts($, '.period-strip title').at(-1)).to.equal('2019: 3 of 3 articles, 100 %');
  });

  it('is named and described for those who do not see it', async () => {
    const { $ } = await draw('q=dam+OR+lock&interval=year');

    const drawing = $('.chart svg[role=img]');
    expect($(`#${drawing.attr('aria-labelledby')}`).text()).to.equal('Articles by year, 2001 to 2019');
    expect($(`#${drawing.attr('aria-describedby')}`).text()).to.equal(
      'Most: 2019, 3 of 3 articles (100 %). In 15 years the archive has no article at all (hatched).',
    );
  });

  it('tells what it leaves out, with ways to see it', async () => {
    const { $ } = await draw('q=lock+OR+dam&interval=month');

    expect(texts($, '.timeline-notes li')).to.deep.equal([
      '1 article is dated more coarsely than by the month, and in no period here. By the year every dated article has its place.',
      '1 article has no date, and is in no period.',
    ]);
    const [byYear, undated] = $('.timeline-notes a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(byYear).to.equal('/search?q=lock+OR+dam&view=timeline&interval=year');
    const listed = await request(app)
      .get(undated ?? '')
      .set('Accept', 'application/json');
    expect(listed.body.totals.articles).to.equal(1);
    expect(listed.body.results[0].date).to.equal(null);
  });

  it('says so where nothing has a date', async () => {
    const { $ } = await draw('q=dam+NOT+date:0001..9999');

    expect($('.timeline-summary').text()).to.equal('None of the articles has a date that could be drawn by the day.');
    expect($('.chart')).to.have.length(0);
  });

  it('draws by longer periods where there would be too many to tell apart, and leads to all of them', async () => {
    const { $ } = await draw('q=ferry&interval=day');

    expect($('#timeline-title').text()).to.equal('Articles by month, December 1998 to January 2019');
    expect($('.timeline-notes').text()).to.include('By the day there would be more periods than can be told apart');
    const file = await request(app).get($('.timeline-notes a[download]').attr('href') ?? '');
    expect(file.text.trim().split('\r\n')).to.have.length(1 + 7341);
  });

  it('offers longer periods where there are too many even for a file', async () => {
    const { status, $ } = await draw('q=weir+OR+ferry&interval=day&compare=lock');

    expect(status).to.equal(422);
    expect(texts($, '.suggestions a')).to.deep.equal(['By the week', 'By the month', 'By the quarter', 'By the year']);
    expect($('.suggestions a').first().attr('href')).to.equal(
      '/search?q=weir+OR+ferry&view=timeline&interval=week&compare=lock',
    );
    expect($('input[type=hidden][name=compare]').attr('value')).to.equal('lock');
  });

  it('tells beside a query what is wrong with it, and draws the others', async () => {
    const { status, $ } = await draw('q=dam&compare=%28lock&compare=lock&interval=year');

    expect(status).to.equal(200);
    const wrong = $('input[aria-invalid]');
    expect(wrong.attr('value')).to.equal('(lock');
    expect($(`#${wrong.attr('aria-describedby')}`).text()).to.include('never closed');
    expect($('.chart .series')).to.have.length(2);
    expect($('.numbers-tools a').attr('href')).to.equal('/api/v1/timeline?q=dam&interval=year&compare=lock&format=csv');
  });

  it('lets go of queries beyond the five there is room for, once it has said so', async () => {
    const { status, $ } = await draw(`q=dam${'&compare=lock'.repeat(6)}`);

    expect(status).to.equal(400);
    expect($('.problem').text()).to.include('repeat it for up to 5');
    expect($('input[type=hidden][name=compare]')).to.have.length(5);
  });

  it('draws what is compared with a query that finds nothing', async () => {
    const { $ } = await draw('q=zeppelin&compare=dam&interval=year');

    expect($('.no-results')).to.have.length(1);
    expect(texts($, '.compared-total')).to.deep.equal(['0 articles', '4 articles']);
    expect($('.chart .series')).to.have.length(2);
  });

  it('breaks a line where the archive has nothing', async () => {
    const { $ } = await draw('q=lock&compare=ferry&interval=year&from=1998&to=2005&measure=share');

    expect($('.chart .series-0 .series-line').attr('d')).to.equal('M0.5 230M3.5 10M5.5 10M7.5 10');
  });

  it('gives each line dashes and marks of its own', async () => {
    const { $ } = await draw(`q=dam${['lock', 'ferry', 'a', 'b', 'c'].map((q) => `&compare=${q}`).join('')}`);

    const marks = $('.chart defs path[id^=mark]')
      .toArray()
      .map((mark) => $(mark).attr('d'));
    expect(new Set(marks).size).to.equal(6);
    expect(texts($, '#compare-new')).to.deep.equal([]);
  });

  it('shows a hostile query as text, wherever it stands', async () => {
    const { $ } = await draw(`q=dam&syntax=simple&compare=${encodeURIComponent(HOSTILE)}`);

    expect($('script')).to.have.length(1);
    expect($('#compare-1').attr('value')).to.equal(HOSTILE);
    expect($('.period-strip title').first().text()).to.include(HOSTILE);
  });

  it('has no link that a crawler follows', async () => {
    const { $ } = await draw('q=dam&compare=lock&from=2001');

    expect($('meta[name=robots]').attr('content')).to.equal('noindex, nofollow');
    expect($('.timeline a:not([rel=nofollow])')).to.have.length(0);
  });
});
