import { expect } from 'chai';
import { ApiError, type Client, createClient } from '../../client/index.ts';
import { describeApi } from '../../server/schemas/openapi.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';

describe('the client, on a running server', () => {
  let server: SampleServer;
  let client: Client;

  before(async () => {
    server = await startSampleServer();
    client = createClient(server.url);
  });

  after(() => server.stop());

  it('asks each address and gives what it answers', async () => {
    const q = '"signing ceremony"';
    const { results, totals } = await client.search({ q, size: 1, source: ['Northern Wire', 'The Strait Review'] });
    const id = results[0]?.id ?? '';

    expect(results).to.have.length(1);
    expect(await client.count({ q })).to.deep.include({ totals });
    expect((await client.timeline({ q, interval: 'year' })).interval).to.equal('year');
    expect((await client.concordance({ q, context: 2 })).lines[0]?.match).to.equal('signing ceremony');
    expect((await client.collocates({ q, stopwords: 'drop' })).collocates[0]).to.include.keys('word', 'logDice');
    expect((await client.facets('source', { q })).values.map(({ value }) => value)).to.include('Northern Wire');
    expect((await client.suggest({ q: 'signing cer' })).completions[0]?.query).to.match(/^signing cer/);
    expect((await client.terms({ like: 'barage' })).terms[0]?.term).to.equal('barrage');
    expect((await client.article(id, { q })).id).to.equal(id);
    expect(await client.articleAs(id, 'bibtex')).to.match(/^@article\{/);
    expect(await client.paragraph(id, 1)).to.deep.include({ n: 1 });
    expect((await client.similar(id, { size: 1 })).article.id).to.equal(id);
    expect((await client.cleaning(id)).id).to.equal(id);
    expect((await client.parse({ q: 'a OR', to: 'simple' })).errors).to.have.length(1);
    expect((await client.index()).settings.syntaxes).to.include('nexis');
    expect((await client.coverage()).sources).to.have.length(3);
  });

  it('sends many questions in one call', async () => {
    const { results } = await client.batch([
      { call: 'count', q: 'ferry', source: ['Northern Wire'] },
      { call: 'timeline', q: 'ferry', interval: 'year' },
      { call: 'count', q: '(ferry' },
    ]);
    const table = await client.table({ queries: ['sanctions', 'ferry'], periods: ['2019-02', { from: '2019-03' }] });

    expect(results.map(({ status }) => status)).to.deep.equal([200, 200, 400]);
    expect(table.rows.map(({ totals }) => totals?.map(({ articles }) => articles))).to.deep.equal([
      [2, 4],
      [2, 12],
    ]);
  });

  it('reads all results, however many pages they take, and no further than is asked', async () => {
    const addresses: string[] = [];
    const counting = createClient(server.url, {
      fetch: (address, init) => {
        addresses.push(String(address));
        return fetch(address, init);
      },
    });
    const { totals } = await client.count({ q: 'the' });

    const ids = new Set<string>();
    for await (const { id } of counting.everyResult({ q: 'the', size: 50, sort: 'oldest' })) ids.add(id);
    const pages = addresses.length;
    for await (const _ of counting.everyResult({ q: 'the', size: 5 })) break;

    expect(ids.size).to.equal(totals.articles);
    expect({ pages, afterBreak: addresses.length - pages }).to.deep.equal({
      pages: Math.ceil(totals.articles / 50),
      afterBreak: 1,
    });
  });

  it('reads all lines, collocates, values and terms', async () => {
    const { totals } = await client.count({ q: 'strike' });
    const { distinct: words } = await client.collocates({ q: 'strike' });
    const { distinct: years } = await client.facets('year', { q: 'strike' });
    const { distinct: terms } = await client.terms({ prefix: 'st' });

    expect(await countOf(client.everyLine({ q: 'strike', size: 9, sort: 'right1' }))).to.equal(totals.occurrences);
    expect(await countOf(client.everyCollocate({ q: 'strike' }))).to.equal(words);
    expect(await countOf(client.everyValue('year', { q: 'strike', size: 4 }))).to.equal(years);
    expect(await countOf(client.everyTerm({ prefix: 'st' }))).to.equal(terms);
  });

  it('streams an export, and tells how it is made', async () => {
    const asked = { q: 'bridge', format: 'jsonl', unit: 'occurrence' } as const;
    const { body, type, records } = await client.export(asked);
    const methods = await client.exportMethods(asked);

    const lines = (await new Response(body).text()).trimEnd().split('\n');
    expect(type).to.match(/^application\/x-ndjson/);
    expect(records).to.equal(lines.length).and.to.equal(methods.records);
    expect(JSON.parse(lines[0] ?? '')).to.include.keys('left', 'match', 'right');
  });

  it('throws the problem that it was told, with the place in the query', async () => {
    const fault = await refusalOf(client.search({ q: 'budget "prime minister' }));

    expect(fault).to.be.instanceOf(ApiError);
    expect(fault.status).to.equal(400);
    expect(fault.code).to.equal('unbalanced-quote');
    expect(fault.errors[0]).to.include({ start: 7 });
    expect(fault.message).to.include('column 8').and.to.equal([fault.detail, fault.problem.hint].join(' '));
    expect((await refusalOf(client.article('nosucharticle'))).code).to.equal('unknown-article');
  });

  it('ends a call when its signal says so', async () => {
    const stopped = AbortSignal.abort(new Error('not needed any more'));

    const fault = await refusalOf(client.search({ q: 'ferry' }, { signal: stopped }));

    expect(fault.message).to.equal('not needed any more');
  });
});

describe('the client, beside the description of the API', () => {
  it('has a function for each address below /api/v1', async () => {
    const { client, addresses } = clientOver(Array.from({ length: 17 }, () => Response.json({})));
    const q = 'ferry';
    const question = { q };
    const { paths } = describeApi('0.0.0') as { readonly paths: Readonly<Record<string, unknown>> };

    await Promise.all([
      ...[client.search, client.count, client.timeline, client.concordance, client.collocates].map((ask) => ask({ q })),
      ...[client.suggest, client.parse, client.export].map((ask) => ask(question)),
      ...[client.terms(), client.index(), client.coverage(), client.batch([]), client.facets('year', question)],
      ...[client.article('a1'), client.paragraph('a1', 2), client.similar('a1'), client.cleaning('a1')],
    ]);

    const asked = addresses.map((address) => `/${new URL(address).pathname.replace('/morgue/', '')}`);
    const described = Object.keys(paths).filter((path) => path.startsWith('/api/v1/'));
    const examples = { '{id}': 'a1', '{n}': '2', '{field}': 'year' };
    expect(asked).to.have.members(
      described.map((path) => path.replaceAll(/\{\w+\}/g, (name) => examples[name as keyof typeof examples])),
    );
  });
});

describe('the client, told to wait', () => {
  const REPLY = Response.json({ totals: { articles: 3 } });

  it('asks again when Retry-After says so', async () => {
    const { client, addresses } = clientOver([refused(503, '0'), refused(429, '0'), REPLY.clone()]);

    const { totals } = await client.count({ q: 'ferry' });

    expect(totals.articles).to.equal(3);
    expect(addresses).to.deep.equal(Array(3).fill('http://paper.example/morgue/api/v1/count?q=ferry'));
  });

  it('reads Retry-After as a date too', async () => {
    const { client, addresses } = clientOver([refused(503, 'Thu, 01 Jan 2004 00:00:00 GMT'), REPLY.clone()]);

    await client.count({ q: 'ferry' });

    expect(addresses).to.have.length(2);
  });

  it('gives up after so many times', async () => {
    const { client, addresses } = clientOver([refused(503, '0'), refused(503, '0'), refused(503, '0')], { retries: 2 });

    const fault = await refusalOf(client.count({ q: 'ferry' }));

    expect(fault.code).to.equal('index-opening');
    expect(addresses).to.have.length(3);
  });

  it('does not wait for longer than it may', async () => {
    const { client, addresses } = clientOver([refused(429, '3600')]);

    expect((await refusalOf(client.count({ q: 'ferry' }))).status).to.equal(429);
    expect(addresses).to.have.length(1);
  });

  it('stops waiting when its signal says so', async () => {
    const { client } = clientOver([refused(503, '50')]);
    const stop = new AbortController();

    const counting = refusalOf(client.count({ q: 'ferry' }, { signal: stop.signal }));
    setTimeout(() => stop.abort(new Error('the reader left')), 5);

    expect((await counting).message).to.equal('the reader left');
  });

  it('does not ask again for what will stay refused', async () => {
    const page = new Response('<h1>Bad gateway</h1>', { status: 502 });
    const { client, addresses } = clientOver([page]);

    const fault = await refusalOf(client.count({ q: 'ferry' }));

    expect(fault).to.include({ status: 502, code: 'no-problem-document' });
    expect(addresses).to.have.length(1);
  });
});

function clientOver(answers: Response[], options: { readonly retries?: number } = {}) {
  const addresses: string[] = [];
  const fetch = async (address: URL | RequestInfo): Promise<Response> => {
    addresses.push(String(address));
    return answers.shift() ?? Response.error();
  };
  return { client: createClient('http://paper.example/morgue', { fetch, ...options }), addresses };
}

const refused = (status: number, retryAfter: string): Response =>
  Response.json(
    { type: 'about:blank', title: 'Wait', status, detail: 'The index is opening.', code: 'index-opening' },
    { status, headers: { 'Retry-After': retryAfter } },
  );

async function countOf(entries: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of entries) count += 1;
  return count;
}

async function refusalOf(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (fault) {
    return fault as ApiError;
  }
  throw new Error('The call was not refused.');
}
