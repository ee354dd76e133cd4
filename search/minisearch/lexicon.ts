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
  /** BCP 47 tags of the languages the articles are in. */
  readonly languages: readonly string[];
  /** For each language, its terms by stem. */
  readonly stems: readonly ReadonlyMap<string, readonly number[]>[];
  /** Terms that somewhere stand at the very place of another (`$3` beside `3`), so that both would mark one stretch. */
  readonly overlapping: ReadonlySet<number>;
}

export class LexiconBuilder {
  readonly #terms: string[] = [];
  readonly #termOf = new Map<string, number>();
  readonly #casedOf = new Map<string, number>();
  readonly #termOfCased: number[] = [];
  readonly #languages: string[] = [];
  readonly #termsOfLanguage: Set<number>[] = [];
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
      this.#termOfCased.push(this.#term(form));
    }
    this.#termsOfLanguage[language]?.add(this.#termOfCased[casedId] ?? 0);
    return casedId;
  }

  markOverlapping(casedId: number): void {
    this.#overlapping.add(this.#termOfCased[casedId] ?? 0);
  }

  finish(): Lexicon {
    return {
      terms: this.#terms,
      termOf: this.#termOf,
      casedOf: this.#casedOf,
      termOfCased: this.#termOfCased,
      languages: this.#languages,
      stems: this.#languages.map((tag, language) => this.#stemsOf(tag, language)),
      overlapping: this.#overlapping,
    };
  }

  #term(form: string): number {
    const known = this.#termOf.get(form);
    if (known !== undefined) return known;
    const added = this.#terms.push(form) - 1;
    this.#termOf.set(form, added);
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
