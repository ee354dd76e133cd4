import type { SearchReply } from '../../server/schemas/replies.ts';
import { counted, grouped } from '../text/counted.ts';

interface Props {
  readonly totals: SearchReply['totals'];
  /** Whether the search is limited by date, which leaves undated articles out. */
  readonly isLimitedByDate: boolean;
}

/** “14 articles · 31 paragraphs · 40 occurrences; 1 undated”. */
export function TotalsLine({ totals, isLimitedByDate }: Props) {
  return (
    <p class="totals">
      <strong>{counted(totals.articles, 'article')}</strong>
      {totals.articles === 0
        ? null
        : ` · ${counted(totals.paragraphs, 'paragraph')} · ${counted(totals.occurrences, 'occurrence')}`}
      {totals.undated === 0 ? null : `; ${grouped(totals.undated)} undated${isLimitedByDate ? ' left out' : ''}`}
    </p>
  );
}
