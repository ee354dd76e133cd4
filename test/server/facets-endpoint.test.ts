import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { validatorOf } from '../support/api-description.ts';
import { expectProblem } from '../support/problems.ts';
import { viewApp } from '../support/view-app.ts';

describe('GET /api/v1/facets/{field}', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp());
  });

  const ask = (rest: string) => request(app).get(`/api/v1/facets/${rest}`);

  it('answers the values among the matching articles, most articles first', async () => {
    const { status, body } = await ask('source?q=dam');

    expect(status).to.equal(200);
    expect(body).to.deep.include({
      totals: { articles: 4, paragraphs: 2, occurrences: 6, undated: 1 },
      field: 'source',
      distinct: 2,
      values: [
        { value: 'Wire', articles: 2 },
        { value: 'Courier', articles: 1 },
      ],
      next: null,
    });
  });

  it('counts by year too', async () => {
    const { body } = await ask('year?q=*:*&sort=value');

    expect(body.values).to.deep.equal([
      { value: '1998', articles: 1 },
      { value: '2019', articles: 3 },
    ]);
  });

  it('finds values by their beginning, case and accents aside, and sorts them by the letter', async () => {
    const { body } = await ask('byline?q=dam&prefix=EMI&sort=value');

    expect(body.values.map(({ value }: { value: string }) => value)).to.deep.equal(['emil Bach', 'Émile Duquesne']);
  });

  it('is complete over its pages, which lead to one another', async () => {
    const first = await ask('byline?q=dam&size=2');
    const next = /<([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await request(app).get(next);
    const previous = /<([^>]*)>; rel="prev"/.exec(second.headers['link'] ?? '')?.[1] ?? '';

    expect([...first.body.values, ...second.body.values]).to.have.length(3);
    expect(second.body.next).to.equal(null);
    expect((await request(app).get(previous)).body).to.deep.equal(first.body);
  });

  it('has a cursor of its own', async () => {
    const { body } = await ask('byline?q=dam&size=1');

    expectProblem(await ask(`byline?q=dam&sort=value&cursor=${body.next}`), 'bad-cursor');
    expectProblem(await ask(`source?q=dam&cursor=${body.next}`), 'bad-cursor');
    expectProblem(await request(app).get(`/api/v1/search?q=dam&cursor=${body.next}`), 'bad-cursor');
  });

  it('is not there for what articles are not counted by', async () => {
    const answer = await ask('mood?q=dam');

    expectProblem(answer, 'not-found');
    expect(answer.body.hint).to.equal('They are by: source, section, place, byline, language, year.');
  });

  it('has orders of its own', async () => {
    expectProblem(await ask('source?q=dam&sort=relevance'), 'bad-parameter');
    expectProblem(await ask('source?q=dam&prefix='), 'bad-parameter');
  });

  it('is as the API’s description says', async () => {
    const { body: description } = await request(app).get('/openapi.json');
    const { body } = await ask('byline?q=dam&size=1');

    const validate = validatorOf(description, '/api/v1/facets/{field}', 200, 'application/json');
    expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
  });
});
