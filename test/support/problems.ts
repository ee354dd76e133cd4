import { expect } from 'chai';
import { ERROR_CODES, type ErrorCode } from '../../errors/index.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

/** Whether an answer is RFC 9457 problem details for `code`, whole and with nothing that belongs inside the server. */
export function expectProblem({ status, headers, body }: Answer, code: ErrorCode): void {
  const known = ERROR_CODES[code];
  expect(headers['content-type']).to.equal('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).to.equal('no-store');
  expect(status, JSON.stringify(body)).to.equal(known.status);
  expect(body).to.include({ type: `/docs/errors#${code}`, title: known.title, status: known.status, code });
  expect(body['detail']).to.be.a('string').that.is.not.empty;
  expect(Object.keys(body)).to.satisfy((names: string[]) => names.every((name) => MEMBERS.includes(name)));
  expect(JSON.stringify(body)).to.not.match(/\\n +at |node_modules|\.[jt]s:\d/);
}

const MEMBERS = ['type', 'title', 'status', 'detail', 'code', 'hint', 'parameter', 'errors'];
