import { writtenDate } from '../text/written-date.ts';

/** A date written out by its precision, readable by machines too; “undated” when there is none. */
export function ArticleDate({ date }: { readonly date: string | null }) {
  if (date === null) return <span class="undated">{writtenDate(date)}</span>;
  return <time dateTime={date}>{writtenDate(date)}</time>;
}
