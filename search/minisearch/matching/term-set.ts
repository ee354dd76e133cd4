import { QueryError } from '../../../errors/index.ts';
import { stem } from '../../analysis/index.ts';
import type { TermEntry } from '../segment/dictionary.ts';
import type { Segment } from '../segment/segment.ts';
import type { Atom } from './pattern.ts';
import { hasShape } from './shape.ts';

/** A term that one atom stands for in a segment. */
export interface AcceptedTerm {
  readonly term: TermEntry;
  /** The languages of articles in which it does (stems differ by language), by index; null for all of the segment's. */
  readonly languages: ReadonlySet<number> | null;
  /** Which of its variants count, for `caps()`; null for all. */
  readonly variants: readonly boolean[] | null;
}

/** The terms an atom stands for, each once. */
export type TermSet = readonly AcceptedTerm[];

/** More forms than this and the reader must narrow the wildcard: past it a query costs seconds and says little. */
export const MOST_EXPANSIONS = 20_000;

/** Throws QueryError `wildcard-too-broad` when the atom stands for more than MOST_EXPANSIONS words. */
export function termSetOf(atom: Atom, segment: Segment): TermSet {
  const { dictionary } = segment;
  switch (atom.match) {
    case 'stem':
      return stemmed(atom.text, segment);
    case 'exact':
      return inEveryLanguage(listed(dictionary.find(atom.text)));
    case 'caps':
      return listed(dictionary.find(atom.form)).flatMap((term) => writtenAs(atom.text, term));
    case 'wildcard':
      return inEveryLanguage(limited(shapedLike(atom.text, segment), atom));
    case 'fuzzy':
      return inEveryLanguage(
        limited(
          Array.from(dictionary.withinEdits(atom.text, atom.edits), ({ term }) => term),
          atom,
        ),
      );
    default:
      return atom.match satisfies never;
  }
}

function stemmed(text: string, { dictionary, languages, stems }: Segment): TermSet {
  const languagesOf = new Map<number, Set<number>>();
  for (const [language, tag] of languages.entries()) {
    for (const ordinal of stems[language]?.termsOf(stem(text, tag)) ?? []) {
      const known = languagesOf.get(ordinal);
      if (known === undefined) languagesOf.set(ordinal, new Set([language]));
      else known.add(language);
    }
  }
  return Array.from(languagesOf, ([ordinal, accepting]) => ({
    term: dictionary.at(ordinal),
    languages: accepting.size === languages.length ? null : accepting,
    variants: null,
  }));
}

function writtenAs(cased: string, term: TermEntry): TermSet {
  if (term.variants === null) return term.form === cased ? inEveryLanguage([term]) : [];
  const variants = term.variants.map((variant) => variant.cased === cased);
  return variants.includes(true) ? [{ term, languages: null, variants }] : [];
}

function shapedLike(pattern: string, { dictionary }: Segment): readonly TermEntry[] {
  const shape = Array.from(pattern);
  const firstWildcard = pattern.search(WILDCARD);
  const prefix = firstWildcard < 0 ? pattern : pattern.slice(0, firstWildcard);
  const isPrefix = pattern === `${prefix}*`;
  const terms: TermEntry[] = [];
  for (const term of dictionary.withPrefix(prefix)) {
    if (isPrefix || hasShape(Array.from(term.form), shape)) terms.push(term);
  }
  return terms;
}

function limited(terms: readonly TermEntry[], { text, span }: Atom): readonly TermEntry[] {
  if (terms.length <= MOST_EXPANSIONS) return terms;
  throw new QueryError([
    {
      code: 'wildcard-too-broad',
      message: `“${text}” stands for ${terms.length} different words; at most ${MOST_EXPANSIONS} can be searched at once.`,
      hint: 'Give more of the word’s letters.',
      start: span.start,
      end: span.end,
    },
  ]);
}

const inEveryLanguage = (terms: readonly TermEntry[]): TermSet =>
  terms.map((term) => ({ term, languages: null, variants: null }));

const listed = (term: TermEntry | undefined): readonly TermEntry[] => (term === undefined ? [] : [term]);

const WILDCARD = /[*?]/u;
