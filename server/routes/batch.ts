import { setImmediate } from 'node:timers/promises';
import type { Response, Router } from 'express';
import { MorgueError } from '../../errors/index.ts';
import type { Desk } from '../../search/index.ts';
import { attempt } from '../attempt.ts';
import { presentTableHead, presentTableRow } from '../formats/batch-json.ts';
import { presentCount, presentSearch } from '../formats/search-json.ts';
import { presentTimeline } from '../formats/timeline-json.ts';
import { jsonOnly } from '../negotiation.ts';
import type { Charge } from '../rate-limit.ts';
import { readJson } from '../read-json.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import {
  type BatchReply,
  type Call,
  MOST_ARTICLES,
  readBatch,
  readCall,
  type TableReply,
  type TableRequest,
} from '../schemas/batch.ts';
import { type RawParameters, rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { bareRequest, type QuestionRequest, queryRequest } from '../schemas/requests.ts';
import { timelineRequest } from '../schemas/timeline.ts';
import { postedResource } from './resource.ts';

/**
 * POST /api/v1/batch: see docs/api.md. Calls are answered one after another, so that a batch never holds more than one
 * query's worth of the machine, and no longer than its caller waits.
 *
 * @param charge told of the queries beside the first, which the request itself was counted for
 */
export function batchRoute(desk: Desk, charge: Charge): Router {
  return postedResource('/api/v1/batch', jsonOnly, readJson(BODY_LIMIT), async (request, response) => {
    readParameters(rawParameters(request.originalUrl), bareRequest);
    const batch = readBatch(request.body);
    await charge(request, response, ('calls' in batch ? batch.calls : batch.queries).length - 1);
    const reply =
      'calls' in batch ? await answerCalls(desk, batch.calls, response) : await answerTable(desk, batch, response);
    if (!response.destroyed) response.set('Cache-Control', 'no-store').json(reply);
  });
}

async function answerCalls(desk: Desk, calls: readonly unknown[], response: Response): Promise<BatchReply> {
  const answer = caller(desk);
  const results: BatchReply['results'] = [];
  for (const sent of calls) {
    if (await hasLeft(response)) break;
    const { found, problem } = await attempt(async () => answer(readCall(sent)));
    results.push({ status: problem?.status ?? 200, reply: found, problem });
  }
  return { results };
}

type Reply = NonNullable<BatchReply['results'][number]['reply']>;

/** Answers call after call as each would be by itself, and keeps count of the articles given out. */
function caller(desk: Desk): (call: Call) => Promise<Reply> {
  let room = MOST_ARTICLES;
  return async ({ call, ...members }) => {
    const parameters = parametersOf(members);
    switch (call) {
      case 'count':
        return presentCount(await desk.count(askOf(readParameters(parameters, queryRequest))));
      case 'timeline': {
        const asked = readParameters(parameters, timelineRequest);
        return presentTimeline(await desk.timeline(askOf(asked), asked.interval));
      }
      case 'search': {
        const asked = readParameters(parameters, queryRequest);
        if (asked.size > room) throw tooManyArticles();
        const found = await desk.search(askOf(asked), pageOf(asked));
        room -= found.results.length;
        return presentSearch(found);
      }
      default:
        return call satisfies never;
    }
  };
}

/** Gives way to other requests, which is also when it is noticed that a caller has hung up. */
async function hasLeft(response: Response): Promise<boolean> {
  await setImmediate();
  return response.destroyed;
}

/** `{"q": "dam", "source": ["a", "b"]}` → `q=dam&source=a&source=b`: what is sent is read as an address would be. */
function parametersOf(members: Record<string, string | number | readonly string[]>): RawParameters {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) {
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  return parameters;
}

async function answerTable(desk: Desk, asked: TableRequest, response: Response): Promise<TableReply> {
  const { queries, periods, ...limits } = asked;
  const asks = queries.map((q) => askOf({ ...limits, q }));
  const table = await desk.table(asks, periods.map(limitsOf));
  const rows: TableReply['rows'] = [];
  for await (const row of table.rows) {
    if (await hasLeft(response)) break;
    rows.push(presentTableRow(queries[rows.length] ?? '', row));
  }
  return { ...presentTableHead(table), rows };
}

/** Throws `bad-parameter` for a period that ends before it begins. */
function limitsOf(period: TableRequest['periods'][number]) {
  const { from, to } = typeof period === 'string' ? { from: period, to: period } : period;
  const { filters } = askOf({ ...UNLIMITED, from, to });
  return { from: filters.from, to: filters.to };
}

const tooManyArticles = (): MorgueError =>
  new MorgueError(
    'batch-too-large',
    `The searches of one batch answer with at most ${MOST_ARTICLES.toLocaleString('en')} articles together.`,
    { hint: 'Lower `size`, or send this search in another batch.' },
  );

const UNLIMITED: QuestionRequest = {
  q: '',
  syntax: 'native',
  source: [],
  section: [],
  language: [],
  place: [],
  byline: [],
};

/** A hundred queries of the greatest length; in bytes. */
const BODY_LIMIT = 1_000_000;
