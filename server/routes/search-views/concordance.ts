import type { ConcordanceLine, Desk } from '../../../search/index.ts';
import type { ConcordanceFound, LineDetails } from '../../../web/pages/page-data.ts';
import { presentConcordance } from '../../formats/concordance-json.ts';
import { parametersOf } from '../../list-links.ts';
import { exportAddress } from '../../schemas/addresses.ts';
import { askOf } from '../../schemas/ask.ts';
import type { ExportRequest } from '../../schemas/export.ts';
import { type RawParameters, readParameters } from '../../schemas/read-parameters.ts';
import { concordanceViewRequest } from '../../schemas/search-page.ts';

/** A page of occurrences, each among its words. */
export async function concordanceView(desk: Desk, raw: RawParameters): Promise<ConcordanceFound> {
  const asked = readParameters(raw, concordanceViewRequest);
  const { sort, context, size, cursor = null } = asked;
  const found = await desk.concordance(askOf(asked), { sort, context, size, cursor });
  const address = (to: string | null) =>
    to === null ? null : `/search${parametersOf({ ...asked, cursor: to }, concordanceViewRequest)}`;
  const exported = (format: ExportRequest['format']) =>
    exportAddress({ ...asked, sort: sort === 'date' ? 'oldest' : 'relevance', format, unit: 'occurrence' });
  return {
    view: 'concordance',
    reply: presentConcordance(found),
    lines: found.lines.map(detailsOf),
    exports: { csv: exported('csv'), txt: exported('txt') },
    offset: found.offset,
    nextUrl: address(found.next),
    previousUrl: address(found.previous),
  };
}

const detailsOf = ({ article, at, leftWord, rightWord }: ConcordanceLine): LineDetails => ({
  language: article.language,
  at,
  leftWord,
  rightWord,
});
