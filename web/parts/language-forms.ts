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
      { q: 'engineer*', means: 'any ending, or none' },
      { q: '*boat', means: 'any beginning; a star may stand inside a word, too' },
      { q: 'wom?n', means: 'exactly one character where the ? stands' },
      { q: 'harbormaster~2', means: 'up to two letters different; ~1 for one' },
    ],
  },
  {
    title: 'Phrases and nearness',
    note: 'Within one paragraph, or within the headline.',
    forms: [
      { q: '"signing ceremony"', means: 'the words next to one another' },
      { q: '"the * barrage"', means: 'a star on its own is any one word' },
      { q: '"chief engineer*"', means: 'stars and ? work inside a phrase' },
      { q: '"lifting sanctions"~3', means: 'with at most three other words among them, in any order' },
      { q: 'sanctions NEAR/5 lifted', means: 'at most five words apart, in either order; also w/5' },
      { q: 'first PRE/3 officer', means: 'at most three words apart, in this order' },
      { q: 'turbine /s crack', means: 'in the same sentence' },
      { q: 'turbine /p crack', means: 'in the same paragraph' },
      {
        q: '(lunch OR dinner) NEAR/10 "signing ceremony"',
        means: 'phrases and groups of alternatives can be near, too',
      },
    ],
  },
  {
    title: 'Where and when',
    note: 'A date may be a year, a month or a day, and then means the whole of it. Undated articles are counted apart.',
    forms: [
      { q: 'title:barrage', means: 'in the headline' },
      { q: 'title:(strike OR quota)', means: 'a field takes a group, too' },
      { q: 'byline:hollis OR place:geneva', means: 'the author, or the dateline’s place' },
      { q: 'caption:barrage', means: 'in the caption of a photograph' },
      { q: 'body:barrage', means: 'in the running text: no captions, subheads, headline or byline' },
      { q: 'source:courier ferry', means: 'in one newspaper' },
      { q: 'section:obituaries', means: 'in one section of it' },
      { q: 'lang:en summit', means: 'in one language' },
      { q: 'url:*/2024/*', means: 'published at such an address; id: takes the article’s own' },
      { q: 'summit date:2019-02', means: 'dated in February 2019; date:2019-02-28 is the day, date:2019 the year' },
      { q: 'barrage date:1975..1979', means: 'from one period to another, both included' },
      { q: 'ferry date:..1975', means: 'up to a period, which is included' },
      { q: 'barrage date:2019..', means: 'from one on' },
      { q: 'ferry after:1983', means: 'after a period, which itself is left out' },
      { q: 'ferry before:1970', means: 'before it, likewise' },
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
  {
    title: 'How words are read',
    note: 'In articles and in searches alike, so that it does not matter how either writes them.',
    forms: [
      { q: 'saint-brevin', means: 'finds Saint-Brévin: capitals and accents make no difference' },
      { q: 'co-operate', means: 'finds cooperate and co operate, and is found by them' },
      { q: 'obrien', means: "finds O’Brien and O'Brien; the ’s of a possessive is dropped" },
      { q: 'U.S.', means: 'finds US and the pronoun us, too; caps(US) keeps them apart' },
      { q: 'f16', means: 'finds F-16, as F-16 does' },
      { q: '1000', means: 'finds 1,000; $3 finds 3 dollars with the sign or without' },
      { q: '9/11', means: 'signs inside a figure belong to it: 3.5 is one word, and so is 10:30' },
      { q: '"in the"', means: 'the commonest words are words like any other' },
    ],
  },
];

/** What the keys do. Letters work wherever one is not typing. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'go to the search box' },
  { keys: ['↓', '↑', 'Enter'], does: 'in the search box: choose one of the words listed under it, and take it' },
  { keys: ['Esc'], does: 'put that list away, then leave the search box' },
  { keys: ['j', '↓'], does: 'next result (↓ also leads from the search box into the results)' },
  { keys: ['k', '↑'], does: 'previous result' },
  { keys: ['Enter'], does: 'open the result' },
  { keys: ['n', 'j'], does: 'in an article: next hit' },
  { keys: ['p', 'k'], does: 'in an article: previous hit' },
  { keys: ['Shift+j'], does: 'in an article: next result' },
  { keys: ['Shift+k'], does: 'in an article: previous result' },
];
