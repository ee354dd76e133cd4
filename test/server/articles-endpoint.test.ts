import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { withText } from '../support/body-text.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

describe('GET /api/v1/articles/{id}', () => {
  it('answers the whole article, unmarked when nothing is searched for', async () => {
    const { status, body } = await request(app).get('/api/v1/articles/bridge000001');

    expect(status).to.equal(200);
    expect(body).to.deep.include({
      id: 'bridge000001',
      headline: 'Harbour bridge opens',
      authors: [{ name: 'Ada Okoye', role: 'Staff Writer' }],
      query: null,
      headlineHighlights: [],
      bylineHighlights: [[]],
    });
    expect(body.paragraphs).to.deep.equal([
      { n: 1, kind: 'body', text: 'The bridge over the harbour opened on Tuesday.', highlights: [] },
      { n: 2, kind: 'caption', text: 'Crowds on the bridge.', highlights: [] },
    ]);
  });

  it('marks where the query matches and says how the query was read', async () => {
    const { body } = await request(app).get('/api/v1/articles/bridge000001?q=bridge');

    expect(body.headlineHighlights).to.deep.equal([[8, 14]]);
    expect(body.paragraphs[1].highlights).to.deep.equal([[14, 20]]);
    expect(body.query.interpreted).to.equal('(bridge)');
  });

  it('answers unmarked when the article does not match the query', async () => {
    const { status, body } = await request(app).get('/api/v1/articles/bridge000001?q=lighthouse');

    expect(status).to.equal(200);
    expect(body.headlineHighlights).to.deep.equal([]);
    expect(body.query.text).to.equal('lighthouse');
  });

  it('refuses a query that cannot be read', async () => {
    expectProblem(await request(app).get('/api/v1/articles/bridge000001?q=%22'), 'unbalanced-quote');
  });

  it('answers 404 for an article that never was', async () => {
    expectProblem(await request(app).get('/api/v1/articles/nosucharticle'), 'unknown-article');
  });

  it('answers 410 for an article that was withdrawn', async () => {
    const answer = await request(app).get('/api/v1/articles/withdrawn0001');

    expectProblem(answer, 'withdrawn-article');
    expect(answer.body.detail).to.equal('The article was withdrawn on 2020-05-01.');
  });
});

describe('GET /api/v1/articles/{id}/cleaning', () => {
  it('answers what was removed, by which rule and where it stood', async () => {
    const { body } = await request(app).get('/api/v1/articles/bridge000001/cleaning');

    expect(body).to.deep.equal({
      id: 'bridge000001',
      removals: [{ rule: 'see-also', text: 'SEE ALSO: Ferry to close', after: 1 }],
    });
  });

  it('answers 404 for an article that never was', async () => {
    expectProblem(await request(app).get('/api/v1/articles/nosucharticle/cleaning'), 'unknown-article');
  });
});

describe('a hostile article id', () => {
  for (const id of [
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f',
    '%00',
    "'%20OR%201=1--",
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'a'.repeat(5000),
    '__proto__%20',
  ]) {
    it(`names no article: ${id.slice(0, 40)}`, async () => {
      expectProblem(await request(app).get(`/api/v1/articles/${id}`), 'unknown-article');
      expectProblem(await request(app).get(`/api/v1/articles/${id}/cleaning`), 'unknown-article');
    });
  }

  it('that is not UTF-8 names nothing', async () => {
    expectProblem(await request(app).get('/api/v1/articles/%E0%A4%A'), 'not-found');
  });
});

describe('GET /api/v1/articles/{id} by Accept', () => {
  const asked = (accept: string) => withText(request(app).get('/api/v1/articles/bridge000001').set('Accept', accept));

  it('is JSON to who takes anything', async () => {
    const { status, type } = await asked('*/*');

    expect([status, type]).to.deep.equal([200, 'application/json']);
  });

  it('is text to be read', async () => {
    const { headers, text } = await asked('text/plain');

    expect(headers['content-type']).to.equal('text/plain; charset=utf-8');
    expect(headers['vary']).to.include('Accept');
    expect(text).to.equal(
      'Harbour bridge opens\nNorthern Courier · 1998-06-02 · PORT ELLIS · Ada Okoye\nbridge000001 · https://courier.example/1998/bridge\n\nThe bridge over the harbour opened on Tuesday.\n\nCrowds on the bridge.\n',
    );
  });

  it('is its page', async () => {
    const { type, text } = await asked('text/html');

    expect(type).to.equal('text/html');
    expect(text)
      .to.match(/^<!doctype html>/)
      .and.to.include('Harbour bridge opens');
  });

  it('is a citation in each form', async () => {
    const bibtex = await asked('application/x-bibtex');
    const ris = await asked('application/x-research-info-systems');
    const csl = await asked('application/vnd.citationstyles.csl+json');

    expect(bibtex.headers['content-type']).to.equal('application/x-bibtex; charset=utf-8');
    expect(bibtex.text).to.include('@article{bridge000001,').and.to.include('month = jun,');
    expect(ris.headers['content-type']).to.equal('application/x-research-info-systems; charset=utf-8');
    expect(ris.text).to.include('T2  - Northern Courier\r\n');
    expect(csl.headers['content-type']).to.equal('application/vnd.citationstyles.csl+json; charset=utf-8');
    expect(JSON.parse(csl.text)[0]).to.include({ type: 'article-newspaper', 'container-title': 'Northern Courier' });
  });

  it('says which formats there are to who takes none of them', async () => {
    const answer = await request(app).get('/api/v1/articles/bridge000001').set('Accept', 'application/pdf');

    expectProblem(answer, 'not-acceptable');
    expect(answer.body.hint).to.equal(
      'Accept one of: application/json, text/html, text/plain, application/x-bibtex, application/x-research-info-systems, application/vnd.citationstyles.csl+json.',
    );
  });

  it('knows no article in any format that never was', async () => {
    for (const accept of ['text/plain', 'text/html', 'application/x-bibtex']) {
      expectProblem(await request(app).get('/api/v1/articles/nosucharticle').set('Accept', accept), 'unknown-article');
    }
  });
});

describe('GET /api/v1/articles/{id} by format', () => {
  const asked = (format: string) =>
    withText(request(app).get(`/api/v1/articles/bridge000001?format=${format}`).set('Accept', 'text/html'));

  it('is a file of the citation, for links that can send no Accept', async () => {
    const bibtex = await asked('bibtex');
    const ris = await asked('ris');
    const csl = await asked('csl');

    expect([bibtex, ris, csl].map(({ headers }) => headers['content-disposition'])).to.deep.equal([
      'attachment; filename=bridge000001.bib',
      'attachment; filename=bridge000001.ris',
      'attachment; filename=bridge000001.json',
    ]);
    expect([bibtex, ris, csl].map(({ headers }) => headers['content-type'])).to.deep.equal([
      'application/x-bibtex; charset=utf-8',
      'application/x-research-info-systems; charset=utf-8',
      'application/vnd.citationstyles.csl+json; charset=utf-8',
    ]);
    expect(bibtex.text).to.match(/^@article\{bridge000001,/);
    expect(JSON.parse(csl.text)).to.have.length(1);
  });

  it('is shown as text or as JSON, whatever is accepted', async () => {
    const text = await asked('txt');
    const json = await asked('json');

    expect([text.type, text.headers['content-disposition']]).to.deep.equal(['text/plain', undefined]);
    expect(JSON.parse(json.text)).to.include({ id: 'bridge000001' });
  });

  it('refuses a format there is not', async () => {
    const answer = await request(app).get('/api/v1/articles/bridge000001?format=pdf');

    expectProblem(answer, 'bad-parameter');
    expect(answer.body.hint).to.include('`json`, `txt`, `ris`, `bibtex`, `csl`');
  });

  it('takes no format of a single paragraph', async () => {
    expectProblem(await request(app).get('/api/v1/articles/bridge000001/paragraphs/1?format=ris'), 'unknown-parameter');
  });
});
