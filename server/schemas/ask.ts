import { MorgueError } from '../../errors/index.ts';
import {
  type Ask,
  type Filters,
  formatIsoDate,
  NO_FILTERS,
  type PageAsk,
  type PartialDate,
  parseIsoDate,
  periodOf,
} from '../../search/index.ts';
import type { ArticleRequest, QueryRequest, QuestionRequest } from './requests.ts';

/** The question in a request, as the desk takes it. Throws `bad-parameter` for `from` after `to`. */
export function askOf(request: QuestionRequest): Ask {
  const { q, syntax, match } = request;
  return { text: q, syntax, match: match ?? null, filters: filtersOf(request) };
}

/** Which page of the answer. */
export function pageOf({ sort, size, cursor, group }: QueryRequest): PageAsk {
  return { sort, size, cursor: cursor ?? null, group };
}

/** Null when the article is asked for without a query. */
export function articleAskOf({ q, syntax, match }: ArticleRequest): Ask | null {
  return q === undefined ? null : { text: q, syntax, match: match ?? null, filters: NO_FILTERS };
}

function filtersOf(request: QuestionRequest): Filters {
  const { source, section, language, place, byline } = request;
  const from = dateOf(request.from);
  const to = dateOf(request.to);
  refuseBackwards(from, to);
  return { from, to, source, section, language, place, byline };
}

const dateOf = (text: string | undefined): PartialDate | null =>
  text === undefined ? null : (parseIsoDate(text) ?? null);

function refuseBackwards(from: PartialDate | null, to: PartialDate | null): void {
  if (from === null || to === null || periodOf(from).first <= periodOf(to).last) return;
  throw new MorgueError('bad-parameter', `\`from\` ${formatIsoDate(from)} is later than \`to\` ${formatIsoDate(to)}.`, {
    hint: `Exchange them: from=${formatIsoDate(to)}&to=${formatIsoDate(from)}.`,
    where: { in: 'parameter', name: 'from' },
  });
}
