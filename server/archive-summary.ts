import {
  type CoverageFound,
  type Desk,
  type ExampleSearch,
  exampleSearches,
  forEverybody,
  NO_FILTERS,
} from '../search/index.ts';
import type { ArchiveSummary } from '../web/pages/page-data.ts';

type Holdings = Pick<Desk, 'index' | 'coverage' | 'search' | 'count'>;

/** What the archive holds, for the pages. Counted once for each version: it reads every article's row. */
export function summaryOf(desk: Holdings): () => Promise<ArchiveSummary> {
  let counted: { readonly version: string; readonly summary: Promise<ArchiveSummary> } | undefined;
  let examples: readonly ExampleSearch[] = [];

  const summary = async (): Promise<ArchiveSummary> => {
    const coverage = await desk.coverage();
    examples = await stillFinding(examples, desk);
    return summaryFrom(coverage, examples);
  };
  return () => {
    const { version } = desk.index();
    if (counted?.version === version) return counted.summary;
    const counting = { version, summary: forEverybody(summary) };
    counted = counting;
    // What failed once is tried again.
    counting.summary.catch(() => {
      if (counted === counting) counted = undefined;
    });
    return counting.summary;
  };
}

/** Searches to try stay what they are for as long as each finds something: making them takes a hundred questions. */
async function stillFinding(examples: readonly ExampleSearch[], desk: Holdings): Promise<readonly ExampleSearch[]> {
  const finds = async ({ q: text }: ExampleSearch) =>
    (await desk.count({ text, syntax: 'native', match: null, filters: NO_FILTERS })).totals.articles > 0;
  const found = await Promise.all(examples.map(finds));
  return examples.length > 0 && found.every(Boolean) ? examples : exampleSearches(desk);
}

function summaryFrom({ index, sources, years, undated }: CoverageFound, examples: ArchiveSummary['examples']) {
  return {
    articles: index.articles,
    paragraphs: index.paragraphs,
    sources: sources.map(({ source, articles, years: own }) => ({ name: source, articles, years: own.map(yearOf) })),
    years: years.map(yearOf),
    undated: undated.articles,
    examples,
  };
}

const yearOf = ({ year, articles }: CoverageFound['years'][0]) => ({ year, articles });
