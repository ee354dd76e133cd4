import { ArchiveHoldings } from '../parts/archive-holdings.tsx';
import { Desk } from '../parts/desk.tsx';
import { documentOf } from '../parts/document.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import type { Assets, FrontPage } from './page-data.ts';

/** The page at `/`: the search box, searches to try, and what the archive holds. */
export function renderFrontPage({ archive }: FrontPage, assets: Assets): string {
  return documentOf({
    title: null,
    kind: 'front',
    assets,
    isIndexed: true,
    canonical: '/',
    children: (
      <>
        <h1 class="visually-hidden">Search the archive</h1>
        <SearchBox q="" isFirstThing />
        <Desk state="front" announcement="">
          <ArchiveHoldings archive={archive} />
        </Desk>
      </>
    ),
  });
}
