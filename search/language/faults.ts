import type { ErrorCode, QueryFault } from '../../errors/index.ts';
import type { Span } from './query.ts';

/** A change to the text as typed: UTF-16 offsets, end exclusive. */
export interface Edit extends Span {
  readonly text: string;
}

/** A way to mend a query; it becomes a suggestion once it is known that the mended query can be read. */
export interface Mend {
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** A fault as the reader finds it, before its mends are tried out. */
export interface DraftFault<Code extends string = string> extends Omit<QueryFault<Code>, 'suggestions'> {
  readonly mends?: readonly Mend[];
}

/** Why a text cannot be read. It never leaves this room: `parseQuery` makes a QueryError of it. */
export class Refusal extends Error {
  readonly fault: DraftFault<ErrorCode>;

  constructor(fault: DraftFault<ErrorCode>) {
    super(fault.message);
    this.name = 'Refusal';
    this.fault = fault;
  }
}

export function refuse(code: ErrorCode, { start, end }: Span, message: string, more: More = {}): never {
  throw new Refusal({ code, message, start, end, ...more });
}

export function warning(code: string, { start, end }: Span, message: string, more: More = {}): DraftFault {
  return { code, message, start, end, ...more };
}

export interface More {
  readonly hint?: string;
  readonly mends?: readonly Mend[];
}

export const replacing = (label: string, span: Span, text: string): Mend => ({ label, edits: [{ ...at(span), text }] });

export const removing = (label: string, span: Span): Mend => replacing(label, span, '');

export const wrapping = (label: string, { start, end }: Span, before: string, after: string): Mend => ({
  label,
  edits: [
    { start, end: start, text: before },
    { start: end, end, text: after },
  ],
});

/** The text with the mend's edits made. What is removed takes one space beside it along. */
export function mended(text: string, { edits }: Mend): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, edit) => {
      const before = result.slice(0, edit.start);
      const after = result.slice(edit.end);
      const isSpare = edit.text === ' ' && (before.endsWith(' ') || after.startsWith(' '));
      if (edit.text !== '' && !isSpare) return before + edit.text + after;
      const isAtEnd = after === '' || after.startsWith(')');
      if (before.endsWith(' ') && (isAtEnd || after.startsWith(' '))) return before.slice(0, -1) + after;
      return before + after;
    }, text)
    .trim();
}

/** `“… ”` around a piece of the query, shortened when long. */
export const quoted = (text: string): string =>
  text.length <= LONGEST_QUOTE ? `“${text}”` : `“${text.slice(0, LONGEST_QUOTE).trimEnd()}…”`;

/** People count columns from 1. */
export const columnOf = ({ start }: Span): number => start + 1;

const at = ({ start, end }: Span): Span => ({ start, end });

const LONGEST_QUOTE = 60;
