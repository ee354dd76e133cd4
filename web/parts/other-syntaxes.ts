import type { Syntax } from '../pages/page-data.ts';
import type { FormGroup } from './language-forms.ts';

/** A way of writing searches that people know from elsewhere. */
export interface OtherSyntax extends FormGroup {
  /** As `syntax=` takes it. */
  readonly syntax: Syntax;
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
  {
    syntax: 'nexis',
    title: 'Nexis',
    note: 'Words side by side are a phrase; connectors in any case, and OR binds before W/n, W/n before AND.',
    forms: [
      { q: 'signing ceremony', means: 'the words next to one another' },
      { q: 'ferry or lifeboat and inquiry', means: 'either of the first two, and the third' },
      { q: 'strike and not barrage', means: 'the first without the second' },
      { q: 'turbin!', means: 'any ending; wom*n has exactly one letter there' },
      {
        q: 'sanctions w/5 lifted',
        means: 'near, in either order; pre/5 in this order; w/s, w/p in one sentence, paragraph',
      },
      { q: 'headline(strike)', means: 'in the headline; byline(…), publication(…), section(…) likewise' },
      {
        q: 'hlead(summit)',
        means: 'in the headline or the opening paragraph; atleast5(…) and allcaps(…) as you know them',
      },
      { q: 'ferry and date aft 1983', means: 'after a period; date bef and date = likewise' },
    ],
  },
  {
    syntax: 'factiva',
    title: 'Factiva',
    note: 'Words side by side are a phrase; operators in any case.',
    forms: [
      { q: 'signing ceremony', means: 'the words next to one another' },
      { q: 'sanctions near5 lifted', means: 'near, in either order; adj5 in this order' },
      { q: 'turbine same crack', means: 'in the same paragraph' },
      { q: 'turbin$', means: 'any ending; turbin* too' },
      { q: 'hd=strike', means: 'in the headline; by=, rst=, la= likewise, hlp= for headline and opening paragraph' },
      { q: 'atleast5 sanctions', means: 'at least five times' },
      { q: 'summit and date after 20190101', means: 'after a day' },
    ],
  },
  {
    syntax: 'lucene',
    title: 'Lucene',
    note: 'Words side by side are alternatives; operators in capitals.',
    forms: [
      { q: '+barrage +crack -ferry', means: 'both of the first two, without the third; AND, NOT, && and ! likewise' },
      { q: 'ferry lifeboat', means: 'either word' },
      { q: 'title:(strike OR summit)', means: 'in the headline; byline:, source:, section: likewise' },
      { q: '"sanctions lifted"~3', means: 'up to three moves from a phrase; turned round costs two' },
      { q: 'barage~1', means: 'one letter may differ; turbin* has any ending' },
      { q: '+ferry +date:[1983 TO 1985}', means: 'from one period to another; a curly bracket leaves its period out' },
    ],
  },
  {
    syntax: 'cql',
    title: 'CQL',
    note: 'The query language of library catalogues (SRU); operators in any case.',
    forms: [
      { q: 'barrage and crack', means: 'both words; or, not likewise' },
      { q: 'cql.serverChoice any "ferry lifeboat"', means: 'either word; all for both, adj for a phrase' },
      { q: 'dc.title = strike', means: 'in the headline; dc.creator, dc.publisher, dc.language likewise' },
      {
        q: 'sanctions prox/distance<6/unit=word lifted',
        means: 'near; unit=sentence, unit=paragraph for the same one',
      },
      { q: 'barrage and dc.date within "1975 1979"', means: 'from one period to another; =, <, >, <=, >= as well' },
    ],
  },
];
