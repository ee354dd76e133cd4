import { AppliedFilters } from '../parts/applied-filters.tsx';
import { ArchiveHoldings } from '../parts/archive-holdings.tsx';
import { Desk } from '../parts/desk.tsx';
import { documentOf } from '../parts/document.tsx';
import { Filters } from '../parts/filters.tsx';
import { KeptFields } from '../parts/kept-fields.tsx';
import { NoResults } from '../parts/no-results.tsx';
import { SearchProblem } from '../parts/query-fault.tsx';
import { ReadingNote } from '../parts/reading-note.tsx';
import { ResultTools } from '../parts/result-tools.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { TotalsLine } from '../parts/totals-line.tsx';
import { ViewChoice } from '../parts/view-choice.tsx';
import { EMPTY_FORM } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { CoarserIntervals } from '../views/coarser-intervals.tsx';
import { CollocatesControls, CollocatesView } from '../views/collocates.tsx';
import { ConcordanceControls, ConcordanceView } from '../views/concordance.tsx';
import { ArticlesControls, ListView } from '../views/list.tsx';
import { TableView } from '../views/table.tsx';
import { TimelineControls, TimelineView } from '../views/timeline.tsx';
import type { Assets, SearchForm, SearchPage, ViewFound } from './page-data.ts';

/** The page at `/search`: the form as it was left, and results, a problem, or what the archive holds. */
export function renderSearchPage(page: SearchPage, assets: Assets): string {
  const { q, syntax } = page.form;
  const isAsked = page.found !== null || page.problem !== null;
  return documentOf({
    title: q.trim() === '' ? null : q,
    kind: 'search',
    assets,
    ...(page.feedUrl === null ? {} : { feed: page.feedUrl }),
    children: (
      <>
        <h1 class="visually-hidden">{q.trim() === '' ? 'Search the archive' : `Search for ${q}`}</h1>
        <SearchBox q={q} syntax={syntax} isFirstThing={!isAsked} />
        <Desk state={stateOf(page)} view={page.form.view} announcement={announcementOf(page)}>
          {isAsked ? <Answered page={page} /> : <Unasked page={page} />}
        </Desk>
      </>
    ),
  });
}

/** What an address asks before anything is written (`/search?match=any`) is kept; there are no other fields yet. */
function Unasked({ page }: { readonly page: SearchPage }) {
  const form = { ...EMPTY_FORM, kept: page.form.kept };
  return (
    <>
      <KeptFields form={form} />
      <AppliedFilters form={form} />
      {page.archive === null ? null : <ArchiveHoldings archive={page.archive} />}
    </>
  );
}

function Answered({ page }: { readonly page: SearchPage }) {
  const { form, found, problem, feedUrl } = page;
  return (
    <>
      <Filters page={page} />
      <div class="findings">
        <div class="findings-ways">
          <div data-region="views">
            <ViewChoice form={form} />
          </div>
          <div data-region="tools">{feedUrl === null ? null : <ResultTools form={form} feedUrl={feedUrl} />}</div>
          <p class="visually-hidden" role="status" id="copied" />
        </div>
        <div class="findings-head">
          <div data-region="totals">
            {found === null ? null : (
              <TotalsLine
                totals={found.reply.totals}
                listed={'listed' in found ? found.listed : found.reply.totals.articles}
                isLimitedByDate={form.from !== '' || form.to !== ''}
              />
            )}
          </div>
          <div data-region="controls">
            <KeptFields form={form} />
            <Controls form={form} found={found} />
          </div>
        </div>
        <div data-region="results" id="results" tabIndex={-1}>
          <AppliedFilters form={form} />
          {problem === null ? null : <SearchProblem problem={problem} form={form} />}
          {problem?.code === 'interval-too-fine' ? <CoarserIntervals form={form} /> : null}
          {found === null ? null : <Results found={found} form={form} />}
        </div>
      </div>
    </>
  );
}

interface ResultsProps {
  readonly found: ViewFound;
  readonly form: SearchForm;
}

function Results({ found, form }: ResultsProps) {
  const { query, totals } = found.reply;
  return (
    <>
      <ReadingNote query={query} form={form} />
      {totals.articles === 0 ? <NoResults form={form} undated={totals.undated} /> : null}
      {totals.articles === 0 && !isCompared(found) ? null : <Shown found={found} form={form} />}
    </>
  );
}

/** What is compared with nothing is still to be seen. */
const isCompared = (found: ViewFound): boolean => found.view === 'timeline' && found.reply.compared !== undefined;

/** What the view lets a reader choose. */
function Controls({ form, found }: { readonly form: SearchForm; readonly found: ViewFound | null }) {
  switch (form.view) {
    case 'list':
    case 'table':
      return <ArticlesControls form={form} found={found} />;
    case 'timeline':
      return <TimelineControls form={form} found={found} />;
    case 'concordance':
      return <ConcordanceControls form={form} />;
    case 'collocates':
      return <CollocatesControls form={form} />;
    default:
      return form.view satisfies never;
  }
}

function Shown({ found, form }: ResultsProps) {
  switch (found.view) {
    case 'list':
      return <ListView found={found} form={form} />;
    case 'table':
      return <TableView found={found} form={form} />;
    case 'timeline':
      return <TimelineView found={found} form={form} />;
    case 'concordance':
      return <ConcordanceView found={found} form={form} />;
    case 'collocates':
      return <CollocatesView found={found} form={form} />;
    default:
      return found satisfies never;
  }
}

function stateOf({ found, problem }: SearchPage): 'front' | 'results' | 'problem' {
  if (problem !== null) return 'problem';
  return found === null ? 'front' : 'results';
}

function announcementOf({ found, problem }: SearchPage): string {
  if (problem !== null) return `${problem.title}. ${problem.detail}`;
  if (found === null) return '';
  const { articles, paragraphs } = found.reply.totals;
  return articles === 0
    ? 'No article matches'
    : `${counted(articles, 'article')}, ${counted(paragraphs, 'matching paragraph')}`;
}
