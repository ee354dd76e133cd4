import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

/**
 * One Chromium for the whole suite, started by the first test that needs it and closed when all have run. It comes as a
 * package, so that the tests need nothing installed beside them.
 */
let started: Promise<Browser> | undefined;

after(async () => {
  await (await started)?.close();
});

/** A fresh page with nothing remembered from earlier tests. The caller closes its context. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  started ??= start();
  const browser = await started;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(8_000);
  return context.newPage();
}

async function start(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: LAUNCH_ARGUMENTS, headless: true });
}

/**
 * The package's own arguments put all pages into one process, which dies with the first page closed, and switch web
 * security off. Pages of this project need neither; only the sandbox is not to be had in a container.
 */
const LAUNCH_ARGUMENTS = ['--no-sandbox', '--disable-gpu'];
