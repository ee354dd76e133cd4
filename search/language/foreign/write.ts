import type { Written } from '../dialect.ts';
import { type DraftFault, quoted, warning } from '../faults.ts';
import { printQuery } from '../print.ts';
import type { AndQuery, Query, WordQuery } from '../query.ts';

/** One part of a tree in a system's language, its own parts through `said`; undefined where it cannot be said. */
export type Say = (query: Query, said: (part: Query) => string) => string | undefined;

/** Writes a tree. A group is to come in parentheses of its own; those around the whole are left away. */
export function writeIn(system: string, query: Query, say: Say): Written {
  const warnings: DraftFault[] = [];
  const said = (part: Query): string => {
    const text = say(part, said);
    if (text !== undefined) return text;
    warnings.push(
      warning('unsupported-in-dialect', part.span, `${system} has no way to say ${quoted(printQuery(part))}.`, {
        hint: 'Without this part, or with another in its place, the rest can be written.',
      }),
    );
    return '';
  };
  const text = said(query);
  return { text: warnings.length > 0 ? null : withoutParentheses(text, query), warnings };
}

/** A group's own parentheses, or a pair around anything else. */
export const inParentheses = (text: string, { kind }: Query): string => (GROUPS.has(kind) ? text : `(${text})`);

/** The operands of an AND with something wanted first, for systems that have NOT only between two things. */
export function wantedFirst({ operands }: AndQuery): readonly Query[] {
  const first = operands.findIndex(({ kind }) => kind !== 'not');
  const wanted = operands[first];
  return wanted === undefined ? operands : [wanted, ...operands.slice(0, first), ...operands.slice(first + 1)];
}

/** Whether a word is one that is compared as plain words and patterns are. */
export const isPlain = ({ match }: WordQuery): boolean => match === 'stem' || match === 'wildcard';

const withoutParentheses = (text: string, { kind }: Query): string =>
  GROUPS.has(kind) && text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;

const GROUPS: ReadonlySet<Query['kind']> = new Set(['and', 'or', 'near', 'same']);
