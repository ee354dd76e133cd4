import type { Query } from './query.ts';

/** Past any of these a query is refused, whatever the dialect, so that reading and running one stays cheap. */
export const LIMITS = {
  /** UTF-16 units of the text as typed. */
  characters: 10_000,
  /** Nodes of the tree, the words of phrases included. */
  nodes: 1_000,
  /** Levels of the tree, and of parentheses as typed. */
  levels: 100,
} as const;

/** Nodes and levels of a tree; a word alone is one of each. */
export function measure(query: Query): { readonly nodes: number; readonly levels: number } {
  let nodes = 0;
  let levels = 0;
  // A stack of our own: a chain of a thousand NEARs is a thousand levels deep before it is refused.
  const waiting: { readonly query: Query; readonly level: number }[] = [{ query, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += next.query.kind === 'phrase' ? 1 + next.query.slots.length : 1;
    levels = Math.max(levels, next.level);
    for (const operand of operandsOf(next.query)) waiting.push({ query: operand, level: next.level + 1 });
  }
  return { nodes, levels };
}

/** The queries a query is made of, in the order they were written. A phrase's words are not among them. */
export function operandsOf(query: Query): readonly Query[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands;
    case 'near':
    case 'same':
      return [query.left, query.right];
    case 'not':
    case 'field':
    case 'atleast':
    case 'first':
    case 'hlead':
      return [query.operand];
    case 'word':
    case 'phrase':
    case 'date':
    case 'everything':
      return [];
    default:
      return query satisfies never;
  }
}
