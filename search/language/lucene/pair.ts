import { orOf, spanOver } from '../build.ts';
import { wordOrPhrase } from '../foreign/words.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { PhraseSlot, Query, Span } from '../query.ts';

/** Two words with slop: in `"a b"~3` b may stand 4 steps after a, or 2 before it. */
export function pairWithin(first: PhraseSlot, second: PhraseSlot, slop: number, span: Span): Query {
  const [forth, back] = [inOrder(first, second, slop + 1, span), inOrder(second, first, slop - 1, span)];
  return slop === 1 ? forth : orOf([forth, back], span);
}

const inOrder = (left: PhraseSlot, right: PhraseSlot, distance: number, span: Span): Query => ({
  kind: 'near',
  left: wordOrPhrase([left], left.span),
  right: wordOrPhrase([right], right.span),
  distance,
  ordered: true,
  span,
});

/** Two words in quotes and how many moves they may make. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly slop: number;
}

/** The pair that reads as this part of a tree, undefined where none does; without moves it would be a phrase. */
export function pairOf(query: Query): Pair | undefined {
  const [forth, back] = query.kind === 'or' && query.operands.length === 2 ? query.operands : [query];
  if (forth?.kind !== 'near' || !forth.ordered) return undefined;
  const [first, second] = [wordInQuotes(forth.left), wordInQuotes(forth.right)];
  if (first === undefined || second === undefined) return undefined;
  const slop = forth.distance - 1;
  if (back === undefined) return slop === 1 ? { first, second, slop } : undefined;
  const isBack = back.kind === 'near' && back.ordered && back.distance === slop - 1;
  const isTurned = isBack && wordInQuotes(back.left) === second && wordInQuotes(back.right) === first;
  return isTurned ? { first, second, slop } : undefined;
}

/** A word that reads as itself among others in quotes; one that is an operator elsewhere is a phrase of its own. */
export function wordInQuotes(side: Query): string | undefined {
  const [word] = side.kind === 'phrase' && side.slop === null && side.slots.length === 1 ? side.slots : [side];
  if (word?.kind !== 'word' || word.match !== 'stem' || !readsAsOne(word)) return undefined;
  return wordOrPhrase([word], word.span).kind === side.kind ? word.text : undefined;
}

/** `"a b"~4 OR "b a"~4`, which is how Lucene says `a NEAR/5 b`: two pairs, each of them turned round, become that. */
export function joinTurned(queries: readonly Query[]): readonly Query[] {
  const joined: Query[] = [];
  for (const query of queries) {
    const last = joined.at(-1);
    const near = last === undefined ? undefined : nearOf(last, query);
    if (near === undefined) joined.push(query);
    else joined[joined.length - 1] = near;
  }
  return joined;
}

function nearOf(one: Query, other: Query): Query | undefined {
  const [pair, turned] = [pairOf(one), pairOf(other)];
  const isSame = turned?.slop === pair?.slop && turned?.first === pair?.second && turned?.second === pair?.first;
  const [forth] = one.kind === 'or' ? one.operands : [one];
  if (pair === undefined || !isSame || forth?.kind !== 'near') return undefined;
  return { ...forth, ordered: false, span: spanOver(one.span, other.span) };
}
