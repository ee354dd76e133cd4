import type { CountFound } from '../../../search/index.ts';
import { exportAddress } from '../../schemas/addresses.ts';
import type { ExportRequest, ExportUnit, MethodsReply } from '../../schemas/export.ts';
import { presentCount } from '../search-json.ts';

/**
 * How an export was made: enough to check it and to make it again.
 *
 * @param software the program and its release: `Newsmorgue 0.1.0`
 */
export function presentMethods(
  found: CountFound,
  request: ExportRequest,
  { now, software }: { readonly now: Date; readonly software: string },
): MethodsReply {
  const { from = null, to = null, source, section, language, place, byline, sort, format, unit } = request;
  const count = presentCount(found);
  return {
    ...count,
    limits: { from, to, source, section, language, place, byline },
    sort,
    format,
    unit,
    records: count.totals[COUNTED_BY[unit]],
    date: now.toISOString(),
    software,
    export: exportAddress(request),
  };
}

const COUNTED_BY: Readonly<Record<ExportUnit, 'articles' | 'paragraphs' | 'occurrences'>> = {
  article: 'articles',
  paragraph: 'paragraphs',
  occurrence: 'occurrences',
};
