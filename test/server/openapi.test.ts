import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';

type Json = Record<string, unknown>;

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

describe('the API’s description', () => {
  let description: Json & { paths: Record<string, { get: Operation }> };

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
    const parameters = Object.entries(description.paths).map(([path, { get }]) => [
      path,
      get.parameters.map(({ name }) => name).join(' '),
    ]);

    const shared = 'q syntax match from to source section language place byline sort size cursor group';
    expect(Object.fromEntries(parameters)).to.deep.equal({
      '/api/v1/search': shared,
      '/api/v1/count': shared,
      '/api/v1/articles/{id}': 'id q syntax match',
      '/api/v1/articles/{id}/cleaning': 'id',
      '/healthz': '',
      '/readyz': '',
    });
    for (const { get } of Object.values(description.paths)) {
      for (const { name, description: text } of get.parameters) expect(text, name).to.match(/\w.*\.$/);
    }
  });

  it('says which values a parameter takes', () => {
    const search = description.paths['/api/v1/search']?.get.parameters ?? [];
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
    ['/api/v1/articles/{id}', '/api/v1/articles/bridge000001'],
    ['/api/v1/articles/{id}', '/api/v1/articles/bridge000001?q=bridge'],
    ['/api/v1/articles/{id}', '/api/v1/articles/nosucharticle'],
    ['/api/v1/articles/{id}/cleaning', '/api/v1/articles/bridge000001/cleaning'],
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

interface Operation {
  readonly parameters: readonly { name: string; description: string; required: boolean; schema: Json }[];
  readonly responses: Record<string, { content?: Record<string, { schema: Json }>; $ref?: string }>;
}

/** Checks a body against the description, and holds it to members that the description names. */
function validatorOf(
  description: Json & { paths: Record<string, { get: Operation }> },
  path: string,
  status: number,
  type: string,
) {
  const whole = forbidUnnamedMembers(structuredClone(description)) as typeof description;
  const response = whole.paths[path]?.get.responses[status];
  const { Problem } = (
    whole['components'] as { responses: Record<string, { content: Record<string, { schema: Json }> }> }
  ).responses;
  const schema = (response?.$ref === undefined ? response?.content : Problem?.content)?.[type]?.schema;
  expect(schema, `${path} ${status} ${type}`).to.be.an('object');
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  return ajv.compile({ $id: 'https://newsmorgue.example/', ...schema, components: whole['components'] });
}

function forbidUnnamedMembers(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  for (const child of Object.values(node)) forbidUnnamedMembers(child);
  if ('type' in node && node.type === 'object' && 'properties' in node)
    Object.assign(node, { additionalProperties: false });
  return node;
}
