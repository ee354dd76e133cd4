import type { Request, RequestHandler } from 'express';
import type { Family, Sample } from './exposition.ts';

/** How many requests there were and how long they took, by route: `/api/v1/articles/:id`, never what was asked. */
export interface RequestFigures {
  /** Counts every request that passes, once it is answered or broken off. */
  readonly count: RequestHandler;
  families(): readonly Family[];
}

export function requestFigures(): RequestFigures {
  const answered = new Map<string, { readonly labels: Readonly<Record<string, string>>; times: number }>();
  const durations = new Map<string, Durations>();

  return {
    count(request, response, next) {
      const begun = process.hrtime.bigint();
      response.once('close', () => {
        const route = routeOf(request);
        const labels = { route, method: request.method, status: String(response.statusCode) };
        const key = Object.values(labels).join(' ');
        const known = answered.get(key) ?? { labels, times: 0 };
        known.times += 1;
        answered.set(key, known);
        const taken = durations.get(route) ?? new Durations();
        taken.add(Number(process.hrtime.bigint() - begun) / NANOSECONDS);
        durations.set(route, taken);
      });
      next();
    },
    families: () => [
      {
        name: 'newsmorgue_http_requests_total',
        help: 'Requests answered.',
        type: 'counter',
        samples: Array.from(answered.values(), ({ labels, times }) => ({ labels, value: times })),
      },
      {
        name: 'newsmorgue_http_request_duration_seconds',
        help: 'From a request’s arrival to the last byte of its answer.',
        type: 'histogram',
        samples: Array.from(durations, ([route, taken]) => taken.samples({ route })).flat(),
      },
    ],
  };
}

/** How many took up to each of the limits. */
class Durations {
  readonly #upTo = new Array<number>(LIMITS_SECONDS.length).fill(0);
  #count = 0;
  #sum = 0;

  add(seconds: number): void {
    this.#count += 1;
    this.#sum += seconds;
    for (const [i, limit] of LIMITS_SECONDS.entries()) {
      if (seconds <= limit) this.#upTo[i] = (this.#upTo[i] ?? 0) + 1;
    }
  }

  samples(labels: Readonly<Record<string, string>>): readonly Sample[] {
    return [
      ...LIMITS_SECONDS.map((limit, i) => ({
        suffix: '_bucket',
        labels: { ...labels, le: String(limit) },
        value: this.#upTo[i] ?? 0,
      })),
      { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: this.#count },
      { suffix: '_sum', labels, value: this.#sum },
      { suffix: '_count', labels, value: this.#count },
    ];
  }
}

/** What no route took is one line: a caller must not be able to make as many as there are addresses. */
function routeOf(request: Request): string {
  const path: unknown = request.route?.path;
  return typeof path === 'string' ? path : 'none';
}

/** A search takes a millisecond, an export minutes. */
const LIMITS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600];

const NANOSECONDS = 1e9;
