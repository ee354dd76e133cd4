import { INTERVALS, LINE_SORTS, MEASURES, SORTS, SYNTAXES } from '../../search/index.ts';
import type { KeptParameter, SearchForm } from '../../web/pages/page-data.ts';
import type { RawParameters } from '../schemas/read-parameters.ts';
import { queryRequest, REPEATABLE } from '../schemas/requests.ts';
import { VIEWS } from '../schemas/search-page.ts';

/** The search in an address as the reader left it, even where it cannot be answered. */
export function searchFormOf(raw: RawParameters): SearchForm {
  return {
    q: raw.get('q') ?? '',
    from: raw.get('from') ?? '',
    to: raw.get('to') ?? '',
    source: raw.getAll('source'),
    view: oneOf(VIEWS, raw.get('view'), 'list'),
    sort: oneOf(SORTS, raw.get('sort'), 'relevance'),
    lineSort: oneOf(LINE_SORTS, raw.get('sort'), 'relevance'),
    context: raw.get('context') ?? '8',
    span: raw.get('span') ?? '5',
    measure: oneOf(MEASURES, raw.get('measure'), 'logLikelihood'),
    interval: oneOf(INTERVALS, raw.get('interval'), 'auto'),
    syntax: oneOf(SYNTAXES, raw.get('syntax'), 'native'),
    kept: KEPT_NAMES.flatMap((name) => keptOf(name, raw)),
  };
}

const oneOf = <Known extends string, Usual extends string>(
  known: readonly Known[],
  value: string | null,
  usual: Usual,
): Known | Usual => known.find((each) => each === value) ?? usual;

/** What cannot be used is let go: no field shows it, so every search after it would fail in the same way. */
function keptOf(name: KeptParameter['name'], raw: RawParameters): readonly KeptParameter[] {
  const isRepeatable = REPEATABLE.has(name);
  return raw
    .getAll(name)
    .slice(0, isRepeatable ? undefined : 1)
    .filter((value) => queryRequest.shape[name].safeParse(isRepeatable ? [value] : value).success)
    .map((value) => ({ name, value }));
}

const KEPT_NAMES = ['match', 'section', 'language', 'place', 'byline', 'size'] as const;
