import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningServer } from '../../server/listen.ts';
import { browsing } from '../support/site.ts';

/** What the Tab key has come to. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
}

describe('the Tab key', () => {
  let site: RunningServer;
  let page: Page;

  browsing(
    (opened) => {
      ({ site, page } = opened);
    },
    { reducedMotion: 'reduce' },
  );

  const stop = (): Promise<Stop | null> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const { top, bottom, width, height } = focused.getBoundingClientRect();
      const marks = [focused, focused.parentElement, focused.closest('form, .line')].flatMap((each) => each ?? []);
      return {
        name: focused.outerHTML.slice(0, 90),
        isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        isMarked: marks.some((each) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        }),
      };
    });

  for (const path of [
    '/',
    '/search?q=barrage',
    '/search?q=barrage&view=table&place=X',
    '/search?q=tide&view=timeline',
    '/search?q=barrage&view=concordance',
    '/facets/source?q=tide',
    '/articles/a2?q=barrage',
  ]) {
    it(`goes through ${path}, to what is seen and marked, and out of it`, async () => {
      await page.goto(site.url + path);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

      const stops: Stop[] = [];
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await stop();
        if (at === null || at.name === stops[0]?.name) break;
        stops.push(at);
      }

      expect(stops.length).to.be.within(8, 119);
      expect(stops.filter(({ isSeen, isMarked }) => !(isSeen && isMarked))).to.deep.equal([]);
    });
  }
});
