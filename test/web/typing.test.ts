import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

let site: RunningServer;
let page: Page;

/** Waits until the totals say so: `4 articles` is not found in “24 articles”. */
const totals = (text: string) => page.locator('.totals', { hasText: new RegExp(`\\b${text}\\b`) }).waitFor();

const address = () => decodeURIComponent(page.url().slice(site.url.length).replaceAll('+', ' '));

const headlines = () => page.locator('.result-headline').allTextContents();

describe('typing into the search box', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  it('shows results as one types, with the address in step', async () => {
    await page.goto(site.url);

    await page.keyboard.type('summit');
    await totals('1 article');

    expect(await headlines()).to.deep.equal(['Summit Ends Without Agreement']);
    expect(address()).to.equal('/search?q=summit');
    expect(await page.title()).to.equal('summit – Newsmorgue');
  });

  it('goes on to the last letter, though an answer comes just after it', async () => {
    let answer = (): void => {};
    const typedOn = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.goto(site.url);
    await page.route(/[?&]q=summi$/, async (route) => {
      await typedOn;
      await route.continue();
    });

    const asked = page.waitForRequest(/[?&]q=summi$/);
    await page.locator('#q').pressSequentially('summi');
    await asked;
    await page.keyboard.type('t');
    answer();
    await totals('1 article');

    expect(address()).to.equal('/search?q=summit');
  });

  it('keeps focus and caret in the box', async () => {
    await page.goto(`${site.url}/search?q=summit`);

    await page.locator('#q').focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('barrage OR ');
    await totals('3 articles');

    const caret = await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart);
    expect(caret).to.equal('barrage OR '.length);
  });

  it('keeps what the address asks beyond the fields, also once it has changed in place', async () => {
    await page.goto(`${site.url}/search?q=summit+letter&match=any&size=5&language=en&source=Northern+Wire`);
    await page.getByRole('link', { name: 'Remove the filter language: en' }).click();
    await page.locator('.chip', { hasText: 'language' }).waitFor({ state: 'detached' });

    await page.locator('#q').fill('summit barrage');
    await page.waitForURL(/barrage/);

    expect(address()).to.equal('/search?q=summit barrage&source=Northern Wire&match=any&size=5');
  });

  it('reads what is typed in the syntax chosen, and keeps to it', async () => {
    await page.goto(site.url);
    await page.getByLabel('Written as').selectOption('Nexis');
    const hint = await page.locator('#search-hint').innerText();

    await page.locator('#q').pressSequentially('signing ceremony and summit!');
    await totals('1 article');

    expect(hint).to.include('and not');
    expect(await page.locator('#q').getAttribute('placeholder')).to.include('w/10');
    expect(address()).to.equal('/search?q=signing ceremony and summit!&syntax=nexis');
  });

  it('searches anew when another syntax is chosen, and goes back with the choice', async () => {
    await page.goto(`${site.url}/search?q=summit OR barrage`);

    await page.getByLabel('Written as').selectOption('Simple');
    await page.locator('.no-results').waitFor();
    const chosen = address();
    await page.goBack();
    await totals('3 articles');

    expect(chosen).to.equal('/search?q=summit OR barrage&syntax=simple');
    expect(await page.getByLabel('Written as').inputValue()).to.equal('native');
    expect(await page.locator('#search-hint').innerText()).to.include('-word');
  });

  it('does not load a page', async () => {
    await page.goto(site.url);
    await page.evaluate(() => document.documentElement.setAttribute('data-stays', ''));

    await page.keyboard.type('barrage');
    await totals('2 articles');

    expect(await page.locator('html[data-stays]').count()).to.equal(1);
  });

  it('gives a phrase time to be closed before calling it broken', async () => {
    await page.goto(`${site.url}/search?q=summit`);
    await page.locator('#q').fill('');

    await page.keyboard.type('"signing cere');
    await page.waitForTimeout(400);
    const whileTyping = await page.locator('.problem').count();
    await page.keyboard.type('mony"');
    await totals('3 occurrences');

    expect(whileTyping).to.equal(0);
  });

  it('says what is wrong with a query once one has stopped, and follows the mend', async () => {
    await page.goto(site.url);

    await page.keyboard.type('"signing ceremony');
    await page.locator('.pointed', { hasText: '"signing ceremony' }).waitFor();
    await page.locator('.suggestions a').first().click();
    await totals('3 occurrences');

    expect(await page.locator('#q').inputValue()).to.equal('"signing ceremony"');
  });

  it('says so once, politely, when a search has settled', async () => {
    await page.goto(site.url);

    await page.keyboard.type('barrage');
    await page.locator('#announcer', { hasText: '2 articles, 6 matching paragraphs' }).waitFor({ state: 'attached' });

    expect(await page.locator('#announcer').getAttribute('role')).to.equal('status');
  });

  it('shows what the archive holds again when the box is emptied', async () => {
    await page.goto(`${site.url}/search?q=summit`);

    await page.locator('#q').fill('');
    await page.locator('.holdings').waitFor();

    expect(address()).to.equal('/');
  });

  it('says so when the archive cannot be reached, and keeps what stood there', async () => {
    await page.goto(`${site.url}/search?q=summit`);
    await page.context().setOffline(true);

    await page.locator('#q').fill('barrage');
    await page.locator('#search-trouble', { hasText: 'cannot be reached' }).waitFor();

    expect(await headlines()).to.deep.equal(['Summit Ends Without Agreement']);
  });
});

describe('going back', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  it('leads to the search before, not to half-typed words', async () => {
    await page.goto(site.url);
    await page.keyboard.type('summit');
    await totals('1 article');
    await page.keyboard.press('Enter');
    await page.locator('#q').fill('barr');
    await page.locator('#q').pressSequentially('age');
    await totals('2 articles');

    await page.goBack();
    await totals('1 article');

    expect(address()).to.equal('/search?q=summit');
    expect(await page.locator('#q').inputValue()).to.equal('summit');
  });

  it('leads on to the front page, and forward to the search again', async () => {
    await page.goto(site.url);
    await page.keyboard.type('summit');
    await totals('1 article');

    await page.goBack();
    await page.locator('.holdings').waitFor();
    const box = await page.locator('#q').inputValue();
    await page.goForward();
    await totals('1 article');

    expect(box).to.equal('');
    expect(await page.locator('#q').inputValue()).to.equal('summit');
  });

  it('restores filters', async () => {
    await page.goto(`${site.url}/search?q=tide&from=1985&to=1986&sort=oldest`);
    await page.getByRole('link', { name: 'Remove the filter 1985 to 1986' }).click();
    await totals('24 articles');

    await page.goBack();
    await totals('2 articles');

    expect(await page.locator('input[name=from]').inputValue()).to.equal('1985');
    expect(await page.locator('#sort').inputValue()).to.equal('oldest');
  });

  it('from an article shows the results again', async () => {
    await page.goto(site.url);
    await page.keyboard.type('summit');
    await totals('1 article');
    await page.locator('.result-link').click();
    await page.locator('h1', { hasText: 'Summit Ends' }).waitFor();

    await page.goBack();
    await totals('1 article');

    expect(address()).to.equal('/search?q=summit');
  });
});

describe('narrowing a search', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  it('by source keeps the focus where it was', async () => {
    await page.goto(`${site.url}/search?q=barrage OR summit`);

    await page.getByRole('checkbox', { name: 'Northern Wire' }).check();
    await totals('1 article');

    expect(address()).to.equal('/search?q=barrage OR summit&source=Northern Wire');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).to.equal('Northern Wire');
  });

  it('by a year’s link fills the fields in', async () => {
    await page.goto(`${site.url}/search?q=summit OR cracks`);

    await page.getByRole('link', { name: /^1998\s+1\s+article$/ }).click();
    await totals('1 article');

    expect(await page.locator('input[name=from]').inputValue()).to.equal('1998');
    expect(address()).to.equal('/search?q=summit OR cracks&from=1998&to=1998');
  });

  it('by dates typed', async () => {
    await page.goto(`${site.url}/search?q=tide`);

    await page.getByLabel('From').fill('1990-01-01');
    await totals('4 articles');

    expect(address()).to.equal('/search?q=tide&from=1990-01-01');
  });

  it('reorders', async () => {
    await page.goto(`${site.url}/search?q=tide`);

    await page.getByLabel('Order').selectOption('oldest');
    await page.locator('.result-date', { hasText: '1 January 1970' }).waitFor();

    expect(address()).to.equal('/search?q=tide&sort=oldest');
  });

  it('turns pages in place', async () => {
    await page.goto(`${site.url}/search?q=tide&sort=oldest`);

    await page.getByRole('link', { name: 'Next page' }).click();
    await page.locator('.pager-place', { hasText: '21–24 of 24' }).waitFor();

    expect((await headlines())[0]).to.equal('Tide tables, part 21');
  });
});
