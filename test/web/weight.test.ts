import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { loadAssets } from '../../server/routes/assets.ts';
import { browsing } from '../support/site.ts';

describe('what a page weighs', () => {
  it('is under 60 kB of styles and scripts, compressed, all of them together', () => {
    const { files } = loadAssets();

    const bytes = Array.from(files.values(), (text) => gzipSync(text).length);

    expect(bytes.length).to.be.greaterThan(5);
    expect(bytes.reduce((sum, each) => sum + each, 0)).to.be.lessThan(60_000);
  });
});

describe('a page while results come', () => {
  let site: RunningServer;
  let page: Page;

  browsing((opened) => {
    ({ site, page } = opened);
  });

  /** How far the page has shifted by itself since it was opened: the sum of layout shifts as browsers count them. */
  const shifted = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { readonly value: number }).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );

  for (const path of [
    '/',
    '/search?q=tide',
    '/search?q=tide&view=table',
    '/search?q=tide&view=timeline',
    '/search?q=tide&view=concordance',
    '/facets/source?q=tide',
    '/articles/a1?q=summit',
  ]) {
    for (const width of [390, 1280]) {
      it(`does not move as it opens: ${path} at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(site.url);
        await page.evaluate(() => {
          localStorage.setItem('newsmorgue.searches', '{"saved":[{"address":"/search?q=a"}]}');
        });

        await page.goto(site.url + path);
        await page.waitForLoadState('networkidle');

        expect(await shifted()).to.be.lessThan(0.01);
      });
    }
  }

  it('does not move under the reader’s hand as the next answer replaces the last', async () => {
    await page.goto(`${site.url}/search?q=tide+OR+barrage+OR+summit`);
    const tops = () =>
      page.evaluate(() =>
        ['#q', '.views', '.totals', '.filters', '#results'].map(
          (place) => document.querySelector(place)?.getBoundingClientRect().top ?? -1,
        ),
      );
    const first = await tops();

    await page.locator('#q').fill('summit');
    await page.locator('.totals', { hasText: /^1 article/ }).waitFor();

    expect(await tops()).to.deep.equal(first);
  });
});
