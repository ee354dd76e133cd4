import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

let site: RunningServer;
let page: Page;

const box = () => page.getByRole('combobox', { name: 'Search the archive' });
const options = () => page.locator('#completions').getByRole('option');
const totals = (text: string) => page.locator('.totals', { hasText: new RegExp(`\\b${text}\\b`) }).waitFor();

/** What the box tells of its list: whether it is there, and what is chosen in it. */
const told = async () => {
  const chosen = await box().getAttribute('aria-activedescendant');
  const text = chosen === null ? null : await page.locator(`#${chosen}`).innerText();
  return { isOpen: await box().getAttribute('aria-expanded'), chosen: text?.split(/\s/)[0] ?? null };
};

describe('the words that what is typed may become', () => {
  browsing((opened) => {
    ({ site, page } = opened);
  });

  const typed = async (text: string) => {
    await page.goto(site.url);
    await box().pressSequentially(text);
    await options().first().waitFor();
  };

  it('are listed under the box with their articles, the focus staying in it', async () => {
    await typed('letter ba');

    expect((await options().allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).to.deep.equal([
      'barrage 2 articles',
    ]);
    expect(await told()).to.deep.equal({ isOpen: 'true', chosen: null });
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('q');
  });

  it('are chosen with arrow keys, round from the last to none, and taken with Enter', async () => {
    await typed('letter ba');

    await page.keyboard.press('ArrowDown');
    const first = await told();
    await page.keyboard.press('ArrowDown');
    const none = await told();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await totals('1 article');

    expect(first.chosen).to.equal('barrage');
    expect(none.chosen).to.equal(null);
    expect(await box().inputValue()).to.equal('letter barrage');
    expect(await told()).to.deep.equal({ isOpen: 'false', chosen: null });
  });

  it('are taken with a click, and typing goes on', async () => {
    await typed('ba');

    await options().first().click();
    await totals('2 articles');
    await page.keyboard.type(' letter');

    expect(await box().inputValue()).to.equal('barrage letter');
  });

  it('are put away with Esc, which leaves what was typed; the next Esc leaves the box', async () => {
    await typed('ba');

    await page.keyboard.press('Escape');
    const afterOne = { ...(await told()), focused: await page.evaluate(() => document.activeElement?.id) };
    await page.keyboard.press('Escape');

    expect(afterOne).to.deep.equal({ isOpen: 'false', chosen: null, focused: 'q' });
    expect(await box().inputValue()).to.equal('ba');
    expect(await page.evaluate(() => document.activeElement?.id)).to.not.equal('q');
  });

  it('go when the box is left, and when Enter searches for what was typed', async () => {
    await typed('ba');
    await page.keyboard.press('Tab');
    const afterTab = await told();

    await typed('ba');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=ba$/);

    expect(afterTab.isOpen).to.equal('false');
    expect(await told()).to.deep.equal({ isOpen: 'false', chosen: null });
  });

  it('lie over what follows, so that nothing moves', async () => {
    await page.goto(`${site.url}/search?q=tide`);
    const top = () => page.locator('#results').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();

    await box().press('End');
    await box().pressSequentially(' OR ba');
    await options().first().waitFor();

    expect(await top()).to.equal(before);
  });

  it('are not looked for within a query, nor after a blank', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/suggest')) asked.push(new URL(request.url()).searchParams.get('q') ?? '');
    });
    await page.goto(`${site.url}/search?q=tide`);

    await box().press('Home');
    await box().pressSequentially('barrage ');
    await page.waitForURL(/barrage/);
    await box().press('End');
    await box().pressSequentially(' ');
    await box().pressSequentially('su');
    await options().first().waitFor();

    expect(asked).to.deep.equal(['barrage tide su']);
  });

  it('wait for a choice on pages without results under the box as well', async () => {
    await page.goto(`${site.url}/help`);
    await box().pressSequentially('ba');
    await options().first().waitFor();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);

    expect(new URL(page.url()).searchParams.get('q')).to.equal('barrage');
  });
});

describe('the box without a script', () => {
  browsing(
    (opened) => {
      ({ site, page } = opened);
    },
    { javaScriptEnabled: false },
  );

  it('is a plain one', async () => {
    await page.goto(site.url);

    expect(await page.locator('#q').getAttribute('role')).to.equal(null);
    expect(await page.locator('#completions').count()).to.equal(0);
  });
});
