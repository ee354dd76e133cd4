import type { Ask, IndexState, QueryReading } from './desk-types.ts';
import type { Question, Snapshot } from './engine.ts';
import { parseQuery, printQuery } from './language/index.ts';
import { unknownWords } from './unknown-words.ts';

/** What is asked, as an engine takes it, and how it was read. Throws QueryError. */
export function readQuestion({ text, syntax, match, filters }: Ask): {
  readonly question: Question;
  readonly query: QueryReading;
} {
  const { query, warnings } = parseQuery(text, { syntax, match: match ?? undefined });
  return { question: { query, filters }, query: { text, syntax, interpreted: printQuery(query), warnings } };
}

/** Unknown words come last: how the query was read matters more than what the archive lacks. */
export async function withUnknownWords(
  reading: QueryReading,
  { query }: Question,
  snapshot: Snapshot,
): Promise<QueryReading> {
  const unknown = await unknownWords(reading, query, snapshot);
  return { ...reading, warnings: [...reading.warnings, ...unknown].slice(0, MOST_WARNINGS) };
}

/** Which view of the archive answers. */
export const stateOf = ({ version, articles, paragraphs }: Snapshot): IndexState => ({
  version: String(version),
  articles,
  paragraphs,
});

const MOST_WARNINGS = 10;
