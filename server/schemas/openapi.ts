import { z } from 'zod';
import { FACET_FIELDS } from '../../search/index.ts';
import { ARTICLE_TEXTS } from '../formats/article-formats.ts';
import { ATOM } from '../formats/atom.ts';
import { wholeArticleRequest } from './article.ts';
import { batchDescription } from './batch.ts';
import { collocatesDescription } from './collocates.ts';
import { concordanceDescription } from './concordance.ts';
import { exportDescription } from './export.ts';
import { facetsDescription } from './facets.ts';
import { holdingsDescription } from './holdings.ts';
import { type JsonObject, LINKED, type Operation, type ResourceDescription, reference, TAGGED } from './operation.ts';
import { paragraphDescription } from './paragraph.ts';
import { queryTree } from './query-tree.ts';
import * as replies from './replies.ts';
import { bareRequest, parseRequest, queryRequest } from './requests.ts';
import { similarDescription } from './similar.ts';
import { suggestDescription } from './suggest.ts';
import { termsDescription } from './terms.ts';
import { timelineDescription } from './timeline.ts';

/** The OpenAPI 3.1 document of the API. @param version the release it describes */
export function describeApi(version: string): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Newsmorgue',
      version,
      description: 'Full-text search over a news archive: exact, complete and repeatable, by the paragraph.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { [operation.method ?? 'get']: describe(operation) }]),
    ),
    components: { schemas: componentSchemas(), responses: { Problem: PROBLEM_RESPONSE } },
  };
}

function describe({ path, id, summary, request, body, reply, texts = [], faults, headers }: Operation): JsonObject {
  return {
    operationId: id,
    summary,
    parameters: parametersOf({ path, request }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: summary,
        ...(headers === undefined ? {} : { headers }),
        content: {
          ...(reply === null ? {} : { 'application/json': { schema: reply } }),
          ...Object.fromEntries(texts.map((type) => [type, { schema: schemaOf(type) }])),
        },
      },
      ...Object.fromEntries(faults.map((status) => [status, PROBLEM_REFERENCE])),
      default: PROBLEM_REFERENCE,
    },
  };
}

/** CSL-JSON is JSON to whoever reads it, whatever else is text. */
const schemaOf = (type: string): JsonObject => (type.endsWith('+json') ? CITATIONS : { type: 'string' });

/** What an address takes, in its path and after it. */
export const parametersOf = ({ path, request }: Pick<Operation, 'path' | 'request'>): readonly JsonObject[] => [
  ...pathParameters(path),
  ...queryParameters(request),
];

function pathParameters(path: string): readonly JsonObject[] {
  return Array.from(path.matchAll(PATH_PARAMETER), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...PATH_PARAMETERS[name],
  }));
}

function queryParameters(request: z.ZodObject): readonly JsonObject[] {
  return Object.entries(request.shape).map(([name, type]) => {
    const { $schema: _, description, ...schema } = z.toJSONSchema(type as z.ZodType);
    return {
      name,
      in: 'query',
      required: !(type as z.ZodType).safeParse(undefined).success,
      description,
      schema,
      ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
    };
  });
}

function componentSchemas(): JsonObject {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, {
    uri: reference,
    // A reply may gain members (docs/api.md), so a description that forbids them would be a promise we do not make.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** Described beside their schemas. */
const RESOURCES: readonly ResourceDescription[] = [
  exportDescription,
  timelineDescription,
  facetsDescription,
  holdingsDescription,
  batchDescription,
  concordanceDescription,
  collocatesDescription,
  termsDescription,
  suggestDescription,
  similarDescription,
  paragraphDescription,
];

const COMPONENTS: ResourceDescription['components'] = {
  ...Object.fromEntries(RESOURCES.flatMap(({ components }) => Object.entries(components))),
  SearchReply: replies.searchReply,
  SearchResult: replies.searchResult,
  CountReply: replies.countReply,
  ArticleReply: replies.articleReply,
  CleaningReply: replies.cleaningReply,
  MarkedParagraph: replies.markedParagraph,
  Highlight: replies.highlight,
  ParseReply: replies.parseReply,
  QueryTree: queryTree,
  QueryReading: replies.queryReading,
  QueryFault: replies.queryFault,
  Suggestion: replies.suggestion,
  IndexState: replies.indexState,
  Totals: replies.totals,
  Problem: replies.problem,
};

const PATH_PARAMETER = /\{(\w+)\}/g;

const PATH_PARAMETERS: Readonly<Record<string, JsonObject>> = {
  id: { description: 'The article’s id.', schema: { type: 'string' } },
  n: { description: 'The paragraph’s number.', schema: { type: 'integer', minimum: 1 } },
  field: { description: 'What the articles are counted by.', schema: { type: 'string', enum: FACET_FIELDS } },
};

const PROBLEM_REFERENCE = { $ref: '#/components/responses/Problem' };

const PROBLEM_RESPONSE = {
  description: 'What went wrong and how to mend it (RFC 9457); `code` is one of docs/errors.md.',
  content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
};

const CITATIONS = { type: 'array', items: { type: 'object', required: ['id', 'type'] } };

const STATUS_REPLY = { type: 'object', properties: { status: { type: 'string' } }, required: ['status'] };

/** Every address that the API has. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: '/api/v1/search',
    id: 'search',
    summary: 'Ranked articles with their matching paragraphs',
    request: queryRequest,
    reply: { $ref: reference('SearchReply') },
    faults: [400, 406, 410, 414, 422, 429, 503],
    headers: LINKED,
  },
  {
    path: '/api/v1/count',
    id: 'count',
    summary: 'Exact totals only; `sort`, `size`, `cursor` and `group` change nothing here',
    request: queryRequest,
    reply: { $ref: reference('CountReply') },
    faults: [400, 406, 414, 422, 429, 503],
    headers: TAGGED,
  },
  ...RESOURCES.flatMap(({ operations }) => operations),
  {
    path: '/api/v1/parse',
    id: 'parse',
    summary: 'How a query is read, and how it is written in another syntax; nothing is searched',
    request: parseRequest,
    reply: { $ref: reference('ParseReply') },
    faults: [400, 406, 414, 429],
    headers: TAGGED,
  },
  {
    path: '/api/v1/articles/{id}',
    id: 'article',
    summary:
      'Everything known of an article, marked where `q` matches; as text or as a citation by `format` or `Accept`',
    request: wholeArticleRequest,
    reply: { $ref: reference('ArticleReply') },
    texts: ['text/html', ...ARTICLE_TEXTS],
    faults: [400, 404, 406, 410, 414, 422, 429, 503],
    headers: TAGGED,
  },
  {
    path: '/api/v1/articles/{id}/cleaning',
    id: 'cleaning',
    summary: 'What cleaning removed from an article, by which rule',
    request: bareRequest,
    reply: { $ref: reference('CleaningReply') },
    faults: [400, 404, 406, 410, 414, 429, 503],
    headers: TAGGED,
  },
  {
    path: '/feeds/search.atom',
    id: 'feed',
    summary: 'A search as a feed (Atom), newest first; `sort` and `group` change nothing',
    request: queryRequest,
    reply: null,
    texts: [ATOM],
    faults: [400, 410, 414, 422, 429, 503],
    headers: TAGGED,
  },
  {
    path: '/opensearch.xml',
    id: 'openSearch',
    summary: 'With it a browser searches the archive from its address bar',
    request: bareRequest,
    reply: null,
    texts: ['application/opensearchdescription+xml'],
    faults: [],
    headers: TAGGED,
  },
  {
    path: '/metrics',
    id: 'metrics',
    summary: 'Figures of the server, for Prometheus',
    request: bareRequest,
    reply: null,
    texts: ['text/plain'],
    faults: [400],
  },
  {
    path: '/healthz',
    id: 'liveness',
    summary: 'The process lives',
    request: bareRequest,
    reply: STATUS_REPLY,
    faults: [],
  },
  {
    path: '/readyz',
    id: 'readiness',
    summary: 'Searches can be answered',
    request: bareRequest,
    reply: STATUS_REPLY,
    faults: [503],
  },
];
