import type { SearchReply } from '../../server/schemas/replies.ts';
import { counted, grouped } from '../text/counted.ts';

interface Props {
  readonly totals: SearchReply['totals'];
  /** How many articles are listed; fewer than there are where reprints of one story are listed as one. */
  readonly listed: number;
  /** Whether the search is limited by date, which leaves undated articles out. */
  readonly isLimitedByDate: boolean;
}

/** “14 articles, 12 different · 31 paragraphs · 40 occurrences; 1 undated”. */
export function TotalsLine({ totals, listed, isLimitedByDate }: Props) {
  return (
    <p class="totals">
      <strong>{counted(totals.articles, 'article')}</strong>
      {listed === totals.articles ? null : `, ${grouped(listed)} different`}
      {totals.articles === 0
        ? null
        : ` · ${counted(totals.paragraphs, 'paragraph')} · ${counted(totals.occurrences, 'occurrence')}`}
      {totals.undated === 0 ? null : `; ${grouped(totals.undated)} undated${isLimitedByDate ? ' left out' : ''}`}
    </p>
  );
}
