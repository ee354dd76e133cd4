import { askServer, type CallOptions, type ClientOptions, type Parameters, type Request } from './ask-server.ts';
import type { Client, ExportStream } from './client.ts';
import { every } from './every.ts';

/**
 * A client of the server at an address, which may have a path (`https://paper.example/morgue`). Throws TypeError for what
 * is no address. In a browser it must be the page's own (`location.origin`): the server answers no other origin.
 */
export function createClient(baseUrl: string | URL, options: ClientOptions = {}): Client {
  const ask = askServer(baseUrl, options);
  const askJson = async <Reply>(request: Request): Promise<Reply> => (await (await ask(request)).json()) as Reply;
  const get = <Reply>(path: string, parameters: Parameters, options: CallOptions = {}): Promise<Reply> =>
    askJson<Reply>({ ...options, path: `api/v1/${path}`, parameters });
  const post = <Reply>(path: string, body: unknown, options: CallOptions = {}): Promise<Reply> =>
    askJson<Reply>({ ...options, path: `api/v1/${path}`, body });
  const ofArticle = (id: string, more = ''): string => `articles/${encodeURIComponent(id)}${more}`;

  const client: Client = {
    search: (question, options) => get('search', question, options),
    count: (question, options) => get('count', question, options),
    timeline: (question, options) => get('timeline', question, options),
    concordance: (question, options) => get('concordance', question, options),
    collocates: (question, options) => get('collocates', question, options),
    facets: (field, question, options) => get(`facets/${field}`, question, options),
    suggest: (question, options) => get('suggest', question, options),
    terms: (question = {}, options) => get('terms', question, options),

    article: (id, question = {}, options) => get(ofArticle(id), question, options),
    articleAs: async (id, format, options = {}) =>
      (await ask({ ...options, path: `api/v1/${ofArticle(id)}`, parameters: { format }, accept: '*/*' })).text(),
    paragraph: (id, n, question = {}, options) => get(ofArticle(id, `/paragraphs/${n}`), question, options),
    similar: (id, question = {}, options) => get(ofArticle(id, '/similar'), question, options),
    cleaning: (id, options) => get(ofArticle(id, '/cleaning'), {}, options),

    parse: (question, options) => get('parse', question, options),
    index: (options) => get('index', {}, options),
    coverage: (options) => get('coverage', {}, options),

    batch: (calls, options) => post('batch', { calls }, options),
    table: (question, options) => post('batch', question, options),

    export: async (question, options = {}) =>
      exportStreamOf(await ask({ ...options, path: 'api/v1/export', parameters: question, accept: '*/*' })),
    exportMethods: (question, options) => get('export', { ...question, methods: '1' }, options),

    everyResult: (question, options) =>
      every(
        pages(question, (page) => client.search(page, options)),
        ({ results }) => results,
      ),
    everyLine: (question, options) =>
      every(
        pages(question, (page) => client.concordance(page, options)),
        ({ lines }) => lines,
      ),
    everyCollocate: (question, options) =>
      every(
        pages(question, (page) => client.collocates(page, options)),
        ({ collocates }) => collocates,
      ),
    everyValue: (field, question, options) =>
      every(
        pages(question, (page) => client.facets(field, page, options)),
        ({ values }) => values,
      ),
    everyTerm: (question = {}, options) =>
      every(
        pages(question, (page) => client.terms(page, options)),
        ({ terms }) => terms,
      ),
  };
  return client;
}

/** The question again for each page, large pages unless their size is given. */
const pages =
  <Question extends { readonly size?: number; readonly cursor?: string | undefined }, Reply>(
    question: Question,
    ask: (page: Question) => Promise<Reply>,
  ) =>
  (cursor: string | undefined): Promise<Reply> =>
    ask({ size: LARGEST_PAGE, ...question, ...(cursor === undefined ? {} : { cursor }) });

function exportStreamOf({ body, headers }: Response): ExportStream {
  return {
    body: body ?? new Blob([]).stream(),
    type: headers.get('Content-Type') ?? '',
    records: Number(headers.get('Newsmorgue-Records')),
    indexVersion: headers.get('Newsmorgue-Index-Version') ?? '',
  };
}

const LARGEST_PAGE = 100;
