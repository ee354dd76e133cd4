import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import MiniSearch, { type Options } from 'minisearch';
import type { Page } from 'playwright-core';
import { LOAD_OPTIONS } from '../../cli/export-options.ts';
import { wordsOf } from '../../search/analysis/index.ts';
import { openPage } from '../support/browser.ts';
import { projectRoot } from '../support/project.ts';
import { openSampleArchive } from '../support/sample-archive.ts';
import { openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

const GUIDE = readFileSync(join(projectRoot, 'docs', 'export.md'), 'utf8');

/** The options as a page has them: the very text that the help prints. */
const options = new Function(`${LOAD_OPTIONS} return options;`)() as Options & Required<Pick<Options, 'tokenize'>>;

const open = (json: string): MiniSearch => MiniSearch.loadJSON(json, options);

const articlesIn = (index: MiniSearch): readonly string[] => [
  ...new Set(index.search(MiniSearch.wildcard).map((hit) => String(hit['headline']))),
];

describe('newsmorgue export --minisearch', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers', '--source', 'Northern Courier');
  });

  after(() => folder.remove());

  it('writes the archive as an index that MiniSearch opens', async () => {
    const { code, stdout, stderr } = await folder.run('export', '--minisearch');

    const index = open(stdout);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(articlesIn(index)).to.have.members([
      'Ferry Line to Reopen in Spring',
      'Bridge Plans Are Shelved',
      'Dockers End Their Strike',
    ]);
    const [hit, ...others] = index.search('Signing PIER', { combineWith: 'AND' });
    expect(others).to.deep.equal([]);
    expect(hit).to.deep.include({
      id: `${hit?.['article']}#p2`,
      headline: 'Ferry Line to Reopen in Spring',
      date: '1998-03-12',
      source: 'Northern Courier',
      n: 2,
      kind: 'body',
      text: 'Islanders waited nine years for the line to return, and many came to the signing ceremony on the old pier.',
      url: null,
    });
  });

  it('finds there the articles that a search here finds', async () => {
    const index = open((await folder.run('export', '--minisearch')).stdout);

    for (const word of ['ferry', 'bridge', 'ada', 'zeppelin']) {
      const here = JSON.parse((await folder.run('search', `=${word}`, '--json')).stdout) as {
        readonly results: readonly { readonly id: string }[];
      };
      const there = new Set(index.search(word).map((hit) => String(hit['article'])));

      expect([...there], word).to.have.members(here.results.map(({ id }) => id));
    }
  });

  it('keeps to the articles a query finds, to dates, and to the most relevant ones', async () => {
    const found = await folder.run('export', '--minisearch', 'ferry', 'bridge');
    const dated = await folder.run('export', '--minisearch', '--from', '1998', '--to', '1998-12');
    const best = await folder.run('export', '--minisearch', 'ferry', '--limit', '1');

    expect(articlesIn(open(found.stdout))).to.deep.equal(['Bridge Plans Are Shelved']);
    expect(articlesIn(open(dated.stdout))).to.deep.equal(['Ferry Line to Reopen in Spring']);
    expect(articlesIn(open(best.stdout))).to.deep.equal(['Ferry Line to Reopen in Spring']);
  });

  it('writes a file and says what is in it', async () => {
    const { code, stdout } = await folder.run('export', '--minisearch', '--out', 'site.json');

    const json = readFileSync(folder.path('site.json'), 'utf8');
    expect(code).to.equal(0);
    expect(stdout).to.equal(`Written: 3 articles, ${json.length.toLocaleString('en')} characters.\n`);
    expect(articlesIn(open(json))).to.have.length(3);
  });

  it('leaves nothing half-written behind, and says where a file can be', async () => {
    const { code, stderr } = await folder.run('export', '--minisearch', '--out', 'nowhere/site.json');

    expect(code).to.equal(2);
    expect(stderr).to.match(/^newsmorgue: “nowhere\/site\.json” cannot be written \(ENOENT\)\. .*\n$/);
    expect(readdirSync(folder.path('')).filter((name) => name.includes('part'))).to.deep.equal([]);
  });

  it('answers a wrong limit, a wrong query and a missing form with 2', async () => {
    const limit = await folder.run('export', '--minisearch', '--limit', '0');
    const query = await folder.run('export', '--minisearch', '"ferry');
    const form = await folder.run('export');

    expect([limit, query, form].map(({ code, stdout }) => ({ code, stdout }))).to.deep.equal(
      Array.from({ length: 3 }, () => ({ code: 2, stdout: '' })),
    );
    expect(limit.stderr).to.include('It is a whole number from 1.');
    expect(form.stderr).to.include("Required option '--minisearch' not specified.");
  });

  it('says how the query was read where that may surprise', async () => {
    const { code, stderr } = await folder.run('export', '--minisearch', 'ferry and bridge');

    expect(code).to.equal(0);
    expect(stderr).to.match(/^Note: /);
  });
});

describe('the page in the guide to exports', () => {
  it('searches an export in the reader’s browser', async () => {
    const folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers');
    const { stdout } = await folder.run('export', '--minisearch');
    folder.remove();
    const page = await openPage();
    await serve(page, {
      '/': { contentType: 'text/html', body: /```html\n(.*?)```/s.exec(GUIDE)?.[1] ?? '' },
      '/site.json': { contentType: 'application/json', body: stdout },
      '/minisearch.js': {
        contentType: 'text/javascript',
        body: readFileSync(join(projectRoot, 'node_modules', 'minisearch', 'dist', 'es', 'index.js'), 'utf8'),
      },
    });

    await page.goto('http://site.example/');
    await page.fill('#question', 'signing pier');
    const shown = await page.locator('#found li').allTextContents();
    await page.context().close();

    expect(shown).to.deep.equal([
      'Ferry Line to Reopen in Spring 1998-03-12 ¶2 Islanders waited nine years for the line to return, and many came to the signing ceremony on the old pier.',
    ]);
  });
});

describe('the options to open an export with', () => {
  it('are the same in the help and in the guide', async () => {
    const folder = openWorkingFolder();
    const { stdout } = await folder.run('export', '--help');
    folder.remove();

    expect(stdout.replaceAll(/^ {2}/gm, '')).to.include(LOAD_OPTIONS);
    expect(GUIDE).to.include(LOAD_OPTIONS);
  });

  it('cut and fold every word of the sample archive as the index has it', async () => {
    const sample = await openSampleArchive();
    const articles = [...sample.archive.added(0, sample.archive.version())];
    sample.remove();

    for (const { headline, byline, paragraphs } of articles) {
      for (const text of [headline, ...byline.map(({ name }) => name), ...paragraphs.map((one) => one.text)]) {
        const indexed = new Set(wordsOf(text).map(({ form }) => form));
        const strays = readInPage(text).filter((term) => !indexed.has(term));

        expect(strays, text).to.deep.equal([]);
      }
    }
  });

  it('fold what a reader may type in another way', () => {
    const typed = 'U.S. O’Brien don’t 9/11 1,000 3.5 Łódź Straße Café Reuters’ May’s май';

    expect(readInPage(typed)).to.deep.equal([
      'us',
      'obrien',
      'dont',
      '9/11',
      '1000',
      '3.5',
      'lodz',
      'strasse',
      'cafe',
      'reuters',
      'may',
      'май',
    ]);
  });
});

const readInPage = (text: string): readonly string[] =>
  options
    .tokenize(text)
    .map((word) => String(options.processTerm?.(word)))
    .filter((term) => term !== '');

/** Answers the page's requests from these files, by path. */
const serve = (page: Page, files: Readonly<Record<string, { contentType: string; body: string }>>): Promise<unknown> =>
  page.route('**/*', (route) => route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404 }));
