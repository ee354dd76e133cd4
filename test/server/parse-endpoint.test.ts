import { expect } from 'chai';
import request from 'supertest';
import { SYNTAXES } from '../../search/index.ts';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

const parse = (parameters: Record<string, string>) => request(app).get('/api/v1/parse').query(parameters);

describe('GET /api/v1/parse', () => {
  it('answers how a query is read, with its tree and warnings, and searches nothing', async () => {
    const { status, body } = await parse({ q: 'trump and kim' });

    expect(status).to.equal(200);
    expect(body.query).to.deep.include({ text: 'trump and kim', interpreted: '(trump AND and AND kim)' });
    expect(body.query.warnings.map(({ code }: { code: string }) => code)).to.include('lowercase-operator');
    expect(body.tree.operands[0]).to.deep.equal({
      kind: 'word',
      text: 'trump',
      match: 'stem',
      edits: 0,
      span: { start: 0, end: 5 },
    });
    expect(body).to.deep.include({ errors: [], printed: null });
  });

  it('answers 200 with the errors of a text that cannot be read', async () => {
    const { status, body } = await parse({ q: '(trump' });

    expect(status).to.equal(200);
    expect(body).to.deep.include({ query: null, tree: null, printed: null });
    expect(body.errors[0]).to.deep.include({ code: 'unbalanced-parenthesis', start: 0, end: 1 });
    expect(body.errors[0].suggestions[0].query).to.equal('(trump)');
  });

  it('writes the query in another syntax, or names the part that cannot be said there', async () => {
    const said = await parse({ q: '(trump "signing ceremony")', to: 'simple' });
    const unsaid = await parse({ q: 'trump NEAR/5 kim', to: 'simple' });

    expect(said.body.printed).to.deep.equal({ syntax: 'simple', text: 'trump "signing ceremony"', warnings: [] });
    expect(unsaid.body.printed.text).to.equal(null);
    expect(unsaid.body.printed.warnings[0]).to.deep.include({ code: 'unsupported-in-dialect', start: 0, end: 16 });
  });

  it('writes in every syntax what that syntax reads as the same query', async () => {
    const q = 'trump "signing ceremony"';
    const { body: native } = await parse({ q });

    for (const to of SYNTAXES) {
      const { body: written } = await parse({ q, to });
      const { body: read } = await parse({ q: written.printed.text, syntax: to });
      expect(read.query, to).to.deep.include({ syntax: to, interpreted: native.query.interpreted });
    }
  });

  it('reads in the syntax and with the combination that were asked', async () => {
    const { body } = await parse({ q: 'a "b', syntax: 'simple', match: 'any' });

    expect(body.query).to.deep.include({ syntax: 'simple', interpreted: '(a OR "b")' });
  });

  it('answers before the index is open', async () => {
    const opening = createApp({ desk: { ...fakeDesk(), isReady: () => false }, archive: fakeArchive() });

    await request(opening).get('/api/v1/parse?q=a').expect(200);
  });

  it('names a syntax it does not know', async () => {
    expectProblem(await parse({ q: 'a', to: 'klingon' }), 'bad-parameter');
  });
});
