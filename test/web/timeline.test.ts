import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import type { TimelineReply } from '../../server/schemas/timeline.ts';
import { openPage } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

/** Of the site’s articles, `tide` is in one on each 1 January from 1970 to 1993. */
const TIDE = '/search?view=timeline&q=tide&interval=year';

let site: RunningServer;
let page: Page;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function withSite(): void {
  before(async () => {
    site = await openSite();
  });

  after(() => site.close());
}

const address = () => decodeURIComponent(page.url().slice(site.url.length).replaceAll('+', ' '));

/** Waits until the totals say so. */
const totals = (text: string) => page.locator('.totals', { hasText: new RegExp(`\\b${text}\\b`) }).waitFor();

const told = () => page.locator('#span-told').innerText();

const field = (name: string) => page.locator(`input[name=${name}]`).inputValue();

/** The middle of a period on the screen, by its place from 0. */
async function middleOf(place: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.period-strip rect').nth(place).boundingBox();
  if (box === null) throw new Error(`There is no period ${place}.`);
  return { x: box.x + box.width / 2, y: box.y + 80 };
}

async function pressOn(place: number): Promise<void> {
  const { x, y } = await middleOf(place);
  await page.mouse.move(x, y);
  await page.mouse.down();
}

async function dragTo(place: number): Promise<void> {
  const { x, y } = await middleOf(place);
  await page.mouse.move(x, y, { steps: 4 });
}

describe('the timeline', () => {
  withSite();

  beforeEach(async () => {
    page = await openPage();
  });

  afterEach(() => page.context().close());

  describe('when a span is drawn on it by mouse', () => {
    it('tells the span and fills the fields for dates while it is drawn', async () => {
      await page.goto(site.url + TIDE);

      await pressOn(10);
      await dragTo(14);

      expect(await told()).to.equal('1980 to 1984: 5 articles');
      expect([await field('from'), await field('to')]).to.deep.equal(['1980', '1984']);
      expect(address()).to.equal(TIDE);
    });

    it('limits the search to it when it is let go, from right to left as well', async () => {
      await page.goto(site.url + TIDE);

      await pressOn(14);
      await dragTo(10);
      await page.mouse.up();
      await totals('5 articles');

      expect(address()).to.equal('/search?q=tide&from=1980&to=1984&view=timeline&interval=year');
      expect(await page.locator('.period-strip').count()).to.equal(5);
      expect(await page.locator('.chip').first().textContent()).to.include('1980 to 1984');
      expect(await page.getByRole('link', { name: 'Show these 5 articles' }).getAttribute('href')).to.equal(
        '/search?q=tide&from=1980&to=1984',
      );
    });

    it('ends at the edge of the drawing for who goes beyond', async () => {
      await page.goto(site.url + TIDE);

      await pressOn(20);
      await page.mouse.move(5000, 400, { steps: 3 });

      expect(await told()).to.equal('1990 to 1993: 4 articles');
    });

    it('is given up by Escape, and the fields are as before', async () => {
      await page.goto(`${site.url}${TIDE}&from=1975`);

      await pressOn(10);
      await dragTo(12);
      await page.keyboard.press('Escape');
      await page.mouse.up();

      expect([await field('from'), await field('to')]).to.deep.equal(['1975', '']);
      expect(address()).to.equal(`${TIDE}&from=1975`);
      expect(await told()).to.include('Drag across the drawing');
    });

    it('zooms out by the chip, by the link and by going back', async () => {
      const limited = `${site.url}/search?view=timeline&q=tide&interval=year&from=1980&to=1984`;

      await page.goto(limited);
      await page.getByRole('link', { name: 'Remove the filter 1980 to 1984' }).click();
      await totals('24 articles');
      await page.goBack();
      await totals('5 articles');
      await page.getByRole('link', { name: 'Zoom out to all dates' }).click();
      await totals('24 articles');

      expect(address()).to.equal('/search?q=tide&view=timeline&interval=year');
      expect([await field('from'), await field('to')]).to.deep.equal(['', '']);
    });
  });

  it('leads from a period that is clicked to its articles', async () => {
    await page.goto(site.url + TIDE);

    await pressOn(3);
    await page.mouse.up();
    await totals('1 article');

    expect(address()).to.equal('/search?q=tide&from=1973&to=1973');
    expect(await page.locator('.result-headline').allTextContents()).to.deep.equal(['Tide tables, part 4']);
  });

  it('takes a span from a finger, and leaves scrolling up and down to the page', async () => {
    await page.context().close();
    page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.goto(site.url + TIDE);

    const [from, to] = [await middleOf(4), await middleOf(8)];
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [from]);
    await send('touchMove', [{ x: from.x + 12, y: from.y }]);
    await send('touchMove', [to]);
    await send('touchEnd', []);
    await totals('5 articles');

    expect(address()).to.equal('/search?q=tide&from=1974&to=1978&view=timeline&interval=year');
    expect(await page.locator('.chart-plot').evaluate((plot) => getComputedStyle(plot).touchAction)).to.equal('pan-y');
  });

  describe('by keyboard', () => {
    it('moves the ends of the span with arrow keys, and says where they are', async () => {
      await page.goto(site.url + TIDE);
      const first = page.getByRole('slider', { name: 'First period to show' });

      await first.focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'PageUp']) await page.keyboard.press(key);

      expect(await first.getAttribute('aria-valuenow')).to.equal('3');
      expect(await first.getAttribute('aria-valuetext')).to.equal('1973: 21 articles until 1993');
      expect(await told()).to.equal('1973 to 1993: 21 articles');
    });

    it('limits the search by Enter, and keeps the focus at that end', async () => {
      await page.goto(site.url + TIDE);

      await page.getByRole('slider', { name: 'Last period to show' }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await totals('2 articles');

      expect(address()).to.equal('/search?q=tide&from=1970&to=1971&view=timeline&interval=year');
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('span-last');
    });

    it('never lets one end pass the other', async () => {
      await page.goto(site.url + TIDE);
      const first = page.getByRole('slider', { name: 'First period to show' });

      await page.getByRole('slider', { name: 'Last period to show' }).focus();
      await page.keyboard.press('PageDown');
      await first.focus();
      await page.keyboard.press('End');

      expect(await first.getAttribute('aria-valuenow')).to.equal('21');
      expect(await told()).to.equal('1991: 1 article');
    });

    it('says what the keys do once a handle has the focus', async () => {
      await page.goto(site.url + TIDE);

      await page.locator('#measure').focus();
      await page.keyboard.press('Tab');

      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('span-first');
      expect(await told()).to.equal('Arrow keys move this end, Enter limits the dates.');
    });

    it('has two stops in the drawing, however many periods there are', async () => {
      await page.goto(site.url + TIDE);

      const stops = await page
        .locator('.chart :is(a, [tabindex])')
        .evaluateAll((found) =>
          found.map((each) => (each as HTMLElement | SVGElement).tabIndex).filter((index) => index >= 0),
        );

      expect(stops).to.have.length(2);
    });
  });

  it('follows the fields for dates', async () => {
    await page.goto(site.url + TIDE);

    await page.getByLabel('From', { exact: true }).fill('1991');
    await totals('3 articles');

    expect(address()).to.equal('/search?q=tide&from=1991&view=timeline&interval=year');
    expect(await page.locator('#timeline-title').textContent()).to.equal('Articles by year, 1991 to 2019');
  });

  it('draws shares when asked to, and says so', async () => {
    await page.goto(site.url + TIDE);

    await page.locator('#measure').focus();
    await page.getByLabel('Show', { exact: true }).selectOption('share of all articles');
    await page.locator('#timeline-title', { hasText: 'Share of all articles' }).waitFor();

    expect(address()).to.equal('/search?q=tide&view=timeline&interval=year&measure=share');
    expect(await page.locator('.chart-scale text').allTextContents()).to.deep.equal(['0 %', '50 %', '100 %']);
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('measure');
  });

  describe('with queries to compare', () => {
    it('tells of which query it counts the articles of a span', async () => {
      await page.goto(`${site.url}${TIDE}&compare=barrage`);

      await pressOn(10);
      await dragTo(14);

      expect(await told()).to.equal('1980 to 1984: 5 articles for tide');
    });

    it('draws one more when it is entered, not while it is typed', async () => {
      await page.goto(site.url + TIDE);

      await page.getByLabel('Compare with').pressSequentially('barrage');
      const whileTyping = address();
      await page.keyboard.press('Enter');
      await page.locator('.chart .series-1 .series-line').waitFor({ state: 'attached' });

      expect(whileTyping).to.equal(TIDE);
      expect(address()).to.equal('/search?q=tide&view=timeline&interval=year&compare=barrage');
      expect(await page.locator('.compared-total').allTextContents()).to.deep.equal(['24 articles', '2 articles']);
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('compare-new');
    });

    it('keeps them when the query in the box changes, even while that cannot be read', async () => {
      await page.goto(`${site.url}${TIDE}&compare=barrage&compare=summit`);

      await page.locator('#q').fill('"high tide');
      await page.locator('.problem').waitFor();
      await page.locator('#q').fill('"high tide"');
      await totals('24 articles');

      expect(address()).to.equal('/search?q="high tide"&view=timeline&compare=barrage&compare=summit&interval=year');
    });

    it('changes one in its place, and takes one out by its link', async () => {
      await page.goto(`${site.url}${TIDE}&compare=barrage&compare=summit`);

      await page.getByLabel('Query 2 compared').fill('cracks');
      await page.keyboard.press('Enter');
      await page.waitForURL(/cracks/);
      await page.getByRole('link', { name: 'Remove summit from the timeline' }).click();
      await page.waitForURL((url) => !url.search.includes('summit'));

      expect(address()).to.equal('/search?q=tide&view=timeline&interval=year&compare=cracks');
    });
  });

  it('copies its numbers with tabs between', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}${TIDE}&from=1992&to=1993&compare=%3Dbarrage`);

    await page.getByText('The numbers').click();
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await page.locator('#copied', { hasText: 'Copied' }).waitFor({ state: 'attached' });

    expect(await page.evaluate(() => navigator.clipboard.readText())).to.equal(
      [
        "From\tTo\ttide\t\t\t'=barrage\t\t\tAll articles",
        'Articles\tOccurrences\tShare\tArticles\tOccurrences\tShare',
        '1992-01-01\t1992-12-31\t1\t2\t100 %\t0\t0\t0 %\t1',
        '1993-01-01\t1993-12-31\t1\t2\t100 %\t0\t0\t0 %\t1',
      ].join('\n'),
    );
  });

  it('stands still from its first sight to the next search', async () => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((seen) => {
        for (const { name, startTime } of seen.getEntries()) shifts.push(`${name} at ${startTime}`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}${TIDE}&compare=barrage`);

    await page.locator('#q').fill('high tide');
    await page.locator('.compared-query', { hasText: 'high tide' }).waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

    expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).to.deep.equal([]);
  });

  it('keeps its numbers open from search to search', async () => {
    await page.goto(site.url + TIDE);

    await page.getByText('The numbers').click();
    await page.getByLabel('From', { exact: true }).fill('1991');
    await totals('3 articles');

    expect(await page.locator('#timeline-table').isVisible()).to.equal(true);
  });
});

describe('the timeline without JavaScript', () => {
  withSite();

  beforeEach(async () => {
    page = await openPage({ javaScriptEnabled: false });
  });

  afterEach(() => page.context().close());

  it('compares a query that is sent with the form, and leads from a period to its articles', async () => {
    await page.goto(site.url + TIDE);

    await page.getByLabel('Compare with').fill('barrage');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const lines = await page.locator('.chart .series-line').count();
    await page.getByText('The numbers').click();
    await page.getByRole('link', { name: '1975-01-01' }).click();

    expect(lines).to.equal(2);
    expect(await page.locator('.totals strong').textContent()).to.equal('1 article');
    expect(await page.locator('.result-headline').textContent()).to.equal('Tide tables, part 6');
  });

  it('shows no handle that nothing would move', async () => {
    await page.goto(site.url + TIDE);

    expect(await page.locator('.span-handle:visible').count()).to.equal(0);
    expect(await page.getByRole('button', { name: 'Copy the table' }).isVisible()).to.equal(false);
  });

  it('has the numbers of the API, in its table and in the file it leads to', async () => {
    await page.goto(`${site.url}/search?view=timeline&q=tide OR barrage&interval=year`);
    await page.getByText('The numbers').click();
    const rows = await page.locator('#timeline-table tbody tr').allInnerTexts();
    const file = await page.getByRole('link', { name: 'As a file (CSV)' }).getAttribute('href');

    const reply = await fetch(`${site.url}/api/v1/timeline?q=tide+OR+barrage&interval=year`);
    const { buckets } = (await reply.json()) as TimelineReply;
    const csv = await (await fetch(site.url + file)).text();

    expect(rows.map((row) => row.split('\t'))).to.deep.equal(
      buckets.map(({ from, to, articles, occurrences, all, share }) => [
        from,
        to,
        String(articles),
        String(occurrences),
        all === 0 ? '–' : `${100 * share} %`,
        String(all),
      ]),
    );
    expect(csv.split('\r\n').slice(1, -1)).to.deep.equal(
      buckets.map(({ from, to, articles, occurrences, all, share }) =>
        ['tide OR barrage', from, to, articles, occurrences, all, share].join(','),
      ),
    );
  });
});
