import { expect } from 'chai';
import { cleanTextOf, textsOf } from './clean-support.ts';

const MENU = ['Home', 'News', 'Sport', 'Weather', 'Opinion', 'Letters', 'Obituaries', 'Jobs', 'Search', 'Log in'];
const FOOT = ['About us', 'Contact', 'Privacy policy', 'Terms of use', '© 2011 Kelmouth Courier. All rights reserved.'];
const ARTICLE = [
  'The town council voted on Thursday to close the Old Dock after 112 years, by a single vote and against the advice of the pilots.',
  '“We cannot pay for stone that the sea takes back,” said Mayor Ada Lorne, who had asked the council to decide before the winter.',
  'No ship has called at the dock since the autumn, when the last of the grain was moved to the new quay on the other side of the river.',
  'Pilots and fishermen had filled the gallery since the morning, and two of them were asked to leave before the council came to its vote.',
  'The gates will be welded shut in June, and the lamps of the dock taken to the museum, where the council has kept a room for them.',
];

/** A page as it comes out of select-all and copy: menus of bare lines, paragraphs with blank lines around them. */
function pageOf(between: readonly string[], below: readonly string[] = []): string {
  const head = 'Council Votes to Close the Old Dock\n\nBy Jo Roe\n\n3 March 2011';
  const [first = '', second = '', ...rest] = ARTICLE;
  return [...MENU, ...MENU, '', head, first, second, ...between, ...rest, ...below, FOOT.join('\n')].join('\n\n');
}

describe('the lines between the paragraphs of a page that was copied whole', () => {
  for (const [rule, line] of [
    ['see-also', 'Read also: Harbour Bill Returns to Committee'],
    ['advertisement', 'Story continues below advertisement'],
    ['newsletter', 'Sign up for our morning newsletter'],
    ['consent', 'An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.'],
    ['consent', 'To view this video please enable JavaScript, and consider upgrading your web browser.'],
  ] as const) {
    it(`are taken out as ${rule} when they read “${line}”`, () => {
      const { paragraphs, removals } = cleanTextOf(pageOf([line]));

      expect(paragraphs.map(({ text }) => text)).to.deep.equal(ARTICLE);
      expect(removals).to.deep.include({ rule, text: line, after: 2 });
    });
  }

  it('are recorded as page-middle when only their company tells them from the article', () => {
    const teaser = 'Ferry Fares to Rise Again';

    const { removals } = cleanTextOf(pageOf(['Opinion', teaser, '2 hours ago']));

    expect(removals).to.deep.include({ rule: 'page-middle', text: teaser, after: 2 });
  });

  for (const caption of [
    'Pilots wait outside the council chamber on Thursday morning. (Ada Lorne/KCB)',
    'The Old Dock as it looked in the year it was opened. — © BELGA',
    'The gates of the dock in autumn. IMAGO/Nico Herbst',
    'Pilots wait outside the chamber as the council votes. Video: Kelmouth Courier.',
    'The council chamber, seen from the gallery. Photo by Jo Roe / Northern Wire via Kelmouth',
    'The mayor speaks in the chamber, March 2011 - Jo Roe/Copyright 2011 The NW. All rights reserved.',
    '移送のため庁舎を出る容疑者＝13日、東京で（山田太郎撮影）',
  ]) {
    it(`are no body text when they end with a credit: “${caption}”`, () => {
      const article = cleanTextOf(pageOf([caption]));

      expect(textsOf(article, 'body')).to.deep.equal(ARTICLE);
    });
  }
});

describe('what stands far below an article on a copied page', () => {
  const links = [
    'Ferry Fares to Rise',
    'Bridge Tolls',
    'Cricket',
    'Tides',
    'Chess',
    'Bridge',
    'Recipes',
    'Gardens',
    'Stars',
  ];
  const promise = 'Brightwater Gardens brings seeds, tools and advice to every doorstep, whatever the weather outside.';
  const closing =
    'The mayor told the pilots after the vote that the council had no other choice than to close the dock.';

  it('is left out when it speaks of nothing that the article speaks of', () => {
    const { paragraphs, removals } = cleanTextOf(pageOf([], [...links, promise, promise.replace('seeds', 'roses')]));

    expect(paragraphs.map(({ text }) => text)).to.deep.equal(ARTICLE);
    expect(removals.map(({ text }) => text).join(' ')).to.include(promise);
  });

  it('is kept when it goes on with the article, below a list of links', () => {
    const { paragraphs } = cleanTextOf(pageOf([...links.slice(0, 3)], [closing]));

    expect(paragraphs.at(-1)?.text).to.equal(closing);
  });
});

describe('a quotation that closes a copied paragraph', () => {
  for (const said of [
    'Der Hafen sei zu teuer geworden, sagte die Bürgermeisterin: „Wir können nicht für Steine zahlen, die das Meer holt.“',
    'Le port coûte trop cher, a dit la maire devant le conseil : « Nous ne pouvons pas payer ce que la mer reprend. »',
  ]) {
    it(`ends a sentence in “${said.slice(0, 20)}…”`, () => {
      const { paragraphs } = cleanTextOf(pageOf([said]));

      expect(paragraphs.map(({ text }) => text)).to.include(said);
    });
  }
});

describe('readers’ comments below a copied article', () => {
  const comment =
    'I have worked at the dock for thirty years, and the council has never once asked the pilots what they think.';
  const thread = [
    '2 Comments',
    'Bo Larsen on March 4, 2011 at 9:12 am said:',
    comment,
    'Ada L. on March 4, 2011 at 10:40 am said:',
    comment.replace('thirty', 'twenty'),
  ];

  it('are left out, however much they speak of the article’s subject', () => {
    const { paragraphs } = cleanTextOf(pageOf([], thread));

    expect(paragraphs.map(({ text }) => text)).to.deep.equal(ARTICLE);
  });
});

describe('the head of an article on a copied page', () => {
  const standfirst =
    'The oldest dock on the river will be shut in June, and its gates welded, after a vote as narrow as its mouth.';
  const page = [
    ...MENU,
    ...MENU,
    'News / Harbour / Council Votes to Close the Old Dock',
    'Council Votes to Close the Old Dock',
    standfirst,
    'Jo Roe, 03.03.2011, 09:35',
    'Share this item on Facebook',
    ...ARTICLE,
    ...FOOT,
  ].join('\n\n');

  it('gives the title that has most in common with the article as headline, and not the sentence below it', () => {
    const { headline } = cleanTextOf(page);

    expect(headline).to.equal('Council Votes to Close the Old Dock');
  });

  it('does not take the standfirst for the headline, though it says more of what the article says', () => {
    const unstopped = 'The council voted by a single vote to close the dock, against the advice of its own pilots';
    const below = page.replace(standfirst, unstopped).replace('News / Harbour / Council Votes', 'News / Harbour');

    const article = cleanTextOf(below);

    expect(article.headline).to.equal('Council Votes to Close the Old Dock');
    expect(textsOf(article, 'standfirst')).to.deep.equal([unstopped]);
  });

  it('takes the headline without the mark of the list it stands in, and no kicker’s repeat of it for a standfirst', () => {
    const repeat = 'Harbour in trouble again : Council Votes to Close the Old Dock';
    const inList = page.replace(`\n${standfirst}`, `\n${repeat}`).replaceAll('\nCouncil Votes', '\n* Council Votes');

    const article = cleanTextOf(inList);

    expect(article.headline).to.equal('Council Votes to Close the Old Dock');
    expect(textsOf(article, 'standfirst')).to.deep.equal([]);
  });

  it('gives the day in its line of credits as the article’s', () => {
    const { date } = cleanTextOf(page);

    expect(date).to.equal('2011-03-03');
  });

  it('keeps the sentence below the headline as the standfirst', () => {
    const article = cleanTextOf(page);

    expect(textsOf(article, 'standfirst')).to.deep.equal([standfirst]);
    expect(textsOf(article, 'body')).to.deep.equal(ARTICLE);
  });
});

describe('a byline set over two lines of a copied page', () => {
  const pageWith = (...credits: readonly string[]): string =>
    [...MENU, ...MENU, 'Council Votes to Close the Old Dock', ...credits, ...ARTICLE, ...FOOT].join('\n\n');

  for (const credits of [
    ['von', 'Jo Roe', '03.03.2011, 09:35'],
    ['Jo Roe', '3 March 2011'],
  ]) {
    it(`is read from “${credits.join(' ¦ ')}”`, () => {
      const { byline } = cleanTextOf(pageWith(...credits));

      expect(byline).to.deep.equal([{ name: 'Jo Roe', role: null }]);
    });
  }

  it('is not taken from the name of somebody the article speaks of', () => {
    const { byline } = cleanTextOf(pageWith('Ada Lorne', '3 March 2011'));

    expect(byline).to.deep.equal([]);
  });
});
