import { columnOf, type Mend, quoted, refuse, removing, replacing } from '../faults.ts';
import { refuseStray } from '../group-faults.ts';
import { isIndex } from './indexes.ts';
import type { Lexeme, StringLexeme } from './lexeme.ts';
import { peek, type Reading, spanOf, typedText } from './reading.ts';

/** What every article is called in CQL. */
export const EVERYTHING = 'cql.allRecords = 1';

export function refuseEmpty({ source: { typed } }: Reading): never {
  return refuse('empty-query', { start: 0, end: typed.length }, 'The query is empty.', {
    hint: `Type a word, or ${EVERYTHING} for every article.`,
    ...(typed === '' ? {} : { mends: [replacing('Show every article', { start: 0, end: typed.length }, EVERYTHING)] }),
  });
}

/** Refuses at the next piece (or the end), where something to search for was expected. */
export function refuseMissingOperand(reading: Reading): never {
  const before = reading.lexemes[reading.at - 1];
  const next = peek(reading);
  if (next === undefined && before === undefined) return refuseEmpty(reading);
  if (next?.kind === 'close' && before?.kind !== 'open' && reading.depth === 0) refuseStray(spanOf(reading, next));
  const at = next === undefined || next.kind === 'close' ? (before ?? next) : next;
  if (at === undefined) return refuseEmpty(reading);
  const span = spanOf(reading, at);
  const name = typedText(reading, span);
  const side = at === next ? 'before' : 'after';
  return refuse('missing-operand', span, `${quoted(name)} at column ${columnOf(span)} needs a term ${side} it.`, {
    hint: 'Write what to look for, or remove it. To look for the word itself put it in quotes.',
    mends: [
      removing(`Remove ${quoted(name)}`, span),
      ...(before === undefined || at === before
        ? []
        : [removing('Remove what stands before it', spanOf(reading, before))]),
      ...(IS_LETTERS.test(name) ? [replacing(`Look for the word ${quoted(name)}`, span, `"${name}"`)] : []),
    ],
  });
}

/** `kim = trump`'s second relation, a `/` that follows nothing that takes modifiers. */
export function refuseStrayPiece(reading: Reading, lexeme: Lexeme): never {
  const span = spanOf(reading, lexeme);
  const name = typedText(reading, span);
  return refuse('not-allowed-here', span, `${quoted(name)} cannot stand at column ${columnOf(span)}.`, {
    hint: 'A clause is an index, a relation and one term: dc.title = kim. Put a term that holds such signs in quotes.',
    mends: [removing(`Remove ${quoted(name)}`, span)],
  });
}

/** `trump kim`: CQL joins nothing that stands side by side. */
export function refuseBeside(reading: Reading, next: Lexeme): never {
  const { lexemes, at } = reading;
  const before = lexemes[at - 1];
  const run: Lexeme[] = before !== undefined && isBare(before) ? [before] : [];
  const outer = lexemes[at - 2];
  const hasIndex = outer?.kind === 'symbol' || outer?.kind === 'modifier' || isRelation(outer);
  for (let i = at; run.length > 0 && isTerm(lexemes, i); i += 1) run.push(...lexemes.slice(i, i + 1));
  const first = run[0] ?? next;
  const span = spanOf(reading, { start: first.start, end: (run.at(-1) ?? next).end });
  const typed = typedText(reading, span);
  const { start } = spanOf(reading, next);
  const lists = hasIndex
    ? [replacing('All in one term', span, `"${typed}"`)]
    : [
        ...(isIndex(first.kind === 'string' ? first.text : '') ? [relationBetween(reading, first)] : []),
        replacing('All of the words', span, `cql.serverChoice all "${typed}"`),
        replacing('Any of the words', span, `cql.serverChoice any "${typed}"`),
        replacing('The words as a phrase', span, `"${typed}"`),
      ];
  return refuse('not-allowed-here', span, `CQL wants and, or, not or prox between terms; ${quoted(typed)} has none.`, {
    hint: 'Join the terms with and, or put them in quotes to make one term of them.',
    mends: [
      ...(run.length > 1 ? lists : []),
      ...(next.kind === 'open' || run.length <= 1
        ? [replacing('Join them with and', { start, end: start }, 'and ')]
        : []),
    ],
  });
}

/** `dc.title kim`. */
function relationBetween(reading: Reading, { end }: Lexeme): Mend {
  const at = reading.source.spanOf(end, end).start;
  return replacing('Look in the index', { start: at, end: at }, ' =');
}

const isBare = (lexeme: Lexeme): lexeme is StringLexeme => lexeme.kind === 'string' && !lexeme.isQuoted;

const isRelation = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === 'string' && lexeme.relation !== undefined;

/** A bare stretch that begins no clause of its own. */
function isTerm(lexemes: readonly Lexeme[], i: number): boolean {
  const lexeme = lexemes[i];
  if (lexeme === undefined || !isBare(lexeme)) return false;
  const after = lexemes[i + 1];
  return after?.kind !== 'symbol' && !(isRelation(after) && lexemes[i + 2]?.kind === 'string');
}

const IS_LETTERS = /^\p{L}+$/u;
