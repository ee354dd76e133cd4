import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { type RunningServer, startServer } from '../../server/listen.ts';
import type { SmallArticle } from '../support/articles.ts';
import { openPage } from '../support/browser.ts';
import { deskOver } from '../support/desk.ts';
import { fakeArchive } from '../support/fake-archive.ts';

const ARTICLES: readonly SmallArticle[] = [
  {
    headline: 'Dam <b>holds</b>',
    date: '1998-06-02',
    source: 'Northern Wire',
    language: 'en',
    paragraphs: [
      'Water stood at the top of the old weir for three days, and nobody had seen it so high before that winter.',
      'The weir held. Engineers said the weir would hold again.',
    ],
  },
  { headline: 'Letters', source: 'Courier', language: 'en', paragraphs: ['A new weir, please, and no “weir tax”.'] },
  {
    headline: 'السد',
    date: '2001',
    source: 'Courier',
    language: 'ar',
    paragraphs: ['CNN: قال المهندسون إن weir القديم صمد هذه المرة'],
  },
  { headline: 'Log', date: '1970', paragraphs: Array.from({ length: 60 }, (_, i) => `tide ${i + 1} at the gate`) },
];

describe('the concordance on the page', () => {
  let site: RunningServer;
  let page: Page;

  before(async () => {
    const { desk } = await deskOver(ARTICLES);
    site = await startServer(createApp({ desk, archive: fakeArchive() }), { host: '127.0.0.1', port: 0 });
  });

  after(() => site.close());

  afterEach(() => page.context().close());

  const address = () => decodeURIComponent(page.url().slice(site.url.length).replaceAll('+', ' '));

  const lines = () => page.locator('.kwic').allTextContents();

  /** Where the matches begin: to the left, or in a line of Arabic to the right. */
  const beginnings = () =>
    page.locator('.line').evaluateAll((all) =>
      all.map((line) => {
        const match = line.querySelector('.line-link')?.getBoundingClientRect();
        const isRtl = line.querySelector('.kwic')?.getAttribute('dir') === 'rtl';
        return Math.round((isRtl ? match?.right : match?.left) ?? 0);
      }),
    );

  describe('with JavaScript', () => {
    beforeEach(async () => {
      page = await openPage();
    });

    for (const width of [390, 820, 1440]) {
      it(`has its matches begin one below the other, all in sight, at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.url}/search?view=concordance&q=weir`);

        const at = await beginnings();

        expect(at).to.have.length(6);
        expect(new Set(at).size).to.equal(1);
        expect(at[0]).to.be.within(0, width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).to.equal(true);
      });
    }

    it('mirrors a line of Arabic, whatever its first letter', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir+lang:ar`);

      const leftEdge = (part: string) => page.locator(part).evaluate((element) => element.getBoundingClientRect().left);
      const [left, match, right] = [
        await leftEdge('.kwic-left > span'),
        await leftEdge('.line-link'),
        await leftEdge('.kwic-right'),
      ];

      expect(await page.locator('.kwic').getAttribute('dir')).to.equal('rtl');
      expect(await page.locator('.lines').getAttribute('dir')).to.equal('rtl');
      expect(left).to.be.greaterThan(match);
      expect(match).to.be.greaterThan(right);
    });

    it('orders by the words before, at the heading, and underlines the word', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir`);

      await page.getByRole('link', { name: 'Words before' }).click();
      await page.locator('th[aria-sort=ascending]', { hasText: 'Words before' }).waitFor();

      expect(address()).to.equal('/search?q=weir&view=concordance&sort=left1');
      expect(await page.locator('.sorted').allTextContents()).to.deep.equal(['new', 'no', 'old', 'The', 'the', 'إن']);
      expect(await page.getByLabel('Order').inputValue()).to.equal('left1');
    });

    it('shows as many words around a match as are chosen', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir+old&sort=left1&from=1998`);

      await page.getByLabel('Context').selectOption('4 words');
      await page.waitForURL(/context=4/);
      await page.locator('.line').first().waitFor();

      expect((await lines())[0]).to.equal('top of the old weir for three days, and');
    });

    it('opens the article at the line’s own hit, from anywhere on the line', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir&sort=right1`);

      await page
        .locator('.line', { hasText: 'again' })
        .last()
        .click({ position: { x: 600, y: 12 } });
      await page.locator('h1', { hasText: 'Dam <b>holds</b>' }).waitFor();

      expect(new URL(page.url()).hash).to.equal('#p2');
      expect(await page.locator('.stepper').innerText()).to.include('Hit 3 of 3');
      expect(await page.locator('#hit-3:focus').textContent()).to.equal('weir');
    });

    it('is stepped through by keys', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir`);
      const focused = () =>
        page.locator('.line-link').evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement));

      await page.keyboard.press('j');
      const first = await focused();
      await page.keyboard.press('j');
      const second = await focused();
      await page.keyboard.press('k');
      const again = await focused();
      await page.keyboard.press('Enter');
      await page.locator('.stepper').waitFor();

      expect([first, second, again]).to.deep.equal([0, 1, 0]);
    });

    it('is paged whole', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=tide`);

      const first = await page.locator('.lines caption').textContent();
      await page.getByRole('navigation', { name: 'Pages of lines' }).getByRole('link', { name: 'Next page' }).click();
      await page.locator('.lines caption', { hasText: 'Lines 51–60 of 60' }).waitFor();

      expect(first).to.equal('Lines 1–50 of 60');
      expect(await page.locator('.lines-part .pager-place').textContent()).to.equal('51–60 of 60 lines');
      expect(await lines()).to.have.length(10);
    });

    it('leads to all lines as files', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=tide&from=1970&sort=date`);

      const csv = await page.request.get(
        new URL((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '', site.url).href,
      );

      expect(csv.headers()['newsmorgue-records']).to.equal('60');
      expect(await page.getByRole('link', { name: 'plain text' }).getAttribute('href')).to.equal(
        '/api/v1/export?q=tide&from=1970&sort=oldest&format=txt&unit=occurrence',
      );
    });
  });

  describe('with the words beside it, which', () => {
    beforeEach(async () => {
      page = await openPage();
    });

    it('come once the lines stand', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=tide`);

      await page.locator('.beside .collocates').waitFor();

      expect(await page.locator('.beside tbody tr').first().innerText()).to.match(/^gate\t60\t/);
    });

    it('are ordered by another measure, and counted over another distance, beside the same lines', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir&sort=left1`);
      await page.locator('.beside .collocates').waitFor();

      await page.locator('.beside').getByRole('link', { name: 'Dice' }).click();
      await page.locator('.beside th[aria-sort=descending]', { hasText: 'Dice' }).waitFor();
      await page.locator('.spans').getByRole('link', { name: '3', exact: true }).click();
      await page.locator('.spans strong', { hasText: '3' }).waitFor();

      expect(address()).to.equal('/search?q=weir&view=concordance&sort=left1&span=3&measure=logDice');
      expect(await page.locator('.sorted').count()).to.equal(6);
    });

    it('are counted without the commonest ones', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=tide`);

      await page.getByRole('link', { name: 'without common words' }).click();
      await page.getByRole('link', { name: 'with common words' }).waitFor();

      expect(address()).to.equal('/search?q=tide&view=concordance&stopwords=drop');
      expect(await page.locator('.beside tbody th').allTextContents())
        .to.include('gate')
        .and.not.to.include('the');
    });

    it('lead to the lines where they stand near', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir`);

      await page.locator('.beside').getByRole('link', { name: 'held' }).click();
      await page.locator('.lines caption', { hasText: 'of 2' }).waitFor();

      expect(address()).to.equal('/search?q=weir NEAR/5 =held&view=concordance');
      expect(await page.locator('#q').inputValue()).to.equal('weir NEAR/5 =held');
    });

    it('keep what is typed meanwhile to its own words', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir`);
      await page.locator('.beside .collocates').waitFor();

      await page.locator('#q').fill('tide');
      await page.locator('.beside tbody th', { hasText: 'gate' }).waitFor();

      expect(address()).to.equal('/search?q=tide&view=concordance');
    });

    it('say in their place why they cannot be counted, and the lines stand all the same', async () => {
      await page.route(/view=collocates/, async (route) => {
        const response = await route.fetch({ url: `${site.url}/search?q=%22tide&view=collocates` });
        await route.fulfill({ response });
      });
      await page.goto(`${site.url}/search?view=concordance&q=tide`);

      await page.locator('.beside .problem').waitFor();

      expect(await lines()).to.have.length(50);
    });
  });

  describe('without JavaScript', () => {
    beforeEach(async () => {
      page = await openPage({ javaScriptEnabled: false });
    });

    it('is ordered by the choice in the form', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=weir`);

      await page.getByLabel('Order').selectOption('Words after');
      await page.getByRole('button', { name: 'Search' }).click();

      expect(await page.locator('.sorted').first().textContent()).to.equal('for');
      expect(await page.getByLabel('Order').inputValue()).to.equal('right1');
    });

    it('leads to the words near the matches, and from each to its lines', async () => {
      await page.goto(`${site.url}/search?view=concordance&q=tide&sort=date`);

      await page.getByRole('link', { name: 'Which words stand near' }).click();
      await page.getByLabel('Order').selectOption('Times near');
      await page.getByRole('button', { name: 'Search' }).click();
      const words = await page.locator('.collocates tbody th').allTextContents();
      await page.getByRole('link', { name: 'gate' }).click();

      expect(words.slice(0, 3)).to.deep.equal(['at', 'gate', 'the']);
      expect(new URL(page.url()).searchParams.get('sort')).to.equal('date');
      expect(await page.locator('.lines caption').textContent()).to.equal('Lines 1–50 of 60');
    });
  });
});
