import { QueryError } from '../../errors/index.ts';
import { stem } from '../analysis/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Atom } from './pattern.ts';
import { hasShape } from './shape.ts';
import type { UnitIndex } from './unit-index.ts';

/** The words of a segment that one atom stands for. */
export interface TermSet {
  /** By the article's language: stems differ, everything else is the same set for all. */
  readonly terms: readonly ReadonlySet<number>[];
  /** For `caps()`: the cased form it must be as well. */
  readonly cased: number | null;
}

/**
 * For each language, which cased forms belong to the set: 1 for those that do, by number. A look into an array of bytes
 * is what makes reading through a paragraph's words cheap.
 */
export function acceptedForms({ terms, cased }: TermSet, lexicon: Lexicon): readonly Uint8Array[] {
  const shared = new Map<ReadonlySet<number>, Uint8Array>();
  return terms.map((set) => {
    const known = shared.get(set);
    if (known !== undefined) return known;
    const accepted = new Uint8Array(lexicon.termOfCased.length);
    if (cased !== null) accepted[cased] = 1;
    else for (const term of set) for (const form of lexicon.casedOfTerm[term] ?? []) accepted[form] = 1;
    shared.set(set, accepted);
    return accepted;
  });
}

/** More forms than this and the reader must narrow the wildcard: past it a query costs seconds and says little. */
export const MOST_EXPANSIONS = 20_000;

/** Throws QueryError `wildcard-too-broad` when the atom stands for more than MOST_EXPANSIONS words. */
export function termSetOf(atom: Atom, lexicon: Lexicon, index: UnitIndex): TermSet {
  const everyLanguage = (terms: ReadonlySet<number>): TermSet => ({
    terms: lexicon.languages.map(() => terms),
    cased: null,
  });
  switch (atom.match) {
    case 'stem':
      return {
        terms: lexicon.languages.map((tag, language) => {
          const forms = lexicon.stems[language]?.get(stem(atom.text, tag));
          return new Set(forms);
        }),
        cased: null,
      };
    case 'exact':
      return everyLanguage(termsNamed([atom.text], lexicon));
    case 'caps': {
      const cased = lexicon.casedOf.get(atom.text);
      if (cased === undefined) return everyLanguage(new Set());
      return { ...everyLanguage(new Set([lexicon.termOfCased[cased] ?? 0])), cased };
    }
    case 'wildcard':
      return everyLanguage(limited(wildcardTerms(atom.text, lexicon, index), atom));
    case 'fuzzy':
      return everyLanguage(limited(termsNamed(index.formsWithinEdits(atom.text, atom.edits).keys(), lexicon), atom));
    default:
      return atom.match satisfies never;
  }
}

function wildcardTerms(pattern: string, lexicon: Lexicon, index: UnitIndex): Set<number> {
  const firstWildcard = pattern.search(WILDCARD);
  const prefix = firstWildcard < 0 ? pattern : pattern.slice(0, firstWildcard);
  const candidates = prefix === '' ? lexicon.terms : index.formsWithPrefix(prefix);
  return termsNamed(shapedLike(pattern, candidates), lexicon);
}

function* shapedLike(pattern: string, forms: Iterable<string>): Iterable<string> {
  const shape = Array.from(pattern);
  for (const form of forms) if (hasShape(Array.from(form), shape)) yield form;
}

function termsNamed(forms: Iterable<string>, lexicon: Lexicon): Set<number> {
  const terms = new Set<number>();
  for (const form of forms) {
    const term = lexicon.termOf.get(form);
    if (term !== undefined) terms.add(term);
  }
  return terms;
}

function limited(terms: Set<number>, { text, span }: Atom): Set<number> {
  if (terms.size <= MOST_EXPANSIONS) return terms;
  throw new QueryError([
    {
      code: 'wildcard-too-broad',
      message: `“${text}” stands for ${terms.size} different words; at most ${MOST_EXPANSIONS} can be searched at once.`,
      hint: 'Give more of the word’s letters.',
      start: span.start,
      end: span.end,
    },
  ]);
}

const WILDCARD = /[*?]/u;
