import { expect } from 'chai';
import fc from 'fast-check';
import { bibtexOf } from '../../server/formats/citation/bibtex.ts';
import { citationOf } from '../../server/formats/citation/citation.ts';
import { contextObjectOf } from '../../server/formats/citation/coins.ts';
import { cslItemOf } from '../../server/formats/citation/csl-json.ts';
import { namePartsOf } from '../../server/formats/citation/name-parts.ts';
import { newsArticleOf } from '../../server/formats/citation/news-article.ts';
import { referenceOf } from '../../server/formats/citation/reference.ts';
import { risOf } from '../../server/formats/citation/ris.ts';
import { articleOf, type SmallArticle } from '../support/articles.ts';

const SUMMIT: SmallArticle = {
  headline: 'Summit 50% over budget & “unfinished”',
  byline: ['Lena Fairweather', 'Northern Wire'],
  date: '2019-02-28',
  place: 'MONTE GUALDO',
  source: 'Northern Wire',
  section: 'World',
  language: 'en',
  sourceUrl: 'https://northern-wire.example/a_b?x={1}&y=%20',
  paragraphs: ['First.', 'Second said: “$3 {and} a \\ backslash.”'],
};

const cite = (article: SmallArticle, passage: Parameters<typeof citationOf>[2] = null) =>
  citationOf(articleOf(article, 1), 'https://archive.example', passage);

describe('a citation as BibTeX', () => {
  it('is an article of its newspaper, every sign of its text kept', () => {
    expect(bibtexOf(cite(SUMMIT))).to.equal(
      [
        '@article{a1,',
        '  author = {Fairweather, Lena and {Northern Wire}},',
        '  title = {{Summit 50\\% over budget \\& “unfinished”}},',
        '  journal = {Northern Wire},',
        '  year = {2019},',
        '  month = feb,',
        '  day = {28},',
        '  language = {en},',
        '  url = {https://northern-wire.example/a_b?x=%7B1%7D&y=%20},',
        '  note = {Section: World. Dateline: MONTE GUALDO},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('says no more than is known', () => {
    expect(bibtexOf(cite({ date: '2019-02' }))).to.equal(
      '@misc{a1,\n  title = {{[No headline]}},\n  year = {2019},\n  month = feb,\n  url = {https://archive.example/articles/a1},\n}\n',
    );
  });

  it('of a paragraph leads to it here and holds its words', () => {
    const bibtex = bibtexOf(cite(SUMMIT, { key: 'p2', n: 2, quote: SUMMIT.paragraphs?.[1] as string }));

    expect(bibtex).to.include('@article{a1-p2,').and.to.include('url = {https://archive.example/articles/a1#p2}');
    expect(bibtex).to.include(
      'note = {Section: World. “Second said: “\\$3 \\textbraceleft{}and\\textbraceright{} a \\textbackslash{} backslash.””. Dateline: MONTE GUALDO}',
    );
  });

  it('gives back any headline and any author’s name that is written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (headline, name) => {
        const fields = readBibtex(bibtexOf(cite({ headline: `${headline}.`, byline: [`${name},`] })));

        expect(fields['title']).to.equal(`{${spaced(`${headline}.`)}}`);
        expect(fields['author']).to.equal(`{${spaced(`${name},`)}}`);
      }),
    );
  });
});

describe('a citation as RIS', () => {
  it('is of the type NEWS, one value a line', () => {
    expect(risOf(cite(SUMMIT)).split('\r\n')).to.deep.equal([
      'TY  - NEWS',
      'ID  - a1',
      'AU  - Fairweather, Lena',
      'AU  - Northern Wire',
      'TI  - Summit 50% over budget & “unfinished”',
      'T2  - Northern Wire',
      'PY  - 2019',
      'DA  - 2019/02/28/',
      'SE  - World',
      'LA  - en',
      'UR  - https://northern-wire.example/a_b?x={1}&y=%20',
      'AN  - a1',
      'N1  - Dateline: MONTE GUALDO',
      'ER  - ',
      '',
    ]);
  });

  it('leaves open what a date leaves open', () => {
    expect(risOf(cite({ date: '2019-02' }))).to.include('DA  - 2019/02//\r\n');
    expect(risOf(cite({ date: '2019' }))).to.include('DA  - 2019///\r\n');
    expect(risOf(cite({}))).not.to.match(/^(?:DA|PY|T2|AU)/m);
  });

  it('lets no text begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = risOf(cite({ headline: `x${text}\r\nER  - \nTY  - BOOK`, byline: [`A\n${text}`] })).split(
          /[\r\n]+/,
        );

        expect(lines.map((line) => line.slice(0, 4))).to.deep.equal(
          ['TY', 'ID', 'AU', 'TI', 'UR', 'AN', 'ER'].map((tag) => `${tag}  `).concat(''),
        );
      }),
    );
  });
});

describe('a citation as CSL-JSON', () => {
  it('is a newspaper article with its names and date in parts', () => {
    expect(cslItemOf(cite(SUMMIT))).to.deep.equal({
      id: 'a1',
      type: 'article-newspaper',
      title: 'Summit 50% over budget & “unfinished”',
      author: [{ family: 'Fairweather', given: 'Lena' }, { literal: 'Northern Wire' }],
      issued: { 'date-parts': [[2019, 2, 28]] },
      'container-title': 'Northern Wire',
      section: 'World',
      language: 'en',
      URL: 'https://northern-wire.example/a_b?x={1}&y=%20',
      archive_location: 'a1',
      note: 'Dateline: MONTE GUALDO',
    });
  });

  it('says no more than is known', () => {
    expect(cslItemOf(cite({ headline: 'X', date: '2019-02' }))).to.deep.equal({
      id: 'a1',
      type: 'article-newspaper',
      title: 'X',
      issued: { 'date-parts': [[2019, 2]] },
      URL: 'https://archive.example/articles/a1',
      archive_location: 'a1',
    });
  });

  it('never passes on an address that is not of the web', () => {
    expect(cslItemOf(cite({ sourceUrl: 'javascript:alert(1)' }))['URL']).to.equal(
      'https://archive.example/articles/a1',
    );
  });
});

describe('a citation to be read', () => {
  const NOON = new Date('2026-11-24T12:00:00Z');

  it('says who wrote what, where and when, and when it was read', () => {
    expect(referenceOf(cite({ ...SUMMIT, sourceUrl: 'https://wire.example/summit' }), NOON)).to.deep.equal([
      'Lena Fairweather and Northern Wire',
      '“Summit 50% over budget & “unfinished””',
      'Northern Wire',
      'MONTE GUALDO',
      '28 February 2019',
      'https://wire.example/summit',
      'accessed 24 November 2026',
    ]);
  });

  it('leaves out what is not known, and says that a date is missing', () => {
    expect(referenceOf(cite({ headline: 'A letter' }), NOON)).to.deep.equal([
      '“A letter”',
      'undated',
      'https://archive.example/articles/a1',
      'accessed 24 November 2026',
    ]);
  });

  it('lists all authors, and a date as precise as it is known', () => {
    const byline = ['Lena Fairweather', 'Ada Holm', 'Madonna'];

    expect(referenceOf(cite({ headline: 'X', byline, date: '2019-02' }), NOON).slice(0, 3)).to.deep.equal([
      'Lena Fairweather, Ada Holm and Madonna',
      '“X”',
      'February 2019',
    ]);
  });
});

describe('a citation as COinS', () => {
  it('is a newspaper article with its parts', () => {
    expect([...new URLSearchParams(contextObjectOf(cite(SUMMIT)))]).to.deep.equal([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', 'Summit 50% over budget & “unfinished”'],
      ['rft.source', 'Northern Wire'],
      ['rft.date', '2019-02-28'],
      ['rft.aulast', 'Fairweather'],
      ['rft.aufirst', 'Lena'],
      ['rft.aucorp', 'Northern Wire'],
      ['rft.language', 'en'],
      ['rft.identifier', 'https://northern-wire.example/a_b?x={1}&y=%20'],
    ]);
  });

  it('gives back any headline, without a sign that could part it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const coins = contextObjectOf(cite({ headline: `${headline}.` }));

        expect(coins).to.match(/^[\w.*%=&-]+$/);
        expect(new URLSearchParams(coins).get('rft.title')).to.equal(spaced(`${headline}.`));
      }),
    );
  });
});

describe('a citation as schema.org’s NewsArticle', () => {
  it('has what is known, and the page it stands on', () => {
    expect(newsArticleOf(cite(SUMMIT), 'https://archive.example/articles/a1')).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Summit 50% over budget & “unfinished”',
      author: [
        { '@type': 'Person', name: 'Lena Fairweather', givenName: 'Lena', familyName: 'Fairweather' },
        'Northern Wire',
      ],
      datePublished: '2019-02-28',
      publisher: { '@type': 'NewsMediaOrganization', name: 'Northern Wire' },
      articleSection: 'World',
      dateline: 'MONTE GUALDO',
      inLanguage: 'en',
      identifier: 'a1',
      url: 'https://northern-wire.example/a_b?x={1}&y=%20',
      mainEntityOfPage: 'https://archive.example/articles/a1',
    });
  });

  it('says no more than is known', () => {
    expect(
      newsArticleOf(cite({ headline: 'X', date: '2019-02' }), 'https://archive.example/articles/a1'),
    ).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'X',
      datePublished: '2019-02',
      identifier: 'a1',
      url: 'https://archive.example/articles/a1',
      mainEntityOfPage: 'https://archive.example/articles/a1',
    });
  });
});

describe('the name of an author', () => {
  for (const [name, parts] of [
    ['Lena Fairweather', { family: 'Fairweather', given: 'Lena' }],
    ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
    ['J. R. O’Brien-Smith', { family: 'O’Brien-Smith', given: 'J. R.' }],
    ['Émile Duquesne', { family: 'Duquesne', given: 'Émile' }],
    ['Madonna', { literal: 'Madonna' }],
    ['Reuters Staff', { literal: 'Reuters Staff' }],
    ['The Associated Press', { literal: 'The Associated Press' }],
    ['Lena Fairweather and Ada Holm', { literal: 'Lena Fairweather and Ada Holm' }],
    ['Fairweather, Lena', { literal: 'Fairweather, Lena' }],
    ['Evening Post', { literal: 'Evening Post' }],
    ['金 正恩', { literal: '金 正恩' }],
  ] as const) {
    it(`${name} is ${'family' in parts ? 'parted' : 'left whole'}`, () => {
      expect(namePartsOf(name, 'Evening Post')).to.deep.equal(parts);
    });
  }
});

/** The fields of one entry, read as BibTeX does: up to the brace that balances, commands undone. */
function readBibtex(entry: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const found of entry.matchAll(/^ {2}(\w+) = \{/gm)) {
    let depth = 1;
    let at = found.index + found[0].length;
    const start = at;
    for (; depth > 0 && at < entry.length; at += 1) depth += entry[at] === '{' ? 1 : entry[at] === '}' ? -1 : 0;
    expect(entry.slice(at, at + 2)).to.equal(',\n');
    fields[found[1] ?? ''] = entry
      .slice(start, at - 1)
      .replaceAll(/\\(?:text(\w+)\{\}|([$&#%_]))/g, (_, name, sign) => sign ?? SIGNS[name]);
  }
  return fields;
}

const SIGNS: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};

const spaced = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
