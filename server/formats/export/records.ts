import type { MarkedParagraph, WholeHit, WholeOccurrence } from '../../../search/index.ts';
import type { ExportUnit } from '../../schemas/export.ts';
import type { Passage } from '../citation/citation.ts';

/** One record of an export: an article, one of its matching paragraphs, or one of its occurrences. */
export type ExportRecord =
  | { readonly unit: 'article'; readonly hit: WholeHit }
  | { readonly unit: 'paragraph'; readonly hit: WholeHit; readonly paragraph: MarkedParagraph }
  | {
      readonly unit: 'occurrence';
      readonly hit: WholeHit;
      readonly occurrence: WholeOccurrence;
      /** Its place among the occurrences of the article, from 1. */
      readonly ordinal: number;
    };

/** As many as the totals count of the unit. */
export async function* recordsOf(hits: AsyncIterable<WholeHit>, unit: ExportUnit): AsyncGenerator<ExportRecord> {
  for await (const hit of hits) yield* recordsIn(hit, unit);
}

function recordsIn(hit: WholeHit, unit: ExportUnit): readonly ExportRecord[] {
  switch (unit) {
    case 'article':
      return [{ unit, hit }];
    case 'paragraph':
      return hit.result().paragraphs.map((paragraph) => ({ unit, hit, paragraph }));
    case 'occurrence':
      return hit.occurrences().map((occurrence, i) => ({ unit, hit, occurrence, ordinal: i + 1 }));
    default:
      return unit satisfies never;
  }
}

/** What a citation of the record cites within its article; null for an article. */
export function passageOf(record: ExportRecord): Passage | null {
  switch (record.unit) {
    case 'article':
      return null;
    case 'paragraph': {
      const { n, text } = record.paragraph;
      return { key: `p${n}`, n, quote: text };
    }
    case 'occurrence': {
      const { occurrence, ordinal } = record;
      return { key: `o${ordinal}`, n: paragraphOf(occurrence), quote: occurrence.text };
    }
    default:
      return record satisfies never;
  }
}

/** The number of the paragraph it stands in; null for a headline or byline. */
export const paragraphOf = ({ place }: WholeOccurrence): number | null => (place.kind === 'paragraph' ? place.n : null);
