import { stem } from '../analysis/index.ts';

/**
 * The words of one segment. A term is a folded form (`us`); a cased form is one way it is written (`US`, `us`).
 * Both are numbered from 0.
 */
export interface Lexicon {
  readonly terms: readonly string[];
  readonly termOf: ReadonlyMap<string, number>;
  readonly casedOf: ReadonlyMap<string, number>;
  /** The term of each cased form. */
  readonly termOfCased: readonly number[];
  /** The cased forms of each term. */
  readonly casedOfTerm: readonly (readonly number[])[];
  /** BCP 47 tags of the languages the articles are in. */
  readonly languages: readonly string[];
  /** For each language, its terms by stem. */
  readonly stems: readonly ReadonlyMap<string, readonly number[]>[];
  /** Terms that somewhere stand at the very place of another (`$3` beside `3`), so that both would mark one stretch. */
  readonly overlapping: ReadonlySet<number>;
}

export class LexiconBuilder {
  readonly #terms: string[] = [];
  readonly #termNumbers = new Map<string, number>();
  readonly #casedOf = new Map<string, number>();
  readonly #termOfCased: number[] = [];
  readonly #casedOfTerm: number[][] = [];
  readonly #languages: string[] = [];
  readonly #termsOfLanguage: Set<number>[] = [];
  /** The language each cased form was last met in: spares the set nearly every word of a text. */
  readonly #lastLanguage: number[] = [];
  readonly #overlapping = new Set<number>();

  /** The number of a language, new ones included. */
  language(tag: string): number {
    const known = this.#languages.indexOf(tag);
    if (known >= 0) return known;
    this.#termsOfLanguage.push(new Set());
    return this.#languages.push(tag) - 1;
  }

  /** Notes a word of a text in this language; gives the number of its cased form. The form follows from the cased form. */
  add(form: string, cased: string, language: number): number {
    let casedId = this.#casedOf.get(cased);
    if (casedId === undefined) {
      casedId = this.#termOfCased.length;
      this.#casedOf.set(cased, casedId);
      const term = this.#term(form);
      this.#termOfCased.push(term);
      this.#casedOfTerm[term]?.push(casedId);
    }
    if (this.#lastLanguage[casedId] !== language) {
      this.#lastLanguage[casedId] = language;
      this.#termsOfLanguage[language]?.add(this.termOf(casedId));
    }
    return casedId;
  }

  termOf(casedId: number): number {
    return this.#termOfCased[casedId] ?? 0;
  }

  markOverlapping(casedId: number): void {
    this.#overlapping.add(this.termOf(casedId));
  }

  finish(): Lexicon {
    return {
      terms: this.#terms,
      termOf: this.#termNumbers,
      casedOf: this.#casedOf,
      termOfCased: this.#termOfCased,
      casedOfTerm: this.#casedOfTerm,
      languages: this.#languages,
      stems: this.#languages.map((tag, language) => this.#stemsOf(tag, language)),
      overlapping: this.#overlapping,
    };
  }

  #term(form: string): number {
    const known = this.#termNumbers.get(form);
    if (known !== undefined) return known;
    const added = this.#terms.push(form) - 1;
    this.#termNumbers.set(form, added);
    this.#casedOfTerm.push([]);
    return added;
  }

  #stemsOf(tag: string, language: number): Map<string, number[]> {
    const stems = new Map<string, number[]>();
    for (const term of this.#termsOfLanguage[language] ?? []) {
      const key = stem(this.#terms[term] ?? '', tag);
      const forms = stems.get(key);
      if (forms === undefined) stems.set(key, [term]);
      else forms.push(term);
    }
    return stems;
  }
}
