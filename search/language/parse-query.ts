import { type ErrorCode, QueryError, type QueryFault, type Suggestion } from '../../errors/index.ts';
import type { Read } from './dialect.ts';
import { type DraftFault, type Mend, mended, Refusal, refuse } from './faults.ts';
import { LIMITS, measure } from './limits.ts';
import type { Query } from './query.ts';
import { sourceText } from './source-text.ts';
import { stopWordsWarning } from './stop-words.ts';
import { DIALECTS, type Syntax } from './syntaxes.ts';

export interface ParseOptions {
  /** How words side by side combine: all must be there, or any. Left out, it is the dialect's habit: in most, all. */
  readonly match?: 'all' | 'any' | undefined;
  /** The dialect the text is written in; native when left out. */
  readonly syntax?: Syntax;
}

/** How a text is to be read, and how many more characters may be read again to try out what is suggested. */
type Manner = Pick<ParseOptions, 'match'> & { readonly syntax: Syntax; rereadable: number };

export interface ParsedQuery {
  readonly query: Query;
  /** What is doubtful, in the order of the text; at most 10. */
  readonly warnings: readonly QueryFault<string>[];
}

/**
 * A query as typed → what it means. Takes any string, in about linear time.
 *
 * @throws QueryError with the place of the fault, how to mend it, and whole corrected queries, each of which parses
 */
export function parseQuery(text: string, { match, syntax = 'native' }: ParseOptions = {}): ParsedQuery {
  const manner = { match, syntax, rereadable: MOST_REREAD };
  const read = attempt(text, manner);
  if (read instanceof Refusal) {
    const { mends = [], ...fault } = read.fault;
    throw new QueryError([withSuggestions<ErrorCode>(fault, suggestionsOf(text, manner, mends))]);
  }
  const warnings = [...read.warnings, stopWordsWarning(read.query) ?? []]
    .flat()
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_WARNINGS);
  return { query: read.query, warnings: warnings.map((draft) => settled(draft, text, manner)) };
}

function attempt(text: string, manner: Manner): Read | Refusal {
  try {
    if (text.length > LIMITS.characters) refuseLength(text);
    const source = sourceText(text);
    if (source.text.length > MOST_UNFOLDED * LIMITS.characters) refuseLength(text);
    const read = DIALECTS[manner.syntax].read(source, manner.match);
    checkSize(read.query, text);
    return read;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function checkSize(query: Query, text: string): void {
  const { nodes, levels } = measure(query);
  const span = { start: 0, end: text.length };
  if (nodes > LIMITS.nodes) {
    refuse('too-many-terms', span, `The query has ${nodes} parts; ${LIMITS.nodes} are the most that are read.`, {
      hint: 'Split it into several queries, or use wildcards for lists of similar words.',
    });
  }
  if (levels > LIMITS.levels) {
    refuse('too-deep', span, `The query is ${levels} levels deep; ${LIMITS.levels} are the most that are read.`, {
      hint: 'Leave out groups inside groups, or shorten the chain of proximity operators.',
    });
  }
}

function refuseLength(text: string): never {
  refuse(
    'too-long',
    { start: Math.min(LIMITS.characters, text.length), end: text.length },
    `The query is longer than ${LIMITS.characters} characters, the most that are read.`,
    { hint: 'Split it into several queries.' },
  );
}

function settled({ mends = [], ...fault }: DraftFault, text: string, manner: Manner): QueryFault<string> {
  return withSuggestions<string>(fault, suggestionsOf(text, manner, mends));
}

const withSuggestions = <Code extends string>(
  fault: QueryFault<Code>,
  suggestions: readonly Suggestion[],
): QueryFault<Code> => (suggestions.length === 0 ? fault : { ...fault, suggestions });

function suggestionsOf(text: string, manner: Manner, mends: readonly Mend[]): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const mend of mends.slice(0, MOST_SUGGESTIONS)) {
    const query = readable(mended(text, mend), manner);
    if (query === undefined || query === text || suggestions.some((known) => known.query === query)) continue;
    suggestions.push({ label: mend.label, query });
  }
  return suggestions;
}

/** The text once it can be read: faults left in it are mended in turn, the likeliest way each. */
function readable(text: string, manner: Manner): string | undefined {
  let candidate = text;
  for (let tries = 0; tries < MOST_REPAIRS && candidate.length <= manner.rereadable; tries += 1) {
    manner.rereadable -= candidate.length;
    const read = attempt(candidate, manner);
    if (!(read instanceof Refusal)) return candidate;
    const [mend] = read.fault.mends ?? [];
    if (mend === undefined) return undefined;
    candidate = mended(candidate, mend);
  }
  return undefined;
}

/** A few characters stand for whole words (NFKC); a query of only these would grow eighteen times as long. */
const MOST_UNFOLDED = 3;
const MOST_WARNINGS = 10;
const MOST_SUGGESTIONS = 4;
const MOST_REPAIRS = 6;
/** Forty suggestions for a query of a few lines, one or two for the longest there may be: reading stays quick. */
const MOST_REREAD = 20_000;
