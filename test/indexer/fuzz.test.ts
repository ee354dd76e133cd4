import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { MorgueError } from '../../errors/index.ts';
import { type CleanArticle, cleanDocument } from '../../indexer/index.ts';
import { parseIsoDate } from '../../search/index.ts';
import { projectRoot } from '../support/project.ts';
import { mutated, mutations } from './mutations.ts';
import { fixture, fixtureBytes, readAll } from './sources-support.ts';

/** `npm run test:fuzz` looks far longer; a failure prints its seed and the smallest case. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 150);

describe('hostile input', () => {
  const PAGES = pagesIn(join(projectRoot, 'corpus', 'sample')).concat(fixture('pages/thaw.html'));

  it('makes a sound article or a plain refusal of any page that was damaged', () => {
    const property = fc.property(fc.nat(PAGES.length - 1), mutations, (page, changes) => {
      const bytes = mutated(readFileSync(PAGES[page] ?? ''), changes);

      const article = articleOrRefusal(bytes);

      if (article !== undefined) expectSound(article);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  const KINDS = [
    'packed/papers.zip',
    'packed/papers.tar.gz',
    'packed/lightship.txt.gz',
    'csv/press.csv',
    'feeds/post.rss',
    'feeds/post.atom',
    'wordpress/theskerrysheet.WordPress.2024-01-08.xml',
    'warc/post.warc',
    'warc/post.warc.gz',
    'warc/post.wacz',
    'mail/tide.mbox',
    'pages/ice.mhtml',
  ];

  for (const kind of KINDS) {
    it(`reads what it can of any ${kind} that was damaged, tells the rest, and gives no place twice`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'newsmorgue-fuzz-'));
      const file = join(folder, kind.slice(kind.indexOf('/') + 1));
      const whole = fixtureBytes(kind);
      const property = fc.asyncProperty(mutations, async (changes) => {
        writeFileSync(file, mutated(whole, changes));

        const { documents, skipped } = await readAll([file]);

        // Two rows of one address are one article, and meant to be.
        const places = documents.map(({ identity }) => identity).filter((identity) => !identity.startsWith('http'));
        expect(new Set(places).size).to.equal(places.length);
        expect(skipped.filter(({ error }) => error.code === 'internal').map(({ error }) => error.message)).to.be.empty;
      });
      try {
        await fc.assert(property, { numRuns: Math.ceil(RUNS / 3) });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|txt)$/.test(name))
    .map((name) => join(folder, name));
}

function articleOrRefusal(bytes: Buffer): CleanArticle | undefined {
  const document = { identity: '/a', location: 'a', name: 'a', given: {}, content: { kind: 'bytes', bytes } } as const;
  try {
    return cleanDocument(document);
  } catch (error) {
    expect(error).to.be.instanceOf(MorgueError);
    return undefined;
  }
}

function expectSound({ headline, date, paragraphs, removals }: CleanArticle): void {
  const texts = [headline, ...paragraphs.map(({ text }) => text), ...removals.map(({ text }) => text)];
  expect(texts.filter((text) => text.includes('\0'))).to.be.empty;
  expect(paragraphs.filter(({ text }) => text.trim() === '')).to.be.empty;
  if (date !== null) expect(parseIsoDate(date)).to.not.equal(undefined);
}
