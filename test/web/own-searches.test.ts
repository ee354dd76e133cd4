import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

let site: RunningServer;
let page: Page;

const listed = (title: string) =>
  page
    .locator('.own-searches section', { has: page.getByRole('heading', { name: title }) })
    .locator('li')
    .evaluateAll((items) => items.map((item) => item.textContent));

const announced = () => page.locator('#announcer').textContent();

/** Puts into the browser what an earlier page, or someone else, may have left there. */
const leave = (kept: string) => page.evaluate((text) => localStorage.setItem('newsmorgue.searches', text), kept);

describe('searches kept in the browser', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  it('are none at first, and then nothing is shown of them', async () => {
    await page.goto(site.url);

    expect(await page.locator('.own-searches').isVisible()).to.equal(false);
  });

  it('are those looked at, the latest first, each once and without its page', async () => {
    await page.goto(`${site.url}/search?q=tide`);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/cursor/);
    await page.goto(`${site.url}/search?q=barrage&from=1998&source=The+Kelmouth+Courier`);
    await page.goto(`${site.url}/search?q=%22never+closed`);
    await page.goto(site.url);

    expect(await listed('Recent searches')).to.deep.equal(['☆barragefrom 1998 · The Kelmouth Courier', '☆tide']);
    await page.getByRole('link', { name: 'tide', exact: true }).click();
    await page.locator('.totals', { hasText: '24 articles' }).waitFor();
  });

  it('can be saved beside a result, by keyboard, which is told', async () => {
    await page.goto(`${site.url}/search?q=summit&view=table`);
    await page.locator('.tools > summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save in this browser' }).focus();
    await page.keyboard.press('Space');

    expect(await announced()).to.equal('Saved in this browser');
    expect(await page.locator('.tools [data-save]').getAttribute('aria-pressed')).to.equal('true');
    await page.goto(site.url);
    expect(await listed('Saved searches')).to.deep.equal(['★summittable']);
    expect(await listed('Recent searches')).to.deep.equal([]);
  });

  it('lie behind a panel that Esc puts away, as a click elsewhere does', async () => {
    await page.goto(`${site.url}/search?q=summit`);
    const open = () => page.locator('.tools').evaluate((tools) => (tools as HTMLDetailsElement).open);
    await page.locator('.tools > summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const afterEscape = [await open(), await page.evaluate(() => document.activeElement?.textContent)];

    await page.locator('.tools > summary').click();
    await page.locator('.totals strong').click();

    expect(afterEscape).to.deep.equal([false, 'Export, follow, save']);
    expect(await open()).to.equal(false);
  });

  it('have a link, whole, that a click copies', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}/search?q=tide&from=1980&view=table`);
    await page.locator('.tools > summary').click();

    await page.getByRole('link', { name: 'Link to this search' }).click();
    await page.locator('#copied', { hasText: 'Copied' }).waitFor({ state: 'attached' });

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).to.equal(`${site.url}/search?q=tide&from=1980&view=table`);
  });

  it('are saved and let go by their stars, the focus staying', async () => {
    await page.goto(`${site.url}/search?q=summit`);
    await page.goto(site.url);

    await page.getByRole('button', { name: 'Save summit' }).click();
    const saved = await listed('Saved searches');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Enter');

    expect([saved, focused]).to.deep.equal([['★summit'], 'Save summit']);
    expect(await listed('Saved searches')).to.deep.equal([]);
    expect(await listed('Recent searches')).to.deep.equal(['☆summit']);
    expect(await announced()).to.equal('No longer saved');
  });

  it('are cleared at a press, the saved ones staying', async () => {
    await page.goto(site.url);
    await leave('{"saved":[{"address":"/search?q=a"}],"recent":[{"address":"/search?q=b"}]}');
    await page.reload();

    await page.getByRole('button', { name: 'Clear recent searches' }).click();

    expect(await announced()).to.equal('Recent searches cleared');
    expect(await listed('Saved searches')).to.deep.equal(['★a']);
    expect(await page.getByRole('heading', { name: 'Recent searches' }).count()).to.equal(0);
  });

  it('stay text, and lead nowhere but to searches, whoever wrote them', async () => {
    await page.goto(site.url);
    const hostile = ['javascript:alert(1)', 'https://evil.example/search?q=a', '//evil.example', 7, null, '/search?q='];
    const markup = `/search?${new URLSearchParams({ q: '<img src=x onerror=alert(1)>' })}`;
    await leave(JSON.stringify({ saved: [...hostile, markup].map((address) => ({ address })), recent: 'none' }));
    await page.reload();

    expect(await listed('Saved searches')).to.deep.equal(['★<img src=x onerror=alert(1)>']);
    expect(await page.locator('.own-searches img').count()).to.equal(0);
  });

  it('are forgotten where what was kept cannot be read', async () => {
    await page.goto(site.url);
    await leave('{"saved":[');
    await page.reload();

    expect(await page.locator('.own-searches').isVisible()).to.equal(false);
  });

  it('are not more than a list can hold', async () => {
    await page.goto(site.url);
    const many = Array.from({ length: 500 }, (_, i) => ({ address: `/search?q=word${i}` }));
    await leave(JSON.stringify({ saved: many, recent: many.map(({ address }) => ({ address: `${address}x` })) }));
    await page.reload();

    expect((await listed('Saved searches')).length).to.equal(50);
    expect((await listed('Recent searches')).length).to.equal(12);
  });

  it('are said not to be kept where the browser keeps nothing, and searching goes on', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}/search?q=summit`);
    await page.locator('.tools > summary').click();
    await page.getByRole('button', { name: 'Save in this browser' }).click();

    expect(await announced()).to.equal('This browser keeps nothing: its storage is switched off or full');
    await page.locator('#q').fill('tide');
    await page.locator('.totals', { hasText: '24 articles' }).waitFor();
  });

  it('come back when the search box is emptied', async () => {
    await page.goto(`${site.url}/search?q=summit`);
    await page.locator('.tools > summary').click();
    await page.getByRole('button', { name: 'Save in this browser' }).click();
    await page.locator('#q').fill('');
    await page.locator('.own-searches li').waitFor();

    expect(await listed('Saved searches')).to.deep.equal(['★summit']);
  });

  it('are nothing that the server is told of', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${site.url}/search?q=summit`);
    await page.locator('.tools > summary').click();
    asked.length = 0;

    await page.getByRole('button', { name: 'Save in this browser' }).click();
    await page.locator('.tools [aria-pressed=true]').waitFor();

    expect(asked).to.deep.equal([]);
    expect(await page.context().cookies()).to.deep.equal([]);
  });
});
