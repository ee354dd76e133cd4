import type { BrowserContextOptions, Page } from 'playwright-core';
import { createDesk } from '../../search/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { createApp } from '../../server/app.ts';
import { type RunningServer, startServer } from '../../server/listen.ts';
import { articlesOf, MemoryArchive, type SmallArticle } from './articles.ts';
import { openPage } from './browser.ts';

/** The real server over a small archive in memory: real pages at a real address. */
export async function openSite(): Promise<RunningServer> {
  const articles = articlesOf(ARTICLES);
  const texts = new MemoryArchive().add(articles);
  const engine = createEmbeddedEngine(texts);
  await engine.refresh();
  const archive = {
    removals: (id: string) => (id === 'a1' ? REMOVALS : []),
  };
  const app = createApp({ desk: createDesk(engine, texts), archive });
  return startServer(app, { host: '127.0.0.1', port: 0 });
}

/** What a test in a browser works with. */
export interface Opened {
  readonly site: RunningServer;
  readonly page: Page;
}

/**
 * To be called in a `describe`: its tests share a site, and each has a new page. In the file around it, hooks would run
 * for every test of the whole suite.
 *
 * @param take told before each test
 */
export function browsing(take: (opened: Opened) => void, options: BrowserContextOptions = {}): void {
  let site: RunningServer;
  let page: Page;

  before(async () => {
    site = await openSite();
  });

  after(() => site.close());

  beforeEach(async () => {
    page = await openPage(options);
    take({ site, page });
  });

  afterEach(() => page.context().close());
}

const SUMMIT: SmallArticle = {
  headline: 'Summit Ends Without Agreement',
  byline: ['Ingrid Sørensen'],
  date: '2019-02-28',
  place: 'MONTE GUALDO',
  source: 'Northern Wire',
  language: 'en',
  sourceUrl: 'https://northern-wire.example/summit',
  paragraphs: [
    ['caption', 'The empty table laid for the signing ceremony.'],
    'MONTE GUALDO – The two leaders left the summit early, skipping lunch and a signing ceremony.',
    ['subhead', 'No date for new talks'],
    'Officials said sanctions would stay. “We did not come for a signing ceremony,” one said.',
    'Nobody would say when the next summit might be held.',
  ],
};

const CRACKS: SmallArticle = {
  headline: 'Barrage <script>alert(1)</script> is safe, say engineers',
  date: '1998-03',
  source: 'The Kelmouth Courier',
  sourceUrl: 'https://courier.example/cracks',
  paragraphs: [
    'Engineers found sixty cracks in the barrage, but no danger.',
    'A barrage of questions followed; the mayor answered with “safe" onmouseover="alert(2)” and sat down.',
    'The barrage was opened in 1979.',
    'Another report on the barrage is due in May.',
    'Until then the barrage road stays open.',
  ],
};

const LETTER: SmallArticle = {
  headline: 'A letter on the barrage',
  source: 'The Kelmouth Courier',
  paragraphs: ['Sir, the barrage has ended the salmon.'],
};

/** Enough of one kind to fill more than a page: tide 1 … tide 24, one a year. */
const TIDES: readonly SmallArticle[] = Array.from({ length: 24 }, (_, i) => ({
  headline: `Tide tables, part ${i + 1}`,
  date: `${1970 + i}-01-01`,
  source: 'The Kelmouth Courier',
  paragraphs: [`High tide stood at ${i + 2} metres.`],
}));

const ARTICLES: readonly SmallArticle[] = [SUMMIT, CRACKS, LETTER, ...TIDES];

const REMOVALS = [
  { rule: 'see-also', text: 'SEE ALSO: Ferry to close', after: 2 },
  { rule: 'comment-form', text: 'Leave a Reply', after: 5 },
];
