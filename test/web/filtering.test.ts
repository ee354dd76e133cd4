import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

let site: RunningServer;
let page: Page;

const totals = (text: string) => page.locator('.totals', { hasText: new RegExp(`\\b${text}\\b`) }).waitFor();

const counts = (field: string) =>
  page
    .locator(`.choice:has([name=${field}])`)
    .evaluateAll((choices) => choices.map((choice) => choice.textContent?.trim()));

const address = () => decodeURIComponent(page.url().slice(site.url.length).replaceAll('+', ' '));

describe('the filters', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  it('follow the query, each counted with its own choice left aside', async () => {
    await page.goto(`${site.url}/search?q=barrage+OR+tide+OR+summit`);
    const all = await counts('source');

    await page.getByLabel('Northern Wire').check();
    await totals('1 article');

    expect(all).to.deep.equal(['The Kelmouth Courier26', 'Northern Wire1']);
    expect(await counts('source')).to.deep.equal(all);
    expect(await counts('byline')).to.deep.equal([]);
  });

  it('take several choices of one field, by keyboard, the focus staying', async () => {
    await page.goto(`${site.url}/search?q=barrage+OR+tide+OR+summit`);

    await page.getByLabel('Northern Wire').focus();
    await page.keyboard.press('Space');
    await totals('1 article');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await totals('27 articles');

    expect(address()).to.equal('/search?q=barrage OR tide OR summit&source=The Kelmouth Courier&source=Northern Wire');
    const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    expect(focused).to.equal('The Kelmouth Courier');
  });

  it('stay open, and keep to another view', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}/search?q=summit+OR+barrage&view=table`);
    await page.getByText('Filters and dates').click();

    await page.getByLabel('MONTE GUALDO').check();
    await totals('1 article');

    expect(await page.locator('.filters').getAttribute('open')).to.equal('');
    expect(address()).to.equal('/search?q=summit OR barrage&place=MONTE GUALDO&view=table');
    expect(await page.locator('.table-articles tbody tr').count()).to.equal(1);
  });

  it('are folded away on a narrow screen, so that results come first', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}/search?q=barrage`);

    const top = await page
      .locator('.result')
      .first()
      .evaluate((result) => result.getBoundingClientRect().top);

    expect(await page.getByLabel('The Kelmouth Courier').isVisible()).to.equal(false);
    expect(top).to.be.lessThan(620);
  });

  it('lead to all values and back, the search kept', async () => {
    await page.goto(`${site.url}/facets/source?q=tide&view=table&sort=oldest`);

    await page.getByLabel('Beginning with').fill('the k');
    await page.keyboard.press('Enter');
    await page.waitForURL(/prefix/);
    await page.getByLabel('The Kelmouth Courier').check();
    await page.getByRole('button', { name: 'Show articles' }).click();
    await totals('24 articles');

    expect(address()).to.equal('/search?q=tide&view=table&sort=oldest&source=The Kelmouth Courier');
  });

  it('tell what was chosen in chips, that take it away', async () => {
    await page.goto(`${site.url}/search?q=barrage+OR+summit&language=en&place=MONTE+GUALDO`);

    const chips = await page.locator('.chip').allInnerTexts();
    await page.getByRole('link', { name: 'Remove the filter Place: MONTE GUALDO' }).click();
    await page.locator('.chip').nth(1).waitFor({ state: 'detached' });

    expect(chips.map((chip) => chip.replaceAll(/\s+/g, ' '))).to.deep.equal([
      'Remove the filter Place: MONTE GUALDO ×',
      'Remove the filter Language: English ×',
      'Remove all',
    ]);
    expect(address()).to.equal('/search?q=barrage OR summit&language=en');
  });
});
