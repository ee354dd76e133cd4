import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { withText } from '../support/body-text.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

const exported = (parameters: string) => withText(request(app).get(`/api/v1/export?${parameters}`));

describe('GET /api/v1/export', () => {
  it('answers a JSON line for each article: what a search answers of it, and its whole text', async () => {
    const { status, headers, text } = await exported('q=bridge');

    expect(status).to.equal(200);
    expect(headers).to.include({
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="newsmorgue-bridge-v7.jsonl"',
      link: '</api/v1/export?q=bridge&methods>; rel="describedby"; type="application/json"',
      'newsmorgue-index-version': '7',
      'newsmorgue-records': '3',
    });
    const rows = linesOf(text).map((line) => JSON.parse(line));
    const { body } = await request(app).get('/api/v1/search?q=bridge');
    expect(rows.map(({ text: _, occurrences: __, ...result }) => result)).to.deep.equal(body.results);
    expect(rows[0].text).to.equal('The bridge over the harbour opened on Tuesday.\n\nCrowds on the bridge.');
    expect(rows[0].occurrences).to.equal(2);
  });

  it('answers a record for each matching paragraph, or for each occurrence', async () => {
    const paragraphs = linesOf((await exported('q=bridge&unit=paragraph')).text).map((line) => JSON.parse(line));
    const occurrences = linesOf((await exported('q=bridge&unit=occurrence')).text).map((line) => JSON.parse(line));

    expect(paragraphs.map(({ id, n }) => `${id} ${n}`)).to.deep.equal([
      'bridge000001 1',
      'bridge000001 2',
      'bridge000002 1',
      'undated00003 1',
    ]);
    expect(paragraphs[1]).to.include({ kind: 'caption', text: 'Crowds on the bridge.', date: '1998-06-02' });
    expect(occurrences[3]).to.include({
      id: 'undated00003',
      in: 'paragraph',
      n: 1,
      start: 14,
      end: 20,
      left: 'From here the ',
      match: 'bridge',
      right: ' is a thread.',
    });
  });

  it('answers a table by RFC 4180', async () => {
    const { headers, text } = await exported('q=bridge&format=csv&unit=paragraph');

    expect(headers['content-type']).to.equal('text/csv; header=present; charset=utf-8');
    expect(text.split('\r\n')).to.deep.equal([
      'id,url,sourceUrl,headline,byline,place,date,datePrecision,source,section,language,score,n,kind,text',
      'bridge000001,/articles/bridge000001,https://courier.example/1998/bridge,Harbour bridge opens,Ada Okoye,PORT ELLIS,1998-06-02,day,Northern Courier,,en,1.5,1,body,The bridge over the harbour opened on Tuesday.',
      'bridge000001,/articles/bridge000001,https://courier.example/1998/bridge,Harbour bridge opens,Ada Okoye,PORT ELLIS,1998-06-02,day,Northern Courier,,en,1.5,2,caption,Crowds on the bridge.',
      'bridge000002,/articles/bridge000002,,Toll on the bridge doubled,,,2004-11,month,Evening Post,,en,1.5,1,body,Drivers will pay twice as much to cross the bridge from January.',
      'undated00003,/articles/undated00003,,A letter from the lighthouse,,,,,,,en,1.5,1,body,From here the bridge is a thread.',
      '',
    ]);
  });

  it('answers citations that bibliographies take', async () => {
    const bibtex = await exported('q=harbour&format=bibtex');
    const ris = await exported('q=harbour&format=ris');
    const csl = await exported('q=bridge&format=csl');

    expect(bibtex.headers['content-type']).to.equal('application/x-bibtex; charset=utf-8');
    expect(bibtex.text).to.match(/^@article\{bridge000001,\n {2}author = \{Okoye, Ada\},\n/);
    expect(ris.headers['content-type']).to.equal('application/x-research-info-systems; charset=utf-8');
    expect(ris.text).to.match(/^TY {2}- NEWS\r\nID {2}- bridge000001\r\nAU {2}- Okoye, Ada\r\n/);
    expect(csl.headers['content-type']).to.equal('application/vnd.citationstyles.csl+json');
    expect(JSON.parse(csl.text).map(({ id }: { id: string }) => id)).to.deep.equal([
      'bridge000001',
      'bridge000002',
      'undated00003',
    ]);
  });

  it('answers an empty file of each format when nothing is found', async () => {
    expect((await exported('q=zeppelin')).text).to.equal('');
    expect(JSON.parse((await exported('q=zeppelin&format=csl')).text)).to.deep.equal([]);
    expect(linesOf((await exported('q=zeppelin&format=csv')).text)).to.have.lengthOf(1);
  });

  it('says first in a text to be read what was asked, of which index, and when', async () => {
    const { text } = await exported('q=bridge&format=txt&unit=occurrence&from=2000');

    expect(text).to.match(
      /^Query: {5}bridge\nRead as: {3}\(bridge\)\nLimit: {5}from: 2000\nFound: {5}1 article, 1 paragraph, 1 occurrence\nRecords: {3}1, one for each occurrence, by relevance\nIndex: {5}version 7, 3 articles, 5 paragraphs\nMade: {6}\d{4}-\d\d-\d\dT[\d:.]+Z by Newsmorgue [\d.]+\nAgain: {5}\/api\/v1\/export\?q=bridge&from=2000&format=txt&unit=occurrence\n/,
    );
    expect(text).to.include('[1] Drivers will pay twice as much to cross the »bridge« from January.');
  });

  it('answers its methods sheet by itself', async () => {
    const { body } = await request(app).get(
      '/api/v1/export?q=bridge&from=1998&source=Northern+Courier&unit=occurrence&methods',
    );

    const { date, software, ...rest } = body;
    expect(new Date(date).toISOString()).to.equal(date);
    expect(software).to.match(/^Newsmorgue \d/);
    expect(rest).to.deep.equal({
      query: { text: 'bridge', syntax: 'native', interpreted: '(bridge)', warnings: [] },
      index: { version: '7', articles: 3, paragraphs: 5 },
      totals: { articles: 1, paragraphs: 2, occurrences: 2, undated: 0 },
      limits: {
        from: '1998',
        to: null,
        source: ['Northern Courier'],
        section: [],
        language: [],
        place: [],
        byline: [],
      },
      sort: 'relevance',
      format: 'jsonl',
      unit: 'occurrence',
      records: 2,
      export: '/api/v1/export?q=bridge&from=1998&source=Northern+Courier&unit=occurrence',
    });
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers } = await request(app).head('/api/v1/export?q=bridge&format=csv');

    expect(status).to.equal(200);
    expect(headers).to.include({
      'newsmorgue-records': '3',
      'content-type': 'text/csv; header=present; charset=utf-8',
    });
  });

  it('refuses formats, units and parameters that are not there, and queries that cannot be read', async () => {
    expectProblem(await request(app).get('/api/v1/export?q=a&format=xlsx'), 'bad-parameter');
    expectProblem(await request(app).get('/api/v1/export?q=a&unit=word'), 'bad-parameter');
    const misspelt = await request(app).get('/api/v1/export?q=a&fromat=csv');
    expectProblem(misspelt, 'unknown-parameter');
    expect(misspelt.body.detail).to.include('the nearest is `format`');
    expectProblem(await request(app).get('/api/v1/export?q=%22'), 'unbalanced-quote');
    expectProblem(await request(app).get('/api/v1/export'), 'bad-parameter');
  });
});

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');
