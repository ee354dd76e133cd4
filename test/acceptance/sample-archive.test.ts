import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import request from 'supertest';
import { type Article, exampleSearches, SYNTAXES, type Syntax } from '../../search/index.ts';
import { LANGUAGE_FORMS } from '../../web/parts/language-forms.ts';
import { DOUBTFUL, UNREADABLE } from '../../web/parts/language-mishaps.ts';
import { OTHER_SYNTAXES } from '../../web/parts/other-syntaxes.ts';
import { type ApiDescription, validatorOf } from '../support/api-description.ts';
import { asking } from '../support/desk.ts';
import { projectRoot } from '../support/project.ts';
import { openSampleArchive, type SampleArchive } from '../support/sample-archive.ts';

describe('the sample archive', () => {
  let sample: SampleArchive;
  let articles: readonly Article[];

  before(async () => {
    sample = await openSampleArchive();
    articles = [...sample.archive.added(0, sample.archive.version())];
  });

  after(() => sample.remove());

  it('is read whole: no file is skipped, and the archive verifies', () => {
    expect(sample.summary.skipped).to.deep.equal([]);
    expect(sample.archive.verify().faults).to.deep.equal([]);
  });

  it('holds at least eighty articles of three outlets over several decades', () => {
    const { articles: count, sources, from, to } = sample.archive.stats();

    expect(count).to.be.at.least(80);
    expect(sources.map(({ name }) => name).sort()).to.deep.equal([
      'Northern Wire',
      'The Kelmouth Courier',
      'The Strait Review',
    ]);
    expect(from?.slice(0, 4)).to.equal('1964');
    expect(to?.slice(0, 4)).to.equal('2025');
  });

  it('gives every article a headline of its own and text', () => {
    const outlets = new Set(sample.archive.stats().sources.map(({ name }) => name));

    const headless = articles.filter(({ headline }) => headline === '' || outlets.has(headline));
    const textless = articles.filter(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'body').length < 2);

    expect(headless.map(({ id }) => id)).to.deep.equal([]);
    expect(textless.map(({ headline }) => headline)).to.deep.equal([]);
  });

  it('leaves only the three pieces undated that state no date', () => {
    expect(
      articles.filter(({ date }) => date === null).map(({ headline, source }) => `${source}: ${headline}`),
    ).to.have.length(3);
  });

  it('keeps no furniture among the paragraphs', () => {
    const furniture =
      /^(leave a reply|see also|share (this|on)|related|more on this story|subscribe|sign up|print this story|e-mail to a friend|advertisement|we use cookies|your email address|posted on|filed under|tags?:|comments?)\b/i;

    const kept = articles.flatMap(({ headline, paragraphs }) =>
      paragraphs.filter(({ text }) => furniture.test(text)).map(({ text }) => `${headline}: ${text.slice(0, 80)}`),
    );

    expect(kept).to.deep.equal([]);
  });

  it('decodes the old pages: no replacement characters, no control characters', () => {
    const broken = articles.filter(({ headline, paragraphs }) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      [headline, ...paragraphs.map(({ text }) => text)].some((text) => /[\uFFFD\u0000-\u001F\u007F-\u009F]/.test(text)),
    );

    expect(broken.map(({ headline }) => headline)).to.deep.equal([]);
  });

  it('answers each search of the README', async () => {
    const queries = [...readme().matchAll(/^npx newsmorgue search '(.*)'$/gm)].map(([, query = '']) => query);

    for (const query of queries) {
      expect((await sample.desk.count(asking(query))).totals.articles, query).to.be.greaterThan(1);
    }
    expect(queries).to.have.length.greaterThan(4);
  });

  it('answers each search of the help page and the front page', async () => {
    const examples = [...LANGUAGE_FORMS.flatMap(({ forms }) => forms), ...(await exampleSearches(sample.desk))];

    for (const { q } of examples) {
      expect((await sample.desk.count(asking(q))).totals.articles, q).to.be.greaterThan(0);
    }
  });

  it('answers each search of the help page in another syntax', async () => {
    expect(OTHER_SYNTAXES.map(({ syntax }) => syntax)).to.have.members(SYNTAXES.filter((name) => name !== 'native'));

    for (const { syntax, forms } of OTHER_SYNTAXES) {
      for (const { q } of forms) {
        const { totals } = await sample.desk.count({ ...asking(q), syntax: syntax as Syntax, match: null });
        expect(totals.articles, `${syntax}: ${q}`).to.be.greaterThan(0);
      }
    }
  });

  it('refuses the broken searches of the help page with mended ones, and answers the doubtful ones with a note', async () => {
    for (const { q } of UNREADABLE) {
      const { status, body } = await request(sample.app).get('/api/v1/count').query({ q });
      expect(status, q).to.equal(400);
      expect(body.errors[0].suggestions, q).to.have.length.greaterThan(0);
    }
    for (const { q } of DOUBTFUL) {
      const { query } = await sample.desk.count(asking(q));
      expect(query.warnings, q).to.have.length.greaterThan(0);
      expect(query.warnings[0]?.suggestions, q).to.have.length.greaterThan(0);
    }
  });

  it('has the size the README says', () => {
    expect(readme()).to.include(`(${articles.length} invented articles`);
  });

  it('is answered over HTTP as /openapi.json describes', async () => {
    const { body } = await request(sample.app).get('/openapi.json');
    const description = body as ApiDescription;
    const id = articles[0]?.id ?? '';
    const asked: readonly (readonly [path: string, address: string])[] = [
      ['/api/v1/search', '/api/v1/search?q=barrage+-crack&size=50'],
      ['/api/v1/search', '/api/v1/search?q=*:*&source=Northern+Wire&from=1999&sort=oldest'],
      ['/api/v1/search', '/api/v1/search?q=title:strike'],
      ['/api/v1/search', '/api/v1/search?q=a+OR+NOT+b'],
      ['/api/v1/count', '/api/v1/count?q=sanctions+date:2019'],
      ['/api/v1/articles/{id}', `/api/v1/articles/${id}`],
      ['/api/v1/articles/{id}', `/api/v1/articles/${id}?q=the`],
      ['/api/v1/articles/{id}', '/api/v1/articles/nosuchthing'],
      ['/api/v1/articles/{id}/cleaning', `/api/v1/articles/${id}/cleaning`],
    ];

    for (const [path, address] of asked) {
      const reply = await request(sample.app).get(address);
      const validate = validatorOf(description, path, reply.status, reply.type);
      expect(validate(reply.body), `${address}: ${JSON.stringify(validate.errors)}`).to.equal(true);
    }
  });

  it('is paged to the end without a gap, with the totals of every page alike', async () => {
    const seen: string[] = [];
    const totals = new Set<string>();
    let address: string | null = '/api/v1/search?q=the&size=7';
    while (address !== null) {
      const reply: request.Response = await request(sample.app).get(address);
      seen.push(...reply.body.results.map(({ id }: { id: string }) => id));
      totals.add(JSON.stringify(reply.body.totals));
      address = reply.body.next === null ? null : `/api/v1/search?q=the&size=7&cursor=${reply.body.next}`;
    }

    expect(new Set(seen).size).to.equal(seen.length);
    expect([...totals].map((text) => JSON.parse(text).articles)).to.deep.equal([seen.length]);
  });
});

const readme = (): string => readFileSync(join(projectRoot, 'README.md'), 'utf8');
