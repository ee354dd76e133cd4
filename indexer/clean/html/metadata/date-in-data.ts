import { readMetaDate } from '../../fields/read-date.ts';

/**
 * The day of publication in a page's data for its own scripts: `"publishedAt":"2022-01-28T09:00:00Z"`,
 * `data-date-published="2022/01/28"`. Undefined where the page has none, or several, of which some are other articles'.
 *
 * @param html the page as it came, with its scripts
 */
export function dateInData(html: string): string | undefined {
  const days = new Set<string>();
  const seen = new Set<string>();
  for (const [, written = ''] of html.matchAll(PUBLISHED)) {
    if (seen.has(written)) continue;
    seen.add(written);
    const date = readMetaDate(written);
    if (date !== undefined) days.add(date);
    if (days.size > 1 || seen.size > MOST_READ) return undefined;
  }
  const [only] = days;
  return only;
}

/** Ways of writing one day; a page with more of them lists other articles. */
const MOST_READ = 100;
const PUBLISHED =
  /["'\s{,](?:data-)?(?:(?:date|first|original|initial)[-_]?publi(?:shed|cation)|publi(?:shed|cation|sh)[-_]?(?:date|at|on|time|first|timestamp)(?:[-_]?(?:time|iso|gmt))?|pub[-_]?date)["']?\s{0,3}[:=]\s{0,3}["']?(\d{4}[-/]\d{2}[-/]\d{2}[^"'<>{}]{0,20}|\d{1,2}\.\d{1,2}\.\d{4}|\d{10}(?:\d{3})?)/gi;
