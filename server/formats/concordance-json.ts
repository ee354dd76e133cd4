import type { ConcordanceFound, ConcordanceLine } from '../../search/index.ts';
import { paragraphAddress } from '../schemas/addresses.ts';
import type { ConcordanceReply } from '../schemas/concordance.ts';
import { presentHead, presentHighlights } from './article-head.ts';
import { presentCount } from './search-json.ts';

/** A page of a concordance, as `/api/v1/concordance` gives it. */
export function presentConcordance(found: ConcordanceFound): ConcordanceReply {
  return { ...presentCount(found), lines: found.lines.map(presentLine), next: found.next };
}

function presentLine({
  article,
  kind,
  n,
  left,
  match,
  right,
  highlights,
}: ConcordanceLine): ConcordanceReply['lines'][0] {
  const { id, headline, date, datePrecision, source } = presentHead(article);
  return {
    left,
    match,
    right,
    highlights: presentHighlights(highlights),
    id,
    url: paragraphAddress(id, n),
    headline,
    date,
    datePrecision,
    source,
    kind,
    n,
  };
}
