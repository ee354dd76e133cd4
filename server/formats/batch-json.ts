import { formatIsoDate, type PartialDate, type Table, type TableRow } from '../../search/index.ts';
import type { TableReply } from '../schemas/batch.ts';
import { presentProblem } from './problem.ts';
import { presentReading } from './search-json.ts';

/** The head of a table of queries by periods, as `/api/v1/batch` gives it. */
export function presentTableHead({ index, periods }: Table): Omit<TableReply, 'rows'> {
  return {
    index: { ...index },
    periods: periods.map(({ from, to, articles }) => ({ from: isoDate(from), to: isoDate(to), articles })),
  };
}

/** @param q as it was sent */
export function presentTableRow(q: string, { query, totals, fault }: TableRow): TableReply['rows'][number] {
  return {
    q,
    query: query === null ? null : presentReading(query),
    totals: totals === null ? null : totals.map((each) => ({ ...each })),
    problem: fault === null ? null : presentProblem(fault),
  };
}

const isoDate = (date: PartialDate | null): string | null => (date === null ? null : formatIsoDate(date));
