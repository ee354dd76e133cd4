import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../archive/records.ts';
import { openPage } from '../support/browser.ts';
import { projectRoot } from '../support/project.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';

const BUILT = join(projectRoot, 'dist', 'client');

describe('newsmorgue/client, as a package has it', () => {
  it('imports nothing but its own files', () => {
    const imported = readdirSync(BUILT)
      .filter((name) => extname(name) === '.js')
      .flatMap((name) => [
        ...readFileSync(join(BUILT, name), 'utf8').matchAll(/^(?:import|export) .*from '([^']+)';$/gm),
      ])
      .map(([, specifier = '']) => specifier);

    expect(imported).to.include('./ask-server.js');
    expect(imported.filter((specifier) => !specifier.startsWith('./'))).to.deep.equal([]);
  });

  it('is found under its name', async () => {
    const { createClient, ApiError } = await import(String('newsmorgue/client'));

    expect([typeof createClient, typeof ApiError]).to.deep.equal(['function', 'function']);
  });

  it('holds a strict program to the types of the API', async () => {
    const folder = temporaryFolder();
    await mkdir(folder.path('node_modules'));
    await symlink(projectRoot, folder.path('node_modules/newsmorgue'));
    await writeFile(folder.path('package.json'), '{"type": "module"}');
    await writeFile(folder.path('tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, include: ['study.ts'] }));
    await writeFile(folder.path('study.ts'), STUDY);

    const { stdout } = await promisify(execFile)(process.execPath, [COMPILER, '-p', folder.path('')]).catch(
      (failed) => failed as { stdout: string },
    );

    folder.remove();
    expect(stdout).to.equal('');
  });

  describe('in a browser', () => {
    let site: Server;
    let server: SampleServer;
    let page: Page;

    before(async () => {
      site = createServer(answerWithClient);
      await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
      server = await startSampleServer({ origins: [`http://127.0.0.1:${portOf(site)}`] });
    });

    after(async () => {
      await server.stop();
      site.close();
    });

    beforeEach(async () => {
      page = await openPage();
    });

    afterEach(() => page.context().close());

    /** What a page of that site tells of what it asked of the archive. */
    const toldAt = async (origin: string): Promise<string | null> => {
      await page.goto(`${origin}/app/page.html?${server.url}`);
      const told = page.locator('output');
      await told.filter({ hasText: 'done' }).waitFor();
      return told.textContent();
    };

    it('asks the server that its page is from', async () => {
      const ofSite = `http://127.0.0.1:${portOf(site)}`;
      await page.route('**/app/**', async (route) => {
        const response = await route.fetch({ url: route.request().url().replace(server.url, ofSite) });
        await route.fulfill({ response });
      });

      expect(await toldAt(server.url)).to.equal('4 articles, 4 lines, unbalanced-quote, 2 rows, done');
    });

    it('asks from a page of another site that the operator named', async () => {
      const told = await toldAt(`http://127.0.0.1:${portOf(site)}`);

      expect(told).to.equal('4 articles, 4 lines, unbalanced-quote, 2 rows, done');
    });

    it('is kept from asking by the browser on the pages of any other', async () => {
      expect(await toldAt(`http://localhost:${portOf(site)}`)).to.equal('TypeError, done');
    });
  });
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A site of somebody else’s, with the client among its scripts. */
const answerWithClient: RequestListener = ({ url = '' }, response) => {
  const [name = ''] = url.replace('/app/', '').split('?');
  response.setHeader('Content-Type', name === 'page.html' ? 'text/html' : 'text/javascript');
  response.end(name === 'page.html' ? PAGE : readFileSync(join(BUILT, name)));
};

const COMPILER = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2023', 'dom'],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

const STUDY = `
import { ApiError, createClient, type SearchReply } from 'newsmorgue/client';

const client = createClient('http://127.0.0.1:3000');
const reply: SearchReply = await client.search({ q: 'ferry', size: 5, source: ['Northern Wire'] });
const articles: number = reply.totals.articles;
for await (const { left, match } of client.everyLine({ q: 'ferry', sort: 'left1' })) console.log((left + match).length);
await client.table({ queries: ['ferry'], periods: ['2019', { from: '2019-03' }] });
await client.batch([{ call: 'timeline', q: 'ferry', interval: 'year' }]);
const fault: unknown = articles;
if (fault instanceof ApiError) console.log(fault.code, fault.errors[0]?.start);

// @ts-expect-error: a search has a query
await client.search({ size: 5 });
// @ts-expect-error: articles are not sorted by the word to the left
await client.search({ q: 'ferry', sort: 'left1' });
// @ts-expect-error: a misspelt parameter
await client.search({ q: 'ferry', siez: 5 });
// @ts-expect-error: totals are numbers
export const text: string = reply.totals.articles;
`;

const PAGE = `<!doctype html>
<output></output>
<script type="module">
import { createClient } from './index.js';
const client = createClient(location.search.slice(1));
const told = [];
try {
  const { totals } = await client.count({ q: '"signing ceremony"' });
  let lines = 0;
  for await (const line of client.everyLine({ q: '"signing ceremony"', size: 3 })) lines += 1;
  const code = await client.count({ q: '"signing' }).catch((error) => error.code);
  const { rows } = await client.table({ queries: ['ferry', 'dam'], periods: ['2019'] });
  told.push(totals.articles + ' articles', lines + ' lines', code, rows.length + ' rows');
} catch (error) {
  told.push(error.name);
}
document.querySelector('output').textContent = [...told, 'done'].join(', ');
</script>`;
