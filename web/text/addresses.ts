import type { ConcordanceReply } from '../../server/schemas/concordance.ts';
import type { FilterField, SearchForm } from '../pages/page-data.ts';
import { FILTER_FIELDS } from './filter-fields.ts';

/** A form with nothing in it. */
export const EMPTY_FORM: SearchForm = {
  q: '',
  from: '',
  to: '',
  source: [],
  section: [],
  place: [],
  byline: [],
  language: [],
  view: 'list',
  sort: 'relevance',
  group: 'reprints',
  lineSort: 'relevance',
  context: '8',
  span: '5',
  stopwords: 'keep',
  measure: 'logLikelihood',
  interval: 'auto',
  drawn: 'articles',
  compare: [],
  syntax: 'native',
  kept: [],
  cursor: '',
};

/** The address of a search: /search?q=ferry&from=1983. What is not set is left out. */
export function searchAddress(form: Partial<SearchForm>): string {
  return `/search${queryString(form)}`;
}

/** Where all values of a field are listed that a search can be narrowed by. */
export function facetAddress(field: FilterField, form: Partial<SearchForm>): string {
  return `/facets/${field}${queryString(form)}`;
}

/**
 * The address of an article as a search reaches it: its hits marked, the way back to that search kept, and at one
 * paragraph when given.
 *
 * @param path as the API gives it in `url`
 */
export function articleAddress(path: string, form: Partial<SearchForm>, paragraph?: number): string {
  const place = paragraph === undefined ? '' : `#p${paragraph}`;
  return `${path}${queryString(form, form.cursor)}${place}`;
}

/** An occurrence as a line of a concordance leads to it. */
export interface LineAddress {
  /** Of the article, as the API gives it. */
  readonly path: string;
  readonly kind: ConcordanceReply['lines'][0]['kind'];
  /** The paragraph’s number; null in a headline or byline. */
  readonly n: number | null;
  /** Where in its paragraph the match begins, in UTF-16 units. */
  readonly at: number;
  /** How many lines come before it. */
  readonly place: number;
}

/**
 * The paragraph, and for the script which of its hits; of a match in the headline, the first hit of the page, since
 * headlines are read first. The line’s number, from 1, is for the way to the lines beside it.
 */
export function lineAddress({ path, kind, n, at, place }: LineAddress, form: Partial<SearchForm>): string {
  const article = `${path}${queryString(form, form.cursor)}`;
  const line = `${article}&at=${at}&line=${place + 1}`;
  if (n !== null) return `${line}#p${n}`;
  return kind === 'headline' ? `${line}#hit-1` : line;
}

function queryString(form: Partial<SearchForm>, cursor = ''): string {
  const whole = { ...EMPTY_FORM, ...form };
  const { q, from, to, view, context, span, stopwords, measure, interval, drawn, compare, syntax, kept } = whole;
  const hasLines = view === 'concordance' || view === 'collocates';
  const sort = hasLines ? whole.lineSort : whole.sort;
  const parameters = new URLSearchParams();
  if (q !== '') parameters.append('q', q);
  if (from !== '') parameters.append('from', from);
  if (to !== '') parameters.append('to', to);
  for (const field of FILTER_FIELDS) for (const value of whole[field]) parameters.append(field, value);
  if (view !== 'list') parameters.append('view', view);
  if (sort !== 'relevance' && view !== 'timeline') parameters.append('sort', sort);
  if (whole.group !== 'reprints' && (view === 'list' || view === 'table')) parameters.append('group', whole.group);
  if (hasLines) {
    if (context !== EMPTY_FORM.context) parameters.append('context', context);
    if (span !== EMPTY_FORM.span) parameters.append('span', span);
    if (stopwords !== EMPTY_FORM.stopwords) parameters.append('stopwords', stopwords);
    if (measure !== EMPTY_FORM.measure) parameters.append('measure', measure);
  }
  if (view === 'timeline') {
    if (interval !== 'auto') parameters.append('interval', interval);
    if (drawn !== 'articles') parameters.append('measure', drawn);
    for (const query of compare) parameters.append('compare', query);
  }
  if (syntax !== 'native') parameters.append('syntax', syntax);
  for (const { name, value } of kept) parameters.append(name, value);
  if (cursor !== '') parameters.append('cursor', cursor);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/**
 * An address found in an article, when it is safe to follow: http and https only. `javascript:` and `data:` addresses
 * are as much article text as a headline is, and would run in our page.
 */
export function followableAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return FOLLOWED_SCHEMES.has(new URL(address).protocol) ? address : null;
}

/** The host of an address, for showing where a link leads: https://www.example.org/a → example.org. */
export function hostOf(address: string): string {
  const { hostname } = new URL(address);
  return hostname.startsWith('www.') ? hostname.slice('www.'.length) : hostname;
}

const FOLLOWED_SCHEMES = new Set(['http:', 'https:']);
