import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { type ApiDescription, operationAt, validatorOf } from '../support/api-description.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';

type Json = Record<string, unknown>;

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

describe('the API’s description', () => {
  let description: ApiDescription;

  before(async () => {
    const { body } = await request(app).get('/openapi.json').expect(200);
    description = body;
  });

  it('is an OpenAPI 3.1 document whose references all lead somewhere', () => {
    expect(description).to.include({ openapi: '3.1.0' });
    expect(description['info']).to.include({ title: 'Newsmorgue' });
    for (const reference of JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const target = (reference[1] ?? '').split('/').reduce<unknown>((node, key) => (node as Json)?.[key], description);
      expect(target, reference[1]).to.be.an('object');
    }
  });

  it('names every address and its parameters, with a description each', () => {
    const parameters = Object.keys(description.paths).map((path) => [
      path,
      operationAt(description, path)
        ?.parameters.map(({ name }) => name)
        .join(' '),
    ]);

    const shared = 'q syntax match from to source section language place byline sort size cursor group';
    expect(Object.fromEntries(parameters)).to.deep.equal({
      '/api/v1/search': shared,
      '/api/v1/count': shared,
      '/api/v1/timeline': `${shared} interval compare format`,
      '/api/v1/facets/{field}': `field ${shared} prefix`,
      '/api/v1/concordance': `${shared} context`,
      '/api/v1/collocates': `${shared} span measure min stopwords`,
      '/api/v1/terms': 'prefix pattern like edits sort size cursor',
      '/api/v1/suggest': 'q syntax size',
      '/api/v1/articles/{id}/similar': 'id size',
      '/api/v1/articles/{id}/paragraphs/{n}': 'id n q syntax match',
      '/api/v1/index': '',
      '/api/v1/coverage': '',
      '/api/v1/batch': '',
      '/api/v1/parse': 'q syntax match to',
      '/api/v1/articles/{id}': 'id q syntax match format',
      '/api/v1/articles/{id}/cleaning': 'id',
      '/api/v1/export': `${shared} format unit methods`,
      '/feeds/search.atom': shared,
      '/opensearch.xml': '',
      '/metrics': '',
      '/healthz': '',
      '/readyz': '',
    });
    for (const path of Object.keys(description.paths)) {
      for (const { name, description: text } of operationAt(description, path)?.parameters ?? [])
        expect(text, name).to.match(/\w.*\.$/);
    }
  });

  it('says which values a parameter takes', () => {
    const search = description.paths['/api/v1/search']?.get?.parameters ?? [];
    const schema = (name: string) => search.find((parameter) => parameter.name === name);

    expect(schema('q')).to.deep.include({ required: true, schema: { type: 'string' } });
    expect(schema('size')).to.deep.include({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    });
    expect(schema('sort')?.schema).to.deep.include({ enum: ['relevance', 'newest', 'oldest'] });
    expect(schema('source')).to.deep.include({ style: 'form', explode: true });
  });

  for (const [path, address] of [
    ['/api/v1/search', '/api/v1/search?q=bridge&size=2'],
    ['/api/v1/search', '/api/v1/search?q=*:*'],
    ['/api/v1/search', '/api/v1/search?q=%22'],
    ['/api/v1/search', '/api/v1/search?q=a&sort=x'],
    ['/api/v1/count', '/api/v1/count?q=bridge'],
    ['/api/v1/timeline', '/api/v1/timeline?q=bridge'],
    ['/api/v1/timeline', '/api/v1/timeline?q=bridge&interval=fortnight'],
    ['/api/v1/facets/{field}', '/api/v1/facets/source?q=bridge'],
    ['/api/v1/facets/{field}', '/api/v1/facets/mood?q=bridge'],
    ['/api/v1/index', '/api/v1/index'],
    ['/api/v1/coverage', '/api/v1/coverage'],
    ['/api/v1/parse', '/api/v1/parse?q=a%20(b%20NEAR/5%20%22c%20*%20d%22~3)%20NOT%20title:x%20date:2019..&to=simple'],
    ['/api/v1/parse', '/api/v1/parse?q=atleast2(a)%20first/5(b)%20hlead(c)%20*:*%20(d%20/s%20e)&to=native'],
    ['/api/v1/parse', '/api/v1/parse?q=(a'],
    ['/api/v1/articles/{id}', '/api/v1/articles/bridge000001'],
    ['/api/v1/articles/{id}', '/api/v1/articles/bridge000001?q=bridge'],
    ['/api/v1/articles/{id}', '/api/v1/articles/nosucharticle'],
    ['/api/v1/articles/{id}/cleaning', '/api/v1/articles/bridge000001/cleaning'],
    ['/api/v1/export', '/api/v1/export?q=bridge&unit=paragraph&methods'],
    ['/api/v1/export', '/api/v1/export?q=bridge&format=xls'],
    ['/api/v1/export', '/api/v1/export?q=bridge&format=csl'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
  ] as const) {
    it(`holds for the real answer of ${address}`, async () => {
      const { status, type, body } = await request(app).get(address);

      const validate = validatorOf(description, path, status, type);
      expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
    });
  }
});
