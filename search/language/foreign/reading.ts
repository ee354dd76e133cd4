import { type DraftFault, type More, warning } from '../faults.ts';
import { LIMITS, measure } from '../limits.ts';
import type { Query, Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';

/** What is at hand while a query in another system's language is read. */
export interface ForeignReading {
  /** The system's name, as its users know it. */
  readonly system: string;
  readonly source: SourceText;
  readonly warnings: DraftFault[];
  /** How the system asks for every article, where it can. */
  readonly everything: string | undefined;
  /** A tree within the limits in the system's own language; null where it cannot be said there. See `rewritten`. */
  write(query: Query): string | null;
}

/** A query, or undefined where what was written is not supported and was left out: it limits nothing. */
export type Operand = Query | undefined;

/** The text as typed that a span covers. */
export const typedText = ({ source }: ForeignReading, { start, end }: Span): string => source.typed.slice(start, end);

/**
 * A tree in the system's own language, for a suggestion; null where it cannot be said, or is past the limits: that of
 * `(a)(a)(a)…` may be thousands of levels deep while it is read, and could neither be read again nor be written.
 */
export function rewritten(reading: ForeignReading, query: Query): string | null {
  const { nodes, levels } = measure(query);
  return nodes > LIMITS.nodes || levels > LIMITS.levels ? null : reading.write(query);
}

/** Says of what the system has and Newsmorgue lacks how it was read instead. */
export function readOtherwise(reading: ForeignReading, span: Span, message: string, hint?: string): void {
  reading.warnings.push(warning('unsupported-in-dialect', span, message, hint === undefined ? {} : { hint }));
}

/** Says how a piece was read that has more than one reading, or cannot mean there what it says. */
export function tellReading(reading: ForeignReading, span: Span, message: string, more: More = {}): void {
  reading.warnings.push(warning('interpreted', span, message, more));
}
