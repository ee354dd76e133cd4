import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { validatorOf } from '../support/api-description.ts';
import { expectProblem } from '../support/problems.ts';
import { viewApp } from '../support/view-app.ts';

describe('what the archive holds', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp());
  });

  it('is counted by source and year at /api/v1/coverage', async () => {
    const { status, body } = await request(app).get('/api/v1/coverage');

    const none = { articles: 0, paragraphs: 0 };
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      index: { version: '1', articles: 5, paragraphs: 2 },
      sources: [
        {
          source: 'Courier',
          articles: 2,
          paragraphs: 0,
          years: [
            { year: 1998, articles: 1, paragraphs: 0 },
            { year: 2019, articles: 1, paragraphs: 0 },
          ],
          undated: none,
        },
        {
          source: 'Wire',
          articles: 2,
          paragraphs: 2,
          years: [{ year: 2019, articles: 2, paragraphs: 2 }],
          undated: none,
        },
        { source: null, articles: 1, paragraphs: 0, years: [], undated: { articles: 1, paragraphs: 0 } },
      ],
      years: [
        { year: 1998, articles: 1, paragraphs: 0 },
        { year: 2019, articles: 3, paragraphs: 2 },
      ],
      undated: { articles: 1, paragraphs: 0 },
    });
  });

  it('and how it is indexed, at /api/v1/index', async () => {
    const { status, body } = await request(app).get('/api/v1/index');

    expect(status).to.equal(200);
    expect(body).to.deep.include({ version: '1', articles: 5, paragraphs: 2 });
    expect(body.settings.analysis).to.match(/^words \d+, stems \d+/);
    expect(body.settings.syntaxes).to.include.members(['native', 'simple', 'nexis']);
    expect(body.settings.segments.count).to.equal(1);
  });

  for (const path of ['/api/v1/coverage', '/api/v1/index']) {
    it(`takes no parameter at ${path}, answers 304 while it is the same, and is as described`, async () => {
      const { body: description } = await request(app).get('/openapi.json');
      const { headers, body } = await request(app).get(path);

      const validate = validatorOf(description, path, 200, 'application/json');
      expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
      expectProblem(await request(app).get(`${path}?q=dam`), 'unknown-parameter');
      expect(
        (
          await request(app)
            .get(path)
            .set('If-None-Match', headers['etag'] ?? '')
        ).status,
      ).to.equal(304);
    });
  }
});
