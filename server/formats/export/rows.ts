import type { WholeHit, WholeOccurrence } from '../../../search/index.ts';
import { presentHead, presentHighlights } from '../article-head.ts';
import { presentResult } from '../search-json.ts';
import { type ExportRecord, paragraphOf } from './records.ts';

export type Row = Readonly<Record<string, unknown>>;

/**
 * A record as an object, as the JSON lines hold it. An article is what `/api/v1/search` answers of it and its whole
 * `text`; a paragraph or an occurrence stands beside what is known of its article.
 */
export function rowOf(record: ExportRecord): Row {
  const { hit } = record;
  switch (record.unit) {
    case 'article':
      return { ...presentResult(hit.result(), hit.reprints), occurrences: hit.counts.occurrences, text: textOf(hit) };
    case 'paragraph': {
      const { n, kind, text, highlights } = record.paragraph;
      return {
        ...presentHead(hit.article),
        score: hit.score,
        n,
        kind,
        text,
        highlights: presentHighlights(highlights),
      };
    }
    case 'occurrence':
      return { ...presentHead(hit.article), score: hit.score, ...occurrenceRow(record.occurrence) };
    default:
      return record satisfies never;
  }
}

/** `left`, `match` and `right` together are the whole text the occurrence stands in. */
function occurrenceRow(occurrence: WholeOccurrence): Row {
  const { place, text, start, end } = occurrence;
  return {
    in: place.kind,
    n: paragraphOf(occurrence),
    start,
    end,
    left: text.slice(0, start),
    match: text.slice(start, end),
    right: text.slice(end),
  };
}

/** All of an article’s paragraphs, a blank line between them. */
export const textOf = ({ article }: WholeHit): string => article.paragraphs.map(({ text }) => text).join('\n\n');
