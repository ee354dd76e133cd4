import type { Desk } from '../../../search/index.ts';
import type { ArticlesFound } from '../../../web/pages/page-data.ts';
import { presentHead } from '../../formats/article-head.ts';
import { presentSearch } from '../../formats/search-json.ts';
import { parametersOf } from '../../list-links.ts';
import { askOf, pageOf } from '../../schemas/ask.ts';
import { type RawParameters, readParameters } from '../../schemas/read-parameters.ts';
import { articlesViewRequest } from '../../schemas/search-page.ts';

/** A page of articles: the list and the table. */
export async function articlesView(desk: Desk, raw: RawParameters): Promise<ArticlesFound> {
  const asked = readParameters(raw, articlesViewRequest);
  const found = await desk.search(askOf(asked), { ...pageOf(asked), alike: MOST_ALIKE });
  const address = (cursor: string | null) =>
    cursor === null ? null : `/search${parametersOf({ ...asked, cursor }, articlesViewRequest)}`;
  return {
    view: asked.view === 'table' ? 'table' : 'list',
    reply: presentSearch(found),
    listed: found.listed,
    alike: found.results.map(({ alike }) => alike.map(presentHead)),
    offset: found.offset,
    nextUrl: address(found.next),
    previousUrl: address(found.previous),
  };
}

/** Of a story that more papers printed, the page says how many more. */
const MOST_ALIKE = 10;
