import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ApiDescription, validatorOf } from '../support/api-description.ts';
import { projectRoot } from '../support/project.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';

/** What is asked in docs/api.md with curl, and what is shown of the reply. */
interface Example {
  readonly address: string;
  readonly init: RequestInit;
  readonly shown: unknown;
}

describe('the requests of docs/api.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'api.md'), 'utf8');
  let server: SampleServer;
  let description: ApiDescription;

  before(async () => {
    server = await startSampleServer();
    description = (await (await fetch(`${server.url}/openapi.json`)).json()) as ApiDescription;
  });

  after(() => server.stop());

  for (const { address, init, shown } of examplesOf(page)) {
    it(`${init.method ?? 'GET'} ${address} is answered as the description has it, and as is shown`, async () => {
      const reply = await fetch(server.url + address, init);

      const [type = ''] = (reply.headers.get('Content-Type') ?? '').split(';');
      const text = await reply.text();
      if (type.includes('json') && !type.includes('ndjson')) {
        const body: unknown = JSON.parse(text);
        const validate = validatorOf(description, describedPath(description, address), reply.status, type);
        expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
        if (shown !== undefined) expect(cutTo(shown, body)).to.deep.equal(cutTo(shown, shown));
      } else expect(reply.status).to.equal(200);
    });
  }
});

function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n```json\n([\s\S]*?)```)?/g)].flatMap(([, commands = '', json]) => {
    const requests = commands
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .filter((command) => !command.includes('--get'))
      .map((command) => /^curl .*'?http:\/\/127\.0\.0\.1:3000(\/[^' ]+)/.exec(command)?.[1])
      .filter((address) => address !== undefined);
    return requests.map((address, i) => ({
      address,
      init: initOf(commands),
      shown: json !== undefined && i === requests.length - 1 ? (JSON.parse(json) as unknown) : undefined,
    }));
  });
}

function initOf(commands: string): RequestInit {
  const body = /-d '(\{.*\})'/.exec(commands)?.[1];
  if (body === undefined) return {};
  return { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
}

/** `/api/v1/articles/v3w386zd5p7b/similar?size=1` → `/api/v1/articles/{id}/similar`. */
function describedPath({ paths }: ApiDescription, address: string): string {
  const [path = ''] = address.split('?');
  const isPath = (known: string): boolean => new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return Object.keys(paths).find((known) => known === path) ?? Object.keys(paths).find(isPath) ?? path;
}

/** As much of a value as is shown: members that are named, and of lists the beginning. What passes is left aside. */
function cutTo(shown: unknown, value: unknown): unknown {
  if (Array.isArray(shown)) {
    return Array.isArray(value) ? shown.map((entry, i) => cutTo(entry, value[i])) : value;
  }
  if (typeof shown !== 'object' || shown === null) return value;
  const members = Object.entries(shown).filter(([name]) => !PASSING.has(name));
  return Object.fromEntries(
    members.map(([name, entry]) => [name, cutTo(entry, (value as Record<string, unknown>)?.[name])]),
  );
}

/** What another machine, another run or the next article changes. */
const PASSING: ReadonlySet<string> = new Set([
  'index',
  'next',
  'score',
  'date',
  'software',
  'analysis',
  'segments',
  'version',
]);
