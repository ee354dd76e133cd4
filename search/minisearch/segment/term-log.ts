import { stem } from '../../analysis/index.ts';
import type { Variant } from './dictionary-writer.ts';

/** The words met while a segment is built: terms, the variants they stand in, and the languages they were met in. */
export class TermLog {
  readonly #forms: string[] = [];
  readonly #termOf = new Map<string, number>();
  readonly #overlapping = new Set<number>();
  /** Variants of one position by cased form; of several positions by cased form and length. */
  readonly #single = new Map<string, number>();
  readonly #joined = new Map<string, number>();
  readonly #variants: Variant[] = [];
  readonly #termOfVariant: number[] = [];
  /** How often each variant was met. */
  readonly #times: number[] = [];
  readonly #variantsOfTerm: number[][] = [];
  readonly #languages: string[] = [];
  readonly #termsOfLanguage: Set<number>[] = [];
  /** The language each variant was last met in: spares the set nearly every word of a text. */
  readonly #lastLanguage: number[] = [];

  get languages(): readonly string[] {
    return this.#languages;
  }

  get terms(): readonly string[] {
    return this.#forms;
  }

  get variants(): readonly Variant[] {
    return this.#variants;
  }

  /** The number of a language, new ones included. */
  language(tag: string): number {
    const known = this.#languages.indexOf(tag);
    if (known >= 0) return known;
    this.#termsOfLanguage.push(new Set());
    return this.#languages.push(tag) - 1;
  }

  /** Notes a word of a text in this language; gives its variant's number. The form follows from the cased form. */
  add(form: string, cased: string, length: number, language: number): number {
    const variants = length === 1 ? this.#single : this.#joined;
    const key = length === 1 ? cased : `${length} ${cased}`;
    let variant = variants.get(key);
    if (variant === undefined) {
      variant = this.#variants.push({ cased, length }) - 1;
      variants.set(key, variant);
      const term = this.#term(form);
      this.#termOfVariant.push(term);
      this.#variantsOfTerm[term]?.push(variant);
      this.#times.push(0);
    }
    this.#times[variant] = (this.#times[variant] ?? 0) + 1;
    if (this.#lastLanguage[variant] !== language) {
      this.#lastLanguage[variant] = language;
      this.#termsOfLanguage[language]?.add(this.termOf(variant));
    }
    return variant;
  }

  termOf(variant: number): number {
    return this.#termOfVariant[variant] ?? 0;
  }

  /** Numbers of the term's variants, the most frequent first. */
  variantsOf(term: number): readonly number[] {
    const variants = this.#variantsOfTerm[term] ?? [];
    return variants.length === 1
      ? variants
      : variants.toSorted((a, b) => (this.#times[b] ?? 0) - (this.#times[a] ?? 0) || a - b);
  }

  markOverlapping(variant: number): void {
    this.#overlapping.add(this.termOf(variant));
  }

  isOverlapping(term: number): boolean {
    return this.#overlapping.has(term);
  }

  /** For each language, its terms by stem. @param inOrder terms in byte order; ordinals are places in it */
  stems(inOrder: readonly number[]): readonly ReadonlyMap<string, readonly number[]>[] {
    return this.#languages.map((tag, language) => {
      const classes = new Map<string, number[]>();
      for (const [ordinal, term] of inOrder.entries()) {
        if (this.#termsOfLanguage[language]?.has(term) !== true) continue;
        const key = stem(this.#forms[term] ?? '', tag);
        const members = classes.get(key);
        if (members === undefined) classes.set(key, [ordinal]);
        else members.push(ordinal);
      }
      return classes;
    });
  }

  #term(form: string): number {
    const known = this.#termOf.get(form);
    if (known !== undefined) return known;
    const added = this.#forms.push(form) - 1;
    this.#termOf.set(form, added);
    this.#variantsOfTerm.push([]);
    return added;
  }
}
