import type { SearchForm, View } from '../pages/page-data.ts';
import { EMPTY_FORM, searchAddress } from './addresses.ts';

/** What the view shows, as the API answers it. */
export function apiAddress(form: SearchForm): string {
  const { resource, own } = RESOURCES[form.view];
  return `/api/v1/${resource}?${question(form, own(form))}`;
}

/** Everything that is found, as a file. */
export const exportAddress = (form: SearchForm, format: ExportFormat, unit: ExportUnit): string =>
  `/api/v1/export?${question(form, { sort: form.sort, format, unit })}`;

/** How an export is made, to go along with it. */
export const methodsAddress = (form: SearchForm): string =>
  `/api/v1/export?${question(form, { sort: form.sort, methods: '1' })}`;

export type ExportFormat = 'csv' | 'jsonl' | 'txt' | 'ris' | 'bibtex' | 'csl';
export type ExportUnit = 'article' | 'paragraph' | 'occurrence';

/** The query and its limits, then what else is asked; what the API takes for granted is left out. */
function question(form: SearchForm, own: Readonly<Record<string, string | readonly string[]>>): string {
  const { q, from, to, source, section, place, byline, language, syntax } = form;
  const kept = form.kept.filter(({ name }) => name === 'match');
  const limits = { q, from, to, source, section, place, byline, language, syntax, kept };
  const [, asked = ''] = searchAddress({ ...EMPTY_FORM, ...limits }).split('?');
  const parameters = new URLSearchParams(asked);
  for (const [name, values] of Object.entries(own)) {
    for (const value of [values].flat()) if (!USUAL.has(`${name}=${value}`)) parameters.append(name, value);
  }
  return parameters.toString();
}

interface Resource {
  readonly resource: string;
  own(form: SearchForm): Readonly<Record<string, string | readonly string[]>>;
}

const ARTICLES: Resource = { resource: 'search', own: ({ sort }) => ({ sort }) };

const RESOURCES: Readonly<Record<View, Resource>> = {
  list: ARTICLES,
  table: ARTICLES,
  timeline: { resource: 'timeline', own: ({ interval, compare }) => ({ interval, compare }) },
  concordance: { resource: 'concordance', own: ({ lineSort, context }) => ({ sort: lineSort, context }) },
  collocates: { resource: 'collocates', own: ({ span, measure }) => ({ span, measure }) },
};

const USUAL: ReadonlySet<string> = new Set([
  'sort=relevance',
  'interval=auto',
  'context=8',
  'span=5',
  'measure=logLikelihood',
  'format=jsonl',
  'unit=article',
]);
