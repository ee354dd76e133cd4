/** A form of the query language, with an example that can be run as it stands. */
export interface LanguageForm {
  readonly q: string;
  readonly means: string;
}

export interface FormGroup {
  readonly title: string;
  /** What holds for the whole group, when something does. */
  readonly note: string | null;
  readonly forms: readonly LanguageForm[];
}

/** The query language as the help page teaches it, from what everybody needs to what specialists ask for. */
export const LANGUAGE_FORMS: readonly FormGroup[] = [
  {
    title: 'Words',
    note:
      'Capitals and accents make no difference, and a plain word finds its other forms: strike finds strikes and ' +
      'striking. Operators are written in capitals.',
    forms: [
      { q: 'barrage turbine', means: 'both words, anywhere in the article' },
      { q: 'ferry OR lifeboat', means: 'either word; ferry | lifeboat is the same' },
      { q: 'strike -barrage', means: 'the first without the second; strike NOT barrage is the same' },
      { q: '(ferry OR lifeboat) inquiry', means: 'brackets say what belongs together' },
      { q: '=strikes', means: 'this form only' },
      { q: 'caps(US)', means: 'as written, so that us is not found' },
      { q: 'engineer*', means: 'any ending; ? stands for one character' },
      { q: 'harbormaster~2', means: 'up to two letters different; ~1 for one' },
    ],
  },
  {
    title: 'Phrases and nearness',
    note: 'Within one paragraph, or within the headline.',
    forms: [
      { q: '"signing ceremony"', means: 'the words next to one another' },
      { q: '"the * barrage"', means: 'a star on its own is any one word' },
      { q: '"lifting sanctions"~3', means: 'with at most three other words among them, in any order' },
      { q: 'sanctions NEAR/5 lifted', means: 'at most five words apart, in either order; also w/5' },
      { q: 'first PRE/3 officer', means: 'at most three words apart, in this order' },
      { q: 'turbine /s crack', means: 'in the same sentence; /p for the same paragraph' },
    ],
  },
  {
    title: 'Where and when',
    note: 'A date may be a year, a month or a day, and then means the whole of it. Undated articles are counted apart.',
    forms: [
      { q: 'title:barrage', means: 'in the headline' },
      { q: 'title:(strike OR quota)', means: 'a field takes a group, too' },
      { q: 'byline:hollis OR place:geneva', means: 'the author, or the dateline’s place' },
      { q: 'caption:barrage', means: 'in the caption of a photograph; body: for the running text' },
      { q: 'source:courier ferry', means: 'in one newspaper' },
      { q: 'summit date:2019-02', means: 'dated in February 2019' },
      { q: 'barrage date:1975..1979', means: 'from one period to another; either end may be left open' },
      { q: 'ferry after:1983', means: 'after a period; before: likewise' },
      { q: '*:*', means: 'everything' },
    ],
  },
  {
    title: 'How much of it',
    note: null,
    forms: [
      { q: 'atleast5(sanctions)', means: 'at least five times in the article' },
      { q: 'hlead(summit)', means: 'in the headline or the opening paragraph' },
      { q: 'first/50(barrage)', means: 'within the article’s first fifty words' },
    ],
  },
];

/** What the keys do. Letters work wherever one is not typing. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'go to the search box' },
  { keys: ['Esc'], does: 'leave the search box' },
  { keys: ['j', '↓'], does: 'next result (↓ also leads from the search box into the results)' },
  { keys: ['k', '↑'], does: 'previous result' },
  { keys: ['Enter'], does: 'open the result' },
  { keys: ['n', 'j'], does: 'in an article: next hit' },
  { keys: ['p', 'k'], does: 'in an article: previous hit' },
];
