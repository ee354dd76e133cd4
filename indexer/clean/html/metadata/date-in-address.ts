import { findDates } from '../../fields/find-dates.ts';

/** The day in an address: `https://courier.example/2011/03/04/dock-closes`, `…/2011/mar/04/…`, `…/news/04-03-2011`. */
export function dateInAddress(address: string | null): string | undefined {
  const { year, month, day } = (DATED_PATH.exec(address ?? '') ?? NAMED_PATH.exec(address ?? ''))?.groups ?? {};
  const isNumber = month !== undefined && NUMBER.test(month);
  if (year !== undefined) return findDates(isNumber ? `${year}-${month}-${day}` : `${day} ${month} ${year}`)[0]?.iso;
  return findDates(REVERSED_PATH.exec(address ?? '')?.[1]?.replaceAll('-', '/') ?? '')[0]?.iso;
}

const NUMBER = /^\d/;
const DATED_PATH =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?<year>(?:19|20)\d\d)[/-]?(?<month>0[1-9]|1[0-2])[/-]?(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/;
const NAMED_PATH =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?<year>(?:19|20)\d\d)\/(?<month>[a-z]{3,9})\/(?<day>\d{1,2})(?:[/_.-]|$)/i;
const REVERSED_PATH = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(\d{1,2}-\d{1,2}-(?:19|20)\d\d)(?:[/_.?-]|$)/;
