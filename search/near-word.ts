import { QueryError } from '../errors/index.ts';
import type { Ask } from './desk-types.ts';
import { andOf, orOf } from './language/build.ts';
import {
  type Field,
  type ParseOptions,
  parseQuery,
  printQuery,
  printQueryAs,
  type Query,
  type Syntax,
} from './language/index.ts';

/** A query as it is asked. */
export interface WrittenQuery {
  readonly text: string;
  readonly syntax: Syntax;
}

/**
 * For a word, the search for those matches of a query that it stands near: of `dam` and “held”, `dam NEAR/5 =held`. It
 * is written as the query was, or in native syntax where that one has no words for it; null where the query marks no text
 * (`source:Wire`). Throws QueryError for a query that cannot be read.
 *
 * @param distance word steps, 1 to 255
 */
export function searchNearWord(
  { text, syntax, match }: Pick<Ask, 'text' | 'syntax' | 'match'>,
  distance: number,
): (word: string) => WrittenQuery | null {
  const options = match === null ? {} : { match };
  const { query } = parseQuery(text, { syntax, ...options });
  const marked = markedBy(query);
  if (marked === null) return () => null;
  return (word) => {
    const near = { kind: 'near', right: wordQuery(word), distance, ordered: false, span: query.span } as const;
    const wanted = within(marked, (operand) => ({ ...near, left: operand }));
    const whole = isAlone(query) ? wanted : andOf([wanted, query], query.span);
    return written(whole, syntax, options) ?? written(whole, 'native', options);
  };
}

/** What of a query is looked for in texts, one of which is enough; null where nothing is. */
function markedBy(query: Query): Query | null {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return query;
    case 'and':
    case 'or': {
      const marked = query.operands.flatMap((operand) => markedBy(operand) ?? []);
      return marked.length === 0 ? null : orOf(marked, query.span);
    }
    case 'field': {
      if (!TEXT_FIELDS.has(query.field)) return null;
      const operand = markedBy(query.operand);
      return operand === null ? null : { ...query, operand };
    }
    case 'atleast':
    case 'first':
    case 'hlead':
      return markedBy(query.operand);
    case 'not':
    case 'date':
    case 'everything':
      return null;
    default:
      return query satisfies never;
  }
}

/** A field stands around a proximity group, never in it: `title:dam` and “held” → `title:(dam NEAR/5 =held)`. */
function within(marked: Query, near: (operand: Query) => Query): Query {
  if (marked.kind === 'field') return { ...marked, operand: near(marked.operand) };
  if (marked.kind !== 'or') return near(marked);
  const fields = marked.operands.filter(({ kind }) => kind === 'field');
  const bare = marked.operands.filter(({ kind }) => kind !== 'field');
  const groups = bare.length === 0 ? [] : [near(orOf(bare, marked.span))];
  return orOf([...groups, ...fields.map((field) => within(field, near))], marked.span);
}

/** Whether a match of the query is wanted for nothing but the text that it marks. */
function isAlone(query: Query): boolean {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return true;
    case 'or':
      return query.operands.every(isAlone);
    case 'field':
      return isAlone(query.operand);
    default:
      return false;
  }
}

/** Null where the syntax cannot say it, or would be read differently. */
function written(query: Query, syntax: Syntax, options: ParseOptions): WrittenQuery | null {
  const { text } = printQueryAs(query, syntax);
  if (text === null) return null;
  const unbracketed = query.kind === 'near' && syntax === 'native' ? text.slice(1, -1) : text;
  try {
    const read = parseQuery(unbracketed, { ...options, syntax }).query;
    return printQuery(read) === printQuery(query) ? { text: unbracketed, syntax } : null;
  } catch (error) {
    if (error instanceof QueryError) return null; // It would be too long, say.
    throw error;
  }
}

/** A word of the index, exactly as it stands there. */
const wordQuery = (text: string): Query => ({
  kind: 'word',
  text,
  match: 'exact',
  edits: 0,
  span: { start: 0, end: 0 },
});

const TEXT_FIELDS: ReadonlySet<Field> = new Set(['title', 'byline', 'caption', 'body']);
