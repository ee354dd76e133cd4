import { type Desk, searchNearWord } from '../../../search/index.ts';
import type { CollocatesFound } from '../../../web/pages/page-data.ts';
import { presentCollocates } from '../../formats/collocates-json.ts';
import { parametersOf } from '../../list-links.ts';
import { askOf } from '../../schemas/ask.ts';
import { type RawParameters, readParameters } from '../../schemas/read-parameters.ts';
import { collocatesViewRequest } from '../../schemas/search-page.ts';

/** A page of the words around the matches, each with the search for the matches that it stands near. */
export async function collocatesView(desk: Desk, raw: RawParameters): Promise<CollocatesFound> {
  const asked = readParameters(raw, collocatesViewRequest);
  const { span, measure, min: least, stopwords, size, cursor = null } = asked;
  const ask = askOf(asked);
  const found = await desk.collocates(ask, {
    span,
    measure,
    least,
    withStopWords: stopwords === 'keep',
    size,
    cursor,
  });
  const searchNear = searchNearWord(ask, span);
  const address = (to: string | null) =>
    to === null ? null : `/search${parametersOf({ ...asked, cursor: to }, collocatesViewRequest)}`;
  return {
    view: 'collocates',
    reply: presentCollocates(found),
    searches: found.collocates.map(({ word }) => {
      const search = searchNear(word);
      return search === null ? null : { q: search.text, syntax: search.syntax };
    }),
    offset: found.offset,
    nextUrl: address(found.next),
    previousUrl: address(found.previous),
  };
}
