import axe, { type AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { openPage } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['the front page', '/'],
  ['results', '/search?q=barrage+OR+tide'],
  ['results narrowed', '/search?q=tide&from=1980&to=1989&source=The+Kelmouth+Courier'],
  ['the timeline', '/search?view=timeline&q=tide&interval=year'],
  ['queries compared', '/search?view=timeline&q=tide&compare=barrage&compare=%28&measure=share&from=1985'],
  ['a timeline with too many periods', '/search?view=timeline&q=tide+OR+summit&interval=day'],
  ['the table', '/search?view=table&q=barrage&sort=newest'],
  ['all values of a field', '/facets/source?q=tide&source=The+Kelmouth+Courier'],
  ['no results', '/search?q=zeppelin+ferry&from=1980'],
  ['the concordance', '/search?view=concordance&q=barrage&sort=left1'],
  ['the words near the matches', '/search?view=collocates&q=barrage'],
  ['a query that cannot be read', '/search?q=%22signing'],
  ['an article', '/articles/a1?q=%22signing+ceremony%22'],
  ['an article among its results', '/articles/a2?q=barrage&sort=oldest'],
  ['an article with what cleaning removed', '/articles/a1?cleaning=shown'],
  ['the articles like one', '/articles/a2/similar'],
  ['help', '/help'],
  ['the form with blanks', '/build'],
  ['the form with blanks, filled in wrongly', '/build?go=1&all=ferry&near=kim&nearTo=summit&from=sometime'],
  ['the API', '/docs'],
  ['the codes of errors', '/docs/errors'],
  ['an error', '/nowhere'],
];

describe('accessibility by axe', () => {
  let site: RunningServer;

  before(async () => {
    site = await openSite();
  });

  after(() => site.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, path] of PAGES) {
      it(`finds nothing on ${name}, ${colorScheme}`, async () => {
        const page = await openPage({ colorScheme });
        await page.goto(site.url + path);
        if (path.includes('view=concordance')) await page.locator('.collocates').waitFor();
        if (path.includes('timeline'))
          await page.evaluate(() => document.getElementById('timeline-numbers')?.setAttribute('open', ''));
        await openAll(page);

        const violations = await axeViolations(page);

        await page.context().close();
        expect(violations).to.deep.equal([]);
      });
    }

    it(`finds nothing on the words that may be meant, ${colorScheme}`, async () => {
      const page = await openPage({ colorScheme });
      await page.goto(site.url);
      await page.locator('#q').pressSequentially('ba');
      await page.locator('#completions li').first().waitFor();
      await page.keyboard.press('ArrowDown');

      const violations = await axeViolations(page);

      await page.context().close();
      expect(violations).to.deep.equal([]);
    });
  }
});

describe('pages on a narrow screen', () => {
  let site: RunningServer;

  before(async () => {
    site = await openSite();
  });

  after(() => site.close());

  it('never scroll sideways, at 320 px as at 200 % zoom of 640', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });

    const tooWide: string[] = [];
    for (const [name, path] of PAGES) {
      await page.goto(site.url + path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(name);
    }

    await page.context().close();
    expect(tooWide).to.deep.equal([]);
  });

  it('keep every target at least 24 px high or apart from others', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}/search?q=barrage`);

    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main a, main button, main input, main select, main summary')]
        .filter((target) => target.checkVisibility() && target.closest('label') === null)
        .filter((target) => target.getBoundingClientRect().height < 24)
        .map((target) => target.outerHTML.slice(0, 80)),
    );

    await page.context().close();
    expect(small).to.deep.equal([]);
  });
});

/** Whatever the page has folded. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** One line for each fault: the rule and the element, so that a failing test says what to mend. */
async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
