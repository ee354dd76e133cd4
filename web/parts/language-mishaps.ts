import type { LanguageForm } from './language-forms.ts';

/** Searches that cannot be read, each with whole searches to choose instead. */
export const UNREADABLE: readonly LanguageForm[] = [
  { q: 'barrage "signing ceremony', means: 'a quotation mark that is never closed' },
  { q: 'titel:strike', means: 'a field there is none of' },
  { q: 'strike date:2019-13', means: 'a thirteenth month' },
  { q: 'ferry OR', means: 'an operator with nothing after it' },
  { q: '-strike', means: 'only what is not wanted' },
  {
    q: '(barrage AND crack) NEAR/5 turbine',
    means: 'two words that must both be near a third: it has to be said of each',
  },
];

/** Searches that can be read, though perhaps not as they were meant; they are answered with a note. */
export const DOUBTFUL: readonly LanguageForm[] = [
  { q: 'ferry or lifeboat', means: 'an operator in small letters is the word' },
  { q: 'summit OR ferry strike', means: 'OR beside words that must all be there: which belongs to which?' },
  { q: 'barrage turbnie', means: 'a word that occurs nowhere, perhaps misspelt' },
];
