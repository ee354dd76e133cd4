import { GROUPS, INTERVALS, LINE_SORTS, MEASURES, SORTS, SYNTAXES } from '../../search/index.ts';
import type { KeptParameter, SearchForm } from '../../web/pages/page-data.ts';
import type { RawParameters } from '../schemas/read-parameters.ts';
import { queryRequest } from '../schemas/requests.ts';
import { collocatesViewRequest, DRAWN, VIEWS } from '../schemas/search-page.ts';
import { MOST_COMPARED } from '../schemas/timeline.ts';

/** The search in an address as the reader left it, even where it cannot be answered. */
export function searchFormOf(raw: RawParameters): SearchForm {
  return {
    q: raw.get('q') ?? '',
    from: raw.get('from') ?? '',
    to: raw.get('to') ?? '',
    source: raw.getAll('source'),
    section: raw.getAll('section'),
    place: raw.getAll('place'),
    byline: raw.getAll('byline'),
    language: raw.getAll('language'),
    view: oneOf(VIEWS, raw.get('view'), 'list'),
    sort: oneOf(SORTS, raw.get('sort'), 'relevance'),
    group: oneOf(GROUPS, raw.get('group'), 'reprints'),
    lineSort: oneOf(LINE_SORTS, raw.get('sort'), 'relevance'),
    context: usable('context', raw, '8'),
    span: usable('span', raw, '5'),
    stopwords: oneOf(['drop'], raw.get('stopwords'), 'keep'),
    measure: oneOf(MEASURES, raw.get('measure'), 'logLikelihood'),
    interval: oneOf(INTERVALS, raw.get('interval'), 'auto'),
    drawn: oneOf(DRAWN, raw.get('measure'), 'articles'),
    compare: raw.getAll('compare').slice(0, MOST_COMPARED),
    syntax: oneOf(SYNTAXES, raw.get('syntax'), 'native'),
    kept: KEPT_NAMES.flatMap((name) => keptOf(name, raw)),
    cursor: raw.get('cursor') ?? '',
  };
}

/** A number that cannot be used is let go: the choice it was made in shows the usual one. */
function usable(name: 'context' | 'span', raw: RawParameters, usual: string): string {
  const value = raw.get(name);
  return value !== null && collocatesViewRequest.shape[name].safeParse(value).success ? value : usual;
}

const oneOf = <Known extends string, Usual extends string>(
  known: readonly Known[],
  value: string | null,
  usual: Usual,
): Known | Usual => known.find((each) => each === value) ?? usual;

/** What cannot be used is let go: no field shows it, so every search after it would fail in the same way. */
function keptOf(name: KeptParameter['name'], raw: RawParameters): readonly KeptParameter[] {
  const value = raw.get(name);
  return value === null || !queryRequest.shape[name].safeParse(value).success ? [] : [{ name, value }];
}

const KEPT_NAMES = ['match', 'size'] as const;
