import { shortDate, writtenDate } from '../text/written-date.ts';

interface Props {
  readonly date: string | null;
  /** With the first letters of the month only, for a column. */
  readonly isShort?: boolean;
}

/** A date written out by its precision, readable by machines too; “undated” when there is none. */
export function ArticleDate({ date, isShort = false }: Props) {
  if (date === null) return <span class="undated">{writtenDate(date)}</span>;
  return <time dateTime={date}>{isShort ? shortDate(date) : writtenDate(date)}</time>;
}
