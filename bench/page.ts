import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';
import { ARCHIVE, asTyped } from './contenders/newsmorgue.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { writeGenerated } from './generated-file.ts';
import { startNewsmorgue } from './newsmorgue-process.ts';
import type { QueryClass } from './query-classes.ts';
import { heading, milliseconds, row, whole } from './table.ts';
import { timingOf } from './timing.ts';

/** Of each class so many queries are typed, a key every so often. */
const TYPED_EACH = 12;
const KEY_EVERY_MS = 120;

const CLASSES = ['common word', 'mid word', 'AND of two mid', 'OR of three mid', 'phrase', 'phrase of two common'];

/**
 * How long somebody waits who types into the search box, in a real browser: from the last key of a query to the frame that
 * shows its results, and how far anything on the page moved by itself meanwhile. `npm run bench:page -- 20000` sets how many
 * articles are searched, 20,000 (300,000 paragraphs) when left out; a second word names an archive of as many that is there.
 */
const count = Number(process.argv[2] ?? 20_000);
await inOwnFolder(async (folder) => {
  const classes = saveClasses(folder, sampleOf(count)).filter(({ name }) => CLASSES.includes(name));
  const archive = process.argv[3] ?? (await archiveIn(folder));
  const server = startNewsmorgue('serve', '--archive', archive, '--port', '0', '--log-level', 'error');
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.addInitScript(watchTyping);
    await page.goto(await server.firstLine);
    await typed(page, 'the'); // Styles, scripts and threads have been loaded by somebody before.
    await measure(page, classes);
  } finally {
    await browser.close();
    server.stop();
    await server.ended;
  }
});

async function archiveIn(folder: string): Promise<string> {
  const file = join(folder, 'articles.jsonl');
  const archive = join(folder, ARCHIVE);
  writeGenerated(file, count, 0);
  await startNewsmorgue('index', file, '--archive', archive, '--quiet').ended;
  return archive;
}

async function measure(page: Page, classes: readonly QueryClass[]): Promise<void> {
  console.log(`${whole(count)} articles; from the last key of a query to the frame with its results\n`);
  console.log(heading('typed', 'queries', 'p50 ms', 'p95', 'most', 'moved'));
  for (const { name, kind, queries } of classes) {
    const waits: number[] = [];
    let moved = 0;
    for (const words of queries.slice(0, TYPED_EACH)) {
      const { waitedMs, shift } = await typed(page, asTyped(kind, words).replaceAll('=', ''));
      waits.push(waitedMs);
      moved += shift;
    }
    const { p50, p95 } = timingOf(waits);
    console.log(row(name, whole(waits.length), ...[p50, p95, Math.max(...waits)].map(milliseconds), moved.toFixed(4)));
  }
}

/** What the page keeps of itself while somebody types. */
interface Watched {
  /** By query: from the latest input before its results to the frame that shows them. */
  readonly waits: Record<string, number>;
  /** The sum of layout shifts as browsers count them, those soon after a key too. */
  shift: number;
}

async function typed(page: Page, query: string): Promise<{ readonly waitedMs: number; readonly shift: number }> {
  await page.locator('#q').fill('');
  await page.waitForFunction(() => location.pathname === '/');
  await page.evaluate(() => {
    (window as unknown as { watched: Watched }).watched.shift = 0;
  });
  await page.locator('#q').pressSequentially(query, { delay: KEY_EVERY_MS });
  await page.waitForFunction((text) => text in (window as unknown as { watched: Watched }).watched.waits, query);
  return page.evaluate((text) => {
    const { watched } = window as unknown as { watched: Watched };
    return { waitedMs: watched.waits[text] ?? Number.NaN, shift: watched.shift };
  }, query);
}

/** Runs in the page, before its own script. */
function watchTyping(): void {
  const watched: Watched = { waits: {}, shift: 0 };
  (window as unknown as { watched: Watched }).watched = watched;
  let typedAt = 0;
  document.addEventListener('input', () => {
    typedAt = performance.now();
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // The attribute is written anew with whatever is shown under the box; a task after the next frame, that is painted.
  const shown = (): void => {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    const since = typedAt;
    requestAnimationFrame(() =>
      setTimeout(() => {
        watched.waits[query] ??= performance.now() - since;
      }),
    );
  };
  document.addEventListener('DOMContentLoaded', () => {
    const desk = document.getElementById('desk');
    if (desk !== null) {
      new MutationObserver(shown).observe(desk, { attributes: true, attributeFilter: ['data-announcement'] });
    }
  });
}
