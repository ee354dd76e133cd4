import { stem } from '../../analysis/index.ts';
import type { Variant } from './dictionary-writer.ts';
import { NumberedWords } from './numbered-words.ts';

/** The words met while a segment is built: terms, the variants they stand in, and the languages they were met in. */
export class TermLog {
  readonly #forms: string[] = [];
  readonly #termOf = new Map<string, number>();
  readonly #overlapping = new Set<number>();
  /** Numbers the variants, by their cased forms; those of several positions have their length before it, and a NUL. */
  readonly #numbers = new NumberedWords();
  readonly #variants: Variant[] = [];
  readonly #termOfVariant: number[] = [];
  readonly #variantsOfTerm: number[][] = [];
  readonly #languages: string[] = [];
  readonly #termsOfLanguage: Set<number>[] = [];

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

  /** Gives the number of a word's variant, which is noted when it is new. The form follows from the cased form. */
  add(form: string, cased: string, length: number): number {
    const variant = this.#numbers.numberOf(length === 1 ? cased : `${length}\0${cased}`);
    if (variant < this.#variants.length) return variant;
    const term = this.#term(form);
    this.#variants.push({ cased, length });
    this.#termOfVariant.push(term);
    this.#variantsOfTerm[term]?.push(variant);
    return variant;
  }

  /** Notes that a term stands in a text of this language. */
  metIn(language: number, term: number): void {
    this.#termsOfLanguage[language]?.add(term);
  }

  termOf(variant: number): number {
    return this.#termOfVariant[variant] ?? 0;
  }

  /** Numbers of the term's variants, the most frequent first. @param times how often each variant was met */
  variantsOf(term: number, times: Uint32Array): readonly number[] {
    const variants = this.#variantsOfTerm[term] ?? [];
    return variants.length === 1 ? variants : variants.toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b);
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
