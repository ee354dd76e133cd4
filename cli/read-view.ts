import { MorgueError } from '../errors/index.ts';
import type { SearchViewName } from './search-views.ts';

export interface AskedView {
  readonly view: SearchViewName | 'export';
  /** The question as an address would put it, so that both are read, checked and answered alike. */
  readonly parameters: URLSearchParams;
}

/** Options as the command line has them: those that were not given are absent. */
export type GivenOptions = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/**
 * Which view of a result is asked for, and with what. Throws `usage` for two views at once, for an option of a view that
 * is not asked for, and for an export as the API's JSON, which is no one value.
 */
export function readView(query: string, options: GivenOptions, asJson: boolean): AskedView {
  const [view = 'articles', another] = OPTION_VIEWS.filter((name) => options[name] !== undefined);
  if (another !== undefined) throw twoViews(view, another);
  if (view === 'export' && asJson) throw exportAsJson();
  for (const [option, owner] of Object.entries(OWNERS)) {
    if (options[option] !== undefined && owner !== view) throw ofAnotherView(option, owner);
  }
  return { view, parameters: parametersOf(query, options) };
}

function parametersOf(query: string, options: GivenOptions): URLSearchParams {
  const parameters = new URLSearchParams({ q: query });
  for (const [option, value] of Object.entries(options)) {
    const name = PARAMETERS[option] ?? option;
    for (const one of [value].flat()) {
      if (typeof one === 'string') parameters.append(name, one);
    }
  }
  if (options['methods'] === true) parameters.set('methods', '');
  return parameters;
}

const twoViews = (one: string, another: string): MorgueError =>
  new MorgueError('usage', `--${one} and --${another} are two views of a result.`, {
    hint: 'Ask for one of them at a time.',
  });

const ofAnotherView = (option: string, owner: string): MorgueError =>
  new MorgueError('usage', `--${option} goes with --${owner}, which is not asked for.`, {
    hint: `Add --${owner}${OPTION_VALUES[owner] ?? ''}, or leave --${option} out.`,
  });

const exportAsJson = (): MorgueError =>
  new MorgueError('usage', '--export and --json cannot be given together.', {
    hint: 'An export as JSON is --export jsonl: one line for each record.',
  });

/** Views by the option that asks for them. */
const OPTION_VIEWS = ['count', 'timeline', 'concordance', 'collocates', 'facet', 'export'] as const;

/** What else goes with one view only. */
const OWNERS: Readonly<Record<string, (typeof OPTION_VIEWS)[number]>> = {
  interval: 'timeline',
  compare: 'timeline',
  context: 'concordance',
  span: 'collocates',
  measure: 'collocates',
  min: 'collocates',
  stopwords: 'collocates',
  prefix: 'facet',
  unit: 'export',
  methods: 'export',
};

const OPTION_VALUES: Readonly<Record<string, string>> = {
  facet: ' with a field',
  export: ' with a format: jsonl, csv, ris, bibtex, csl or txt',
};

/** Options whose parameter has another name. */
const PARAMETERS: Readonly<Record<string, string>> = { export: 'format' };
