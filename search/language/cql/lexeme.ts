/** A piece of CQL. Offsets are UTF-16 into the plain form of the query (`SourceText.text`), end exclusive. */
export type Lexeme = { readonly start: number; readonly end: number } & LexemeContent;

export type LexemeContent =
  | { readonly kind: 'open' | 'close' | 'sort' }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'boolean'; readonly name: BooleanName }
  | Modifier
  /** An index, a relation's name or a term; `text` is what stands between the quotes, or the bare stretch. */
  | {
      readonly kind: 'string';
      readonly text: string;
      readonly contentStart: number;
      readonly isQuoted: boolean;
      /** Set where the stretch may be a relation: `any`, `cql.all`. */
      readonly relation: RelationName | undefined;
    };

/** `/distance<5`, `/unit=word`, `/stem`: names in lower case, without `cql.`. */
interface Modifier {
  readonly kind: 'modifier';
  readonly name: string;
  readonly symbol: string | undefined;
  readonly value: string | undefined;
}

export type StringLexeme = Lexeme & { readonly kind: 'string' };
export type ModifierLexeme = Lexeme & { readonly kind: 'modifier' };

export const BOOLEAN_NAMES = ['and', 'or', 'not', 'prox'] as const;
export type BooleanName = (typeof BOOLEAN_NAMES)[number];

export const RELATION_NAMES = ['any', 'all', 'adj', 'exact', 'within', 'encloses', 'scr'] as const;
export type RelationName = (typeof RELATION_NAMES)[number];

/** Words that cannot be terms unless they are quoted. */
export const isReserved = (text: string): boolean => RESERVED.has(text.toLowerCase());

const RESERVED: ReadonlySet<string> = new Set([...BOOLEAN_NAMES, ...RELATION_NAMES, 'sortby']);
