import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

describe('reading an article', () => {
  let site: RunningServer;
  let page: Page;

  browsing((opened) => {
    ({ site, page } = opened);
  });

  const place = () => page.locator('#stepper-place').textContent();

  it('steps from hit to hit and round again', async () => {
    await page.goto(`${site.url}/articles/a1?q="signing ceremony"`);
    const places = [await place()];

    for (let i = 0; i < 4; i++) {
      await page.getByRole('button', { name: 'Next' }).click();
      places.push(await place());
    }
    await page.getByRole('button', { name: 'Previous' }).click();
    places.push(await place());

    expect(places).to.deep.equal(['3 hits', 'Hit 1 of 3', 'Hit 2 of 3', 'Hit 3 of 3', 'Hit 1 of 3', 'Hit 3 of 3']);
    expect(await page.locator('mark[aria-current]').getAttribute('id')).to.equal('hit-3');
  });

  it('steps on n and p, j and k', async () => {
    await page.goto(`${site.url}/articles/a1?q="signing ceremony"`);

    await page.keyboard.press('n');
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await page.keyboard.press('k');

    expect(await place()).to.equal('Hit 1 of 3');
  });

  it('begins at the paragraph a result led to', async () => {
    await page.goto(`${site.url}/search?q="signing ceremony"`);

    await page.locator('.passage-number').nth(2).click();
    await page.locator('h1', { hasText: 'Summit' }).waitFor();

    expect(new URL(page.url()).hash).to.equal('#p4');
    expect(await place()).to.equal('Hit 3 of 3');
  });

  it('gives every paragraph an address', async () => {
    await page.goto(`${site.url}/articles/a1`);

    await page.getByRole('link', { name: 'Link to paragraph 5' }).click();

    expect(await page.locator('.paragraph:target').textContent()).to.include('Nobody would say');
  });

  it('goes from result to result on J and K', async () => {
    await page.goto(`${site.url}/articles/a5?q=tide&sort=oldest`);

    await page.keyboard.press('Shift+J');
    await page.locator('h1', { hasText: 'part 3' }).waitFor();
    await page.keyboard.press('Shift+K');
    await page.locator('h1', { hasText: 'part 2' }).waitFor();

    expect(await page.locator('.result-number').first().textContent()).to.equal('2 of 24');
  });

  it('copies a paragraph’s lasting address, without the search', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}/articles/a1?q=summit`);

    await page.getByRole('link', { name: 'Link to paragraph 5' }).click();
    await page.locator('.permalink.is-copied').waitFor();

    expect(await page.evaluate(() => navigator.clipboard.readText())).to.equal(`${site.url}/articles/a1#p5`);
    expect(await page.locator('#copied').textContent()).to.equal('Copied');
  });

  it('copies where the browser has no clipboard to give, and stays in its place', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.setViewportSize({ width: 390, height: 300 });
    await page.goto(`${site.url}/articles/a2`);

    await page.getByRole('button', { name: 'Copy the reference' }).click();
    await page.locator('.copy.is-copied').waitFor();

    const button = page.locator('.copy.is-copied');
    expect(await button.evaluate((it) => it === document.activeElement)).to.equal(true);
    expect(await button.evaluate((it) => it.getBoundingClientRect().top)).to.be.within(0, 300);
  });

  it('copies the citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}/articles/a1`);

    await page.getByRole('button', { name: 'Copy the reference' }).click();
    await page.locator('.is-copied').waitFor();

    expect(await page.evaluate(() => navigator.clipboard.readText())).to.match(
      /^Ingrid Sørensen, “Summit Ends Without Agreement”, Northern Wire, MONTE GUALDO, 28 February 2019, /,
    );
  });

  it('prints as the article and where it is from, without the page around it', async () => {
    await page.goto(`${site.url}/articles/a2?q=barrage`);

    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => document.body.innerText);

    expect(printed)
      .to.include('Engineers found sixty cracks')
      .and.to.include('https://courier.example/cracks, accessed');
    expect(printed).to.include(`Kept in this archive as ${site.url}/articles/a2`);
    expect(printed).not.to.match(/result|Cite|Similar|Copy|cleaning|How to search/);
  });

  it('leads back to the search it was reached by, filters and all', async () => {
    await page.goto(`${site.url}/search?q=summit&from=2019&source=Northern Wire`);
    await page.locator('.result-link').click();

    await page.getByRole('link', { name: 'Back to the results' }).click();
    await page.locator('.totals').waitFor();

    expect(await page.locator('.chip').count()).to.equal(3);
  });

  it('runs nothing an article says', async () => {
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });

    page.on('console', (message) => ran.push(message.text()));

    await page.goto(`${site.url}/articles/a2?q=barrage`);
    const headline = await page.locator('h1').textContent();
    const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

    expect(headline).to.equal('Barrage <script>alert(1)</script> is safe, say engineers');
    expect(facts.headline).to.equal(headline);
    expect(ran).to.deep.equal([]);
  });
});

describe('the keyboard in the results', () => {
  let site: RunningServer;
  let page: Page;

  browsing((opened) => {
    ({ site, page } = opened);
  });

  beforeEach(() => page.goto(`${site.url}/search?q=barrage&sort=newest`));

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('goes to the box on / and leaves it on Esc', async () => {
    await page.keyboard.press('/');
    const inBox = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Escape');

    expect(inBox).to.equal('q');
    expect(await page.evaluate(() => document.activeElement?.id)).not.to.equal('q');
  });

  it('walks down and up with j and k', async () => {
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    const second = await focused();
    await page.keyboard.press('k');

    expect(first).to.match(/^Barrage/);
    expect(second).to.equal('A letter on the barrage');
    expect(await focused()).to.equal(first);
  });

  it('leads from the box into the results with the arrow, and back', async () => {
    await page.locator('#q').focus();

    await page.keyboard.press('ArrowDown');
    const first = await focused();
    await page.keyboard.press('ArrowUp');

    expect(first).to.match(/^Barrage/);
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('q');
  });

  it('types letters into the box as letters', async () => {
    await page.locator('#q').focus();

    await page.keyboard.type('/jk');

    expect(await page.locator('#q').inputValue()).to.include('/jk');
  });

  it('opens a result on Enter', async () => {
    await page.keyboard.press('j');

    await page.keyboard.press('Enter');
    await page.locator('.article').waitFor();

    expect(new URL(page.url()).pathname).to.equal('/articles/a2');
  });
});
