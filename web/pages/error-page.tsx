import { documentOf } from '../parts/document.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import type { Assets, ErrorPage } from './page-data.ts';

/** The page for whatever could not be given: what went wrong, what to do, and the search box. */
export function renderErrorPage({ problem }: ErrorPage, assets: Assets): string {
  return documentOf({
    title: problem.title,
    kind: 'error',
    assets,
    children: (
      <>
        <SearchBox q="" />
        <section class="notice problem">
          <p class="status-code">{problem.status}</p>
          <h1>{problem.title}</h1>
          <p>{problem.detail}</p>
          {problem.hint === undefined ? null : <p class="hint">{problem.hint}</p>}
          <p>
            <a href="/">Back to the front page</a>
          </p>
        </section>
      </>
    ),
  });
}
