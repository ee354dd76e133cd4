import { expect } from 'chai';
import { cleanHtmlOf } from './clean-support.ts';

const PROSE =
  'The town council voted on Thursday to close the Old Dock after 112 years, by a single vote and in a full chamber.';

const page = (head: string, below: string, end = ''): string =>
  `<html><head>${head}</head><body><h1>Council votes to close the Old Dock</h1>${below}<p>${PROSE}</p><p>${PROSE.replace('town', 'whole')}</p>${end}</body></html>`;

const jsonLd = (article: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Council votes to close the Old Dock', ...article })}</script>`;

describe('the date of a page', () => {
  const dateOf = (head: string, below = '', end = ''): string | null => cleanHtmlOf(page(head, below, end)).date;

  for (const [situation, line, date] of [
    ['is a day with the section behind it', '<p>04. November 2021 | Harbour</p>', '2021-11-04'],
    ['is a day with a place before it', '<div>Kelmouth, 4 November 2021</div>', '2021-11-04'],
    ['stands at the end of a byline', '<p>By <b>Ada Lorne</b> on 4 November 2021</p>', '2021-11-04'],
    ['has its year in two digits and the hour behind', '<p>Do 25.04.24 | 14:07 Uhr</p>', '2024-04-25'],
    ['is in a span called published', '<p>In <span class="published">31. Oktober 2023</span></p>', '2023-10-31'],
    ['is a part of a line', '<p>Handball Kelmouth • 02.02.2022</p>', '2022-02-02'],
    ['opens the text', `<p>29.11.2022 – ${PROSE}</p>`, '2022-11-29'],
    ['has the section behind it and nothing between', '<p><b>02.02.2022</b> Women’s handball</p>', '2022-02-02'],
    ['stands between slashes', '<p>Ada Lorne / 22.04.2020 / 06:15 / Reply</p>', '2020-04-22'],
    ['has two places before it', '<p>Kelmouth | Tarn Bridge, 11. November 2021</p>', '2021-11-11'],
    ['is printed in Russian', '<p>15 августа 2016, 13:43</p>', '2016-08-15'],
    ['is in a time element without an attribute', '<time>Published on August 19, 2019</time>', '2019-08-19'],
  ] as const) {
    it(`is read where it ${situation}`, () => {
      expect(dateOf('', line)).to.equal(date);
    });
  }

  it('is the one the page prints where metadata, in UTC, are already a day ahead', () => {
    const head = jsonLd({ datePublished: '2023-11-09T05:30:59Z' });

    expect(dateOf(head, '<p>Published: November 8, 2023 at 11:30 p.m.</p>')).to.equal('2023-11-08');
    expect(dateOf(head, '<p>Updated November 20, 2023</p>')).to.equal('2023-11-09');
  });

  it('comes from the address, or from "Published on" at the foot, where nothing else tells it', () => {
    const address = '<link rel="canonical" href="https://courier.example/2011/03/04/dock">';

    expect(dateOf(address)).to.equal('2011-03-04');
    expect(dateOf(address.replace('/03/', '/mar/'))).to.equal('2011-03-04');
    expect(dateOf(address.replace('2011/03/04/dock', 'news/29-10-2011'))).to.equal('2011-10-29');
    expect(dateOf('', '', '<p>Erschienen am: 01.11.2023</p>')).to.equal('2023-11-01');
  });

  it('is the one printed where metadata contradict one another, and their first where none is printed', () => {
    const head = `<meta property="article:published_time" content="2022-01-06T08:29:34">${jsonLd({ datePublished: '2022-01-04' })}`;

    expect(dateOf(head, '<p>06.01.2022</p>')).to.equal('2022-01-06');
    expect(dateOf(head, '<p>09.01.2022</p>')).to.equal('2022-01-04');
    expect(dateOf(head)).to.equal('2022-01-04');
  });

  it('is the one printed where metadata have only a date that is not said to be of publication', () => {
    const head = '<meta name="date" content="2020-02-12">';

    expect(dateOf(head, '<p>05.02.2020 – Harbour desk</p>')).to.equal('2020-02-05');
    expect(dateOf(head)).to.equal('2020-02-12');
  });

  it('is the day in the zone in which its time is stated', () => {
    expect(dateOf(jsonLd({ datePublished: '2019-03-01T01:00:00+07:00' }))).to.equal('2019-03-01');
    expect(dateOf(jsonLd({ datePublished: '2019-02-28T23:30:00-05:00' }))).to.equal('2019-02-28');
    expect(dateOf(jsonLd({ datePublished: 'Tue Jan 28 15:28:56 CET 2020' }))).to.equal('2020-01-28');
  });

  it('is read from 3/5/2022 only on a page in a language that has one order for it', () => {
    const inLanguage = (language: string): string | null =>
      cleanHtmlOf(`<html lang="${language}">${page('', '<span>3/5/2022 22:41</span>').slice('<html>'.length)}`).date;

    expect(inLanguage('es')).to.equal('2022-05-03');
    expect(inLanguage('en')).to.equal(null);
    expect(inLanguage('es-US')).to.equal(null);
  });

  it('is found where the words for it stand in a box above, behind it, or before the writer', () => {
    expect(dateOf('', '', '<label>Erschienen am:</label><div>14.01.2022 um 09:25</div>')).to.equal('2022-01-14');
    expect(dateOf('', '', '<p>The Old Dock wurde am 19. Mai 2010 um 23:03 Uhr gepostet</p>')).to.equal('2010-05-19');
    expect(dateOf('', '', '<div>Author: Ada Lorne am 29.12.2010, 13:36 Uhr</div>')).to.equal('2010-12-29');
  });

  it('is taken from the data for the page’s scripts where the page itself has none, if they agree', () => {
    const data = (day: string): string => `<script>window.state = {"publishedAt":"${day}T15:58:43Z"}</script>`;

    expect(dateOf('', '', data('2022-01-31'))).to.equal('2022-01-31');
    expect(dateOf('', '<p>4 November 2021</p>', data('2022-01-31'))).to.equal('2021-11-04');
    expect(dateOf('', '', data('2022-01-31') + data('2022-02-01'))).to.equal(null);
  });

  it('is not the day on which a film is taken down', () => {
    expect(dateOf('', '<p>Film verfügbar bis:</p><p>14.10.2020 ∙ 14:00 Uhr</p>')).to.equal(null);
  });

  it('is not a number that stands alone below the headline', () => {
    expect(dateOf('', '<p>1619</p>')).to.equal(null);
  });

  it('is the day of the change only where no day of publication is known', () => {
    const changed = '<meta property="article:modified_time" content="2022-05-07T10:00:00+02:00">';
    const published = '<meta name="citation_date" content="2022-05-6">';

    expect(dateOf(changed)).to.equal('2022-05-07');
    expect(dateOf(changed + published)).to.equal('2022-05-06');
  });

  it('is not that of the first comment below a brief', () => {
    const comment = '<h3>3 Responses to the vote</h3><p>Bo says:</p><p>22 July 2019 at 16:25</p>';

    expect(dateOf('', `<p>By Ada Lorne, Posted on 21 July 2019</p><p>${PROSE}</p>${comment}`)).to.equal('2019-07-21');
    expect(dateOf('', `<p>${PROSE}</p>${comment}`)).to.equal(null);
  });

  it('is not that of a teaser or a comment', () => {
    const others = `<div class="related-posts"><time datetime="2001-01-01">1 January 2001</time></div>
      <div id="comments"><time datetime="2002-02-02">2 February 2002</time></div>`;

    expect(dateOf('', '<span class="date">3 May 1971</span>', others)).to.equal('1971-05-03');
  });
});

describe('the headline of a page', () => {
  const TITLE = 'Council votes to close the Old Dock';
  const headlineOf = (titles: readonly string[], heading: string): string => {
    const [title = '', openGraph = title, stated = openGraph] = titles;
    const head = `<title>${title} | Kelmouth Courier</title><meta property="og:title" content="${openGraph}">${jsonLd({ headline: stated })}`;
    return cleanHtmlOf(`<html><head>${head}</head><body>${heading}<p>${PROSE}</p></body></html>`).headline;
  };

  it('is the printed one where any of the metadata has it', () => {
    expect(headlineOf(['Dock to close', 'Old Dock to close', TITLE], `<h1>${TITLE}</h1>`)).to.equal(TITLE);
  });

  it('is what metadata and title agree on where the article was renamed', () => {
    const renamed = 'Kelmouth council votes to close its Old Dock after a century';

    expect(headlineOf([renamed], `<h1>${TITLE}</h1>`)).to.equal(renamed);
  });

  it('has its kicker where they have it and the heading holds both', () => {
    const both = `Harbour: ${TITLE}`;

    expect(headlineOf([both], `<h1><div>Harbour</div><span>${TITLE}</span></h1>`)).to.equal(both);
    expect(headlineOf([both], `<h1><b>Harbour</b>${TITLE}</h1>`)).to.equal(both);
  });
});

describe('the byline of a page', () => {
  const names = (head: string, below = '', end = ''): readonly string[] =>
    cleanHtmlOf(page(head, below, end)).byline.map(({ name }) => name);

  it('is whoever the page prints where metadata name only the outlet', () => {
    const head = `<meta property="og:site_name" content="Kelmouth Courier">${jsonLd({ author: { name: 'Kelmouth Courier' } })}`;

    expect(names(head, '<div class="byline"><a rel="author">Ada Lorne</a></div>')).to.deep.equal(['Ada Lorne']);
    expect(names(head)).to.deep.equal(['Kelmouth Courier']);
  });

  it('is found by the id that JSON-LD gives the writer', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Council votes', author: { '@id': '#ada' } },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Lorne' },
    ];

    expect(names(`<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`)).to.deep.equal([
      'Ada Lorne',
    ]);
  });

  for (const [printed, name] of [
    ['<span class="author">Autor: Ada Lorne</span>', 'Ada Lorne'],
    ['<p class="byline">VON <a href="/ada">ADA LORNE</a> am 21. April 2020</p>', 'Ada Lorne'],
    ['<p class="byline"><a rel="author">Ada Lorne</a><a rel="author">View all posts by Ada Lorne</a></p>', 'Ada Lorne'],
    ['<p>04.11.2021 13:30 von Ada Lorne</p>', 'Ada Lorne'],
    ['<span class="post-author">Ein Artikel von <b>Ada Lorne</b></span>', 'Ada Lorne'],
  ] as const) {
    it(`is read from ${printed}`, () => {
      expect(names('', printed)).to.deep.equal([name]);
    });
  }

  it('may stand below the article', () => {
    expect(names('', '', '<p>Auteur : Ada Lorne</p>')).to.deep.equal(['Ada Lorne']);
    expect(names('', '', '<div class="author-box"><span class="author-name">Ada Lorne</span></div>')).to.deep.equal([
      'Ada Lorne',
    ]);
  });

  it('takes a degree for no second writer', () => {
    const [author] = cleanHtmlOf(page('<meta name="author" content="Ada Lorne, PhD">', '')).byline;

    expect(author).to.deep.equal({ name: 'Ada Lorne', role: 'PhD' });
  });
});
