import type { FormGroup } from './language-forms.ts';

/** A way of writing searches that people know from elsewhere. */
export interface OtherSyntax extends FormGroup {
  /** As `syntax=` takes it. */
  readonly syntax: string;
}

/** The syntaxes besides the one the page teaches; each example runs as it stands. */
export const OTHER_SYNTAXES: readonly OtherSyntax[] = [
  {
    syntax: 'simple',
    title: 'Simple',
    note: 'Words and quotation marks only: nothing that is typed is ever an error, and no word is an operator.',
    forms: [
      { q: 'barrage "chief engineer"', means: 'the word and the phrase' },
      { q: 'ferry: "lifeboat', means: 'stray signs are left out, a quotation mark never closed ends with the text' },
    ],
  },
];
