import { parseIsoDate } from '../../search/index.ts';
import { readMetaDate } from '../clean/fields/read-date.ts';

/**
 * The date that a record's field gives, as precise as it is and in its own time zone: `2019-02-28 10:15:00`,
 * `Thu, 28 Feb 2019 10:15:00 +0100`, `2019-02`. Undefined when it gives none that can be relied on: 03/04/2019 is two days.
 */
export function statedDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = readMetaDate(value);
  return date !== undefined && parseIsoDate(date) !== undefined ? date : undefined;
}
