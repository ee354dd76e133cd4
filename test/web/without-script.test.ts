import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

describe('the pages without JavaScript', () => {
  let site: RunningServer;
  let page: Page;

  browsing(
    (opened) => {
      ({ site, page } = opened);
    },
    { javaScriptEnabled: false },
  );

  it('search by submitting the form', async () => {
    await page.goto(site.url);

    await page.locator('#q').fill('"signing ceremony"');
    await page.locator('#q').press('Enter');

    expect(await page.locator('.totals').textContent()).to.equal('1 article · 3 paragraphs · 3 occurrences');
    expect(await page.locator('mark').allTextContents()).to.deep.equal(Array(3).fill('signing ceremony'));
  });

  it('search in the syntax chosen beside the box, and keep to it', async () => {
    await page.goto(site.url);

    await page.getByLabel('Written as').selectOption('Factiva');
    await page.locator('#q').fill('hd=summit');
    await page.locator('#q').press('Enter');

    expect(await page.locator('.totals strong').textContent()).to.equal('1 article');
    expect(await page.getByLabel('Written as').inputValue()).to.equal('factiva');
    expect(await page.locator('#search-hint').innerText()).to.include('near5');
    expect(await page.locator('.result-headline a').first().getAttribute('href')).to.include('syntax=factiva');
  });

  it('narrow by source and date with the button', async () => {
    await page.goto(`${site.url}/search?q=summit OR tide`);

    await page.getByRole('checkbox', { name: 'The Kelmouth Courier' }).check();
    await page.getByLabel('From').fill('1992');
    await page.getByRole('button', { name: 'Apply filters' }).click();

    expect(await page.locator('.totals strong').textContent()).to.equal('2 articles');
    expect(await page.getByRole('checkbox', { name: 'The Kelmouth Courier' }).isChecked()).to.equal(true);
    expect(await page.locator('.chip').first().textContent()).to.include('The Kelmouth Courier');
  });

  it('narrow by any values of a field, out of all there are', async () => {
    await page.goto(`${site.url}/facets/source?q=barrage OR summit&view=table`);

    await page.getByLabel('Northern Wire').check();
    await page.getByLabel('The Kelmouth Courier').check();
    await page.getByRole('button', { name: 'Show articles' }).click();

    expect(await page.locator('.totals strong').textContent()).to.equal('3 articles');
    expect(await page.locator('.table-articles tbody tr').count()).to.equal(3);
    expect((await page.locator('.chip').allTextContents()).length).to.equal(3);
  });

  it('have no buttons that only a script can answer', async () => {
    await page.goto(`${site.url}/search?q=tide`);

    await page.locator('.tools > summary').click();

    expect(await page.getByRole('link', { name: 'Articles as CSV' }).isVisible()).to.equal(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).to.equal(0);
  });

  it('turn to the next page and back', async () => {
    await page.goto(`${site.url}/search?q=tide&sort=oldest`);

    await page.getByRole('link', { name: 'Next page' }).click();
    const second = await page.locator('.result-headline').first().textContent();
    await page.getByRole('link', { name: 'Previous page' }).click();

    expect(second).to.equal('Tide tables, part 21');
    expect(await page.locator('.result-headline').first().textContent()).to.equal('Tide tables, part 1');
  });

  it('jump from hit to hit by plain links', async () => {
    await page.goto(`${site.url}/articles/a1?q="signing ceremony"`);

    await page.getByRole('link', { name: 'Hit 3' }).click();

    expect(new URL(page.url()).hash).to.equal('#hit-3');
    expect(await page.locator('mark:target').textContent()).to.equal('signing ceremony');
  });

  it('show what cleaning removed in its place, once asked to', async () => {
    await page.goto(`${site.url}/articles/a1`);
    const before = await page.locator('del').first().isVisible();

    await page.getByText('Show what cleaning removed').click();

    expect(before).to.equal(false);
    expect(await page.locator('del:visible').allTextContents()).to.deep.equal([
      'SEE ALSO: Ferry to close',
      'Leave a Reply',
    ]);
  });

  it('go from result to result and back to the list', async () => {
    await page.goto(`${site.url}/search?q=tide&sort=oldest`);
    await page.locator('.result-link').first().click();

    await page.getByRole('link', { name: 'Next result' }).first().click();
    const second = await page.locator('h1').textContent();
    const place = await page.locator('.result-number').first().textContent();
    await page.getByRole('link', { name: 'Back to the results' }).click();

    expect([second, place]).to.deep.equal(['Tide tables, part 2', '2 of 24']);
    expect(await page.locator('.result-headline').first().textContent()).to.equal('Tide tables, part 1');
  });

  it('give an article’s citation as text and as a file', async () => {
    await page.goto(`${site.url}/articles/a1`);

    await page.locator('summary', { hasText: 'BibTeX' }).click();
    const text = await page.locator('#cite-BibTeX').textContent();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.citation-file a:visible').click()]);

    expect(text).to.match(/^@article\{a1,/);
    expect(file.suggestedFilename()).to.equal('a1.bib');
    expect(await page.getByRole('button', { name: 'Copy' }).count()).to.equal(0);
  });
});
