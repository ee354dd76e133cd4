import type { SearchReply } from '../../server/schemas/replies.ts';
import { AppliedFilters } from '../parts/applied-filters.tsx';
import { ArchiveHoldings } from '../parts/archive-holdings.tsx';
import { Desk } from '../parts/desk.tsx';
import { documentOf } from '../parts/document.tsx';
import { Filters } from '../parts/filters.tsx';
import { NoResults } from '../parts/no-results.tsx';
import { Pager } from '../parts/pager.tsx';
import { SearchProblem } from '../parts/query-fault.tsx';
import { ReadingNote } from '../parts/reading-note.tsx';
import { Result } from '../parts/result.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { SortChoice } from '../parts/sort-choice.tsx';
import { TotalsLine } from '../parts/totals-line.tsx';
import { EMPTY_FORM } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import type { Assets, SearchPage } from './page-data.ts';

/** The page at `/search`: the form as it was left, and results, a problem, or what the archive holds. */
export function renderSearchPage(page: SearchPage, assets: Assets): string {
  const { q, syntax } = page.form;
  const isAsked = page.reply !== null || page.problem !== null;
  return documentOf({
    title: q.trim() === '' ? null : q,
    kind: 'search',
    assets,
    ...(page.feedUrl === null ? {} : { feed: page.feedUrl }),
    children: (
      <>
        <h1 class="visually-hidden">{q.trim() === '' ? 'Search the archive' : `Search for ${q}`}</h1>
        <SearchBox q={q} syntax={syntax} isFirstThing={!isAsked} />
        <Desk state={stateOf(page)} announcement={announcementOf(page)}>
          {isAsked ? <Answered page={page} /> : <Unasked page={page} />}
        </Desk>
      </>
    ),
  });
}

/** What an address asks before anything is written (`/search?match=any`) is kept; there are no other fields yet. */
function Unasked({ page }: { readonly page: SearchPage }) {
  return (
    <>
      <AppliedFilters form={{ ...EMPTY_FORM, kept: page.form.kept }} />
      <ArchiveHoldings archive={page.archive} />
    </>
  );
}

function Answered({ page }: { readonly page: SearchPage }) {
  const { form, reply, problem } = page;
  return (
    <>
      <Filters page={page} />
      <div class="findings">
        <div class="findings-head">
          <div data-region="totals">
            {reply === null ? null : (
              <TotalsLine totals={reply.totals} isLimitedByDate={form.from !== '' || form.to !== ''} />
            )}
          </div>
          <SortChoice sort={form.sort} />
        </div>
        <div data-region="results" id="results" tabIndex={-1}>
          <AppliedFilters form={form} />
          {problem === null ? null : <SearchProblem problem={problem} form={form} />}
          {reply === null ? null : <Results page={page} reply={reply} />}
        </div>
      </div>
    </>
  );
}

function Results({ page, reply }: { readonly page: SearchPage; readonly reply: SearchReply }) {
  const { form, offset, previousUrl, nextUrl } = page;
  return (
    <>
      <ReadingNote query={reply.query} form={form} />
      {reply.totals.articles === 0 ? (
        <NoResults form={form} undated={reply.totals.undated} />
      ) : (
        <ol class="results" start={offset + 1}>
          {reply.results.map((result) => (
            <Result result={result} form={form} />
          ))}
        </ol>
      )}
      <Pager
        offset={offset}
        shown={reply.results.length}
        total={reply.totals.articles}
        previousUrl={previousUrl}
        nextUrl={nextUrl}
      />
    </>
  );
}

function stateOf({ reply, problem }: SearchPage): 'front' | 'results' | 'problem' {
  if (problem !== null) return 'problem';
  return reply === null ? 'front' : 'results';
}

function announcementOf({ reply, problem }: SearchPage): string {
  if (problem !== null) return `${problem.title}. ${problem.detail}`;
  if (reply === null) return '';
  const { articles, paragraphs } = reply.totals;
  return articles === 0
    ? 'No article matches'
    : `${counted(articles, 'article')}, ${counted(paragraphs, 'matching paragraph')}`;
}
