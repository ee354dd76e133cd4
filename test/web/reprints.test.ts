import axe, { type AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { type RunningServer, startServer } from '../../server/listen.ts';
import type { SmallArticle } from '../support/articles.ts';
import { openPage } from '../support/browser.ts';
import { deskOver } from '../support/desk.ts';
import { fakeArchive } from '../support/fake-archive.ts';

const PAPERS = [
  'Northern Wire',
  'Courier',
  'Evening Post',
  'صحيفة',
  ...Array.from({ length: 10 }, (_, i) => `Paper ${i}`),
];

const ARTICLES: readonly SmallArticle[] = [
  { headline: 'A weir of our own', date: '2003', source: 'Courier', paragraphs: ['The weir is ours.'] },
  ...PAPERS.map((source, i) => ({
    headline: i === 3 ? 'السد' : `Weir <b>holds</b>, says ${source}`,
    language: i === 3 ? 'ar' : 'en',
    date: `${1990 + i}-06-02`,
    source,
    paragraphs: ['The weir held for three days.'],
  })),
];

describe('reprints on the page', () => {
  let site: RunningServer;
  let page: Page;

  before(async () => {
    const { desk, archive, refresh } = await deskOver(ARTICLES);
    archive.group(PAPERS.map((_, i) => `a${i + 2}`));
    await refresh();
    site = await startServer(createApp({ desk, archive: fakeArchive() }), { host: '127.0.0.1', port: 0 });
  });

  after(() => site.close());

  afterEach(() => page.context().close());

  const headlines = () => page.locator('.result-headline').allTextContents();

  it('open by keyboard under the one that is listed, and lead to each article with its hits', async () => {
    page = await openPage();
    await page.goto(`${site.url}/search?q=weir&sort=oldest`);

    await page.locator('.alike summary').focus();
    await page.keyboard.press('Enter');

    expect(await headlines()).to.deep.equal(['Weir <b>holds</b>, says Northern Wire', 'A weir of our own']);
    expect(await page.locator('.alike summary').textContent()).to.equal('and 13 more like it');
    const listed = await page.locator('.alike li:visible').allTextContents();
    expect(listed.length).to.equal(10);
    expect(listed[0]).to.equal('Weir <b>holds</b>, says Courier Courier · 2 June 1991');
    await page.locator('.alike li a').first().click();
    await page.waitForURL(/\/articles\/a3\?q=weir&sort=oldest/);
  });

  it('are listed each by the choice beside the order, in place', async () => {
    page = await openPage();
    await page.goto(`${site.url}/search?q=weir`);

    await page.getByLabel('Show').selectOption('Every article');
    await page.locator('.totals', { hasNotText: 'different' }).waitFor();

    expect((await headlines()).length).to.equal(15);
    expect(page.url()).to.equal(`${site.url}/search?q=weir&group=none`);
  });

  it('are listed each without a script too, by the link below those that are named', async () => {
    page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}/search?q=weir`);

    await page.locator('.alike summary').click();
    await page.getByText('and 3 others: list every article').click();

    expect((await headlines()).length).to.equal(15);
    expect(await page.locator('.totals').textContent()).to.match(/^15 articles · /);
  });

  for (const view of ['list', 'table'] as const) {
    it(`are accessible by axe and large enough to touch, as a ${view}`, async () => {
      page = await openPage({ viewport: { width: 390, height: 844 } });
      await page.goto(`${site.url}/search?q=weir&view=${view}`);
      await page.locator('.alike summary').click();

      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(
        (): Promise<AxeResults> => (globalThis as unknown as { axe: typeof axe }).axe.run('.alike'),
      );
      const heights = await page
        .locator('.alike :is(a, summary)')
        .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));

      expect(violations.map(({ id }) => id)).to.deep.equal([]);
      expect(Math.min(...heights)).to.be.at.least(24);
    });
  }

  it('cannot be chosen to be grouped where nobody has looked for them', async () => {
    const { desk } = await deskOver(ARTICLES);
    const other = await startServer(createApp({ desk, archive: fakeArchive() }), { host: '127.0.0.1', port: 0 });
    page = await openPage();
    await page.goto(`${other.url}/search?q=weir`);

    const [choices, listed] = [await page.getByLabel('Show').count(), (await headlines()).length];

    await other.close();
    expect(choices).to.equal(0);
    expect(listed).to.equal(15);
  });
});
