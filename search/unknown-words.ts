import { QueryError, type QueryFault, type Suggestion } from '../errors/index.ts';
import type { QueryReading } from './desk-types.ts';
import type { Snapshot } from './engine.ts';
import { type Field, parseQuery, type Query, type Syntax, type WordQuery } from './language/index.ts';

/** A warning for each word of the query that no text holds, with whole queries that have a nearby word instead. */
export async function unknownWords(
  { text, syntax }: Pick<QueryReading, 'text' | 'syntax'>,
  query: Query,
  snapshot: Snapshot,
): Promise<readonly QueryFault<string>[]> {
  const words = wordsIn(query).slice(0, MOST_LOOKED_UP);
  const presences = await snapshot.lookUp(words);
  return words.flatMap((word, i) => {
    const presence = presences[i];
    return presence === undefined || presence.occurs ? [] : [warningFor(word, presence.nearest, text, syntax)];
  });
}

function warningFor(word: WordQuery, nearest: readonly string[], text: string, syntax: Syntax): QueryFault<string> {
  const { start, end } = word.span;
  const suggestions = nearest.flatMap((form) => suggestionWith(form, word, text, syntax) ?? []);
  return {
    code: 'unknown-word',
    message: `“${word.text}” occurs nowhere in this archive.`,
    start,
    end,
    ...(nearest.length === 0 ? {} : { hint: `Near it are ${nearest.map((form) => `“${form}”`).join(', ')}.` }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** The query with another word in the word's place, its operators kept; undefined where that cannot be written. */
function suggestionWith(form: string, word: WordQuery, text: string, syntax: Syntax): Suggestion | undefined {
  const { start, end } = word.span;
  const typed = text.slice(start, end);
  if (!typed.includes(word.text)) return undefined;
  const query = text.slice(0, start) + typed.replace(word.text, () => form) + text.slice(end);
  return isWordIn(query, form, start, syntax) ? { label: `Search for “${form}”`, query } : undefined;
}

/** Whether it is read as that word there: `same` in place of `sane` may be an operator of the syntax. */
function isWordIn(query: string, form: string, start: number, syntax: Syntax): boolean {
  try {
    return wordsIn(parseQuery(query, { syntax }).query).some(({ text, span }) => text === form && span.start === start);
  } catch (error) {
    if (error instanceof QueryError) return false;
    throw error;
  }
}

/** The words looked for in texts, in the order of the query; those of fields such as `source:` are not in texts. */
function wordsIn(query: Query): readonly WordQuery[] {
  switch (query.kind) {
    case 'word':
      return [query];
    case 'phrase':
      return query.slots.flatMap((slot) => (slot.kind === 'word' ? [slot] : []));
    case 'near':
    case 'same':
      return [...wordsIn(query.left), ...wordsIn(query.right)];
    case 'and':
    case 'or':
      return query.operands.flatMap(wordsIn);
    case 'not':
    case 'atleast':
    case 'first':
    case 'hlead':
      return wordsIn(query.operand);
    case 'field':
      return TEXT_FIELDS.has(query.field) ? wordsIn(query.operand) : [];
    case 'date':
    case 'everything':
      return [];
    default:
      return query satisfies never;
  }
}

const TEXT_FIELDS: ReadonlySet<Field> = new Set(['title', 'byline', 'caption', 'body']);

/** Past so many words a query is a list, and a warning for each would help nobody. */
const MOST_LOOKED_UP = 100;
