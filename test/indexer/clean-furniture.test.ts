import { expect } from 'chai';
import { appealFor } from '../../indexer/clean/lines/appeal-for.ts';
import { cleanHtmlOf, textsOf } from './clean-support.ts';

const FIRST =
  'The town council voted on Thursday to close the Old Dock after 112 years, by a single vote and in a full chamber.';
const SECOND =
  'No ship has called since the autumn, and the lamps, which are older than the dock, will go to the museum in June.';
const THIRD =
  'Pilots and fishermen had filled the gallery since the morning; two of them were asked to leave, and one of them did.';
const HEADLINE = 'Council votes to close the Old Dock';

const page = (body: string): string => `<html><body><h1>${HEADLINE}</h1>${body}</body></html>`;

describe('an appeal to the reader in full sentences', () => {
  for (const [text, rule] of [
    ["There's plenty more where that came from. Sign up today to get the free daily newsletter.", 'newsletter'],
    ['Abonniere den Whatsapp-Kanal der Zeitung und du bekommst regelmäßig Updates.', 'follow-us'],
    ['If you buy something using links in our stories, we may earn a commission.', 'advertisement'],
    ['Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.', 'newsletter'],
    ['Aktuelle Nachrichten aufs Handy? Hier geht es zur neuen News-App – für Android und iOS.', 'newsletter'],
  ] as const) {
    it(`is taken out as ${rule}: “${text}”`, () => {
      const { paragraphs, removals } = cleanHtmlOf(page(`<p>${FIRST}</p><p>${text}</p><p>${SECOND}</p>`));

      expect(paragraphs.map((paragraph) => paragraph.text)).to.deep.equal([FIRST, SECOND]);
      expect(removals).to.deep.include({ rule, text, after: 1 });
    });
  }

  for (const text of [
    'The newsletter that she followed had told its subscribers to join the march.',
    'He said he followed his client on social media and asked whether that made him a criminal.',
    'Readers may subscribe to the theory that the app failed; the court did not.',
  ]) {
    it(`is not a report of one: “${text}”`, () => {
      expect(appealFor(text)).to.equal(undefined);
    });
  }
});

describe('the article among other articles', () => {
  it('is the one around the headline, though a longer one follows', () => {
    const longer = `<article><h1>Mill to reopen</h1>${`<p>${THIRD}</p>`.repeat(3)}<p>${THIRD} ${THIRD}</p></article>`;

    const article = cleanHtmlOf(
      `<title>${HEADLINE}</title><main><article><h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p></article>${longer}</main>`,
    );

    expect(textsOf(article, 'body')).to.deep.equal([FIRST, SECOND]);
  });

  it('is a brief, though the footer says more than it does', () => {
    const contact = `The Courier can be reached with any question or request by telephone, by letter, and at its door. ${FIRST}`;

    const article = cleanHtmlOf(
      `<h1>${HEADLINE}</h1><div><p>${SECOND}</p><p>${THIRD}</p></div><footer><p>${contact}</p></footer>`,
    );

    expect(textsOf(article, 'body')).to.deep.equal([SECOND, THIRD]);
  });

  it('is kept though its theme makes a widget of every paragraph', () => {
    const widgets = [FIRST, SECOND, THIRD].map((text) => `<div class="article-widget"><p>${text}</p></div>`).join('');

    expect(textsOf(cleanHtmlOf(page(`<div>${widgets}</div>`)), 'body')).to.deep.equal([FIRST, SECOND, THIRD]);
  });
});

describe('what stands between headline and text', () => {
  it('is the standfirst, where it is a sentence in another box than the text', () => {
    const standfirst = 'One vote settled a quarrel that has gone on for ten years and three mayors.';

    const { paragraphs } = cleanHtmlOf(
      `<header><h1>${HEADLINE}</h1></header><div class="top"><p>${standfirst}</p></div><div class="text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`,
    );

    expect(paragraphs[0]).to.deep.equal({ kind: 'standfirst', text: standfirst });
  });

  it('is no standfirst where the page’s summary repeats the first paragraph', () => {
    const { paragraphs } = cleanHtmlOf(
      `<meta name="description" content="${FIRST}">${page(`<div><p>${FIRST}</p><p>${SECOND}</p></div>`)}`,
    );

    expect(paragraphs[0]).to.deep.equal({ kind: 'body', text: FIRST });
  });
});

describe('at the end of an article', () => {
  const endsWith = (end: string): readonly string[] =>
    cleanHtmlOf(page(`<div><p>${FIRST}</p><p>${SECOND}</p>${end}</div>`))
      .paragraphs.slice(2)
      .map(({ text }) => text);

  it('a line in brackets on who reported stays', () => {
    expect(endsWith('<p>(Reporting by Ada Lorne; editing by Jo Roe)</p>')).to.deep.equal([
      '(Reporting by Ada Lorne; editing by Jo Roe)',
    ]);
  });

  it('a list of titles that are partly links goes', () => {
    expect(endsWith('<ul><li>Pilots must unionise, <a href="/x">whatever it costs</a></li></ul>')).to.deep.equal([]);
  });

  it('a whole paragraph that is a link stays, a title does not', () => {
    expect(endsWith(`<p><a href="/bill">${THIRD}</a></p><p><a href="/mill">Mill to reopen</a></p>`)).to.deep.equal([
      THIRD,
    ]);
  });
});

describe('in the middle of an article', () => {
  const between = (middle: string, head = ''): readonly string[] => {
    const { paragraphs } = cleanHtmlOf(
      `${head}${page(`<div><p>${FIRST}</p>${middle}<p>${SECOND}</p><p>${THIRD}</p></div>`)}`,
    );
    return paragraphs.map(({ text }) => text).filter((text) => ![FIRST, SECOND, THIRD].includes(text));
  };

  it('a box that points to another article goes, with the opening of that article', () => {
    const box = `<div class="x1"><p>Czytaj więcej</p><a href="/mill"><h4>Mill to reopen</h4></a><p>The mill at Tarn Fell will open its gates in May, its new owner said.</p></div>`;

    expect(between(box)).to.deep.equal([]);
  });

  it('a pull quote goes, a subhead that quotes stays', () => {
    const quote = SECOND.slice(0, 50);

    expect(between(`<div class="pull">${quote}</div>`)).to.deep.equal([]);
    expect(between(`<h3>${quote}</h3>`)).to.deep.equal([quote]);
  });

  it('a refrain stays', () => {
    const verse = '<p>And the tide, the tide, it waits for no council.</p>';

    expect(between(`${verse}<p>Said the pilot to the mayor.</p>${verse}`)).to.have.lengthOf(3);
  });

  it('what opens over a word when a pointer rests on it is not read into the sentence', () => {
    const sentence = '<p>The mayor, Ada Lorne<span class="tooltip">More about Ada Lorne</span>, said no.</p>';

    expect(between(sentence)).to.deep.equal(['The mayor, Ada Lorne, said no.']);
  });
});

describe('a table in an article', () => {
  it('is a paragraph a row', () => {
    const table =
      '<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Harbour</td><td>1,204</td></tr><tr><td>Old Town</td><td>97</td></tr></table>';

    const { paragraphs } = cleanHtmlOf(page(`<div><p>${FIRST}</p>${table}<p>${SECOND}</p></div>`));

    expect(paragraphs.map(({ text }) => text)).to.deep.equal([
      FIRST,
      'Ward Votes',
      'Harbour 1,204',
      'Old Town 97',
      SECOND,
    ]);
  });
});

describe('a live blog', () => {
  it('keeps its entries, each an article on the page', () => {
    const entries = [SECOND, THIRD].map((text) => `<article><h3>14:05</h3><p>${text}</p></article>`).join('');
    const blog = {
      '@type': 'LiveBlogPosting',
      headline: HEADLINE,
      liveBlogUpdate: [SECOND, THIRD, `${FIRST} ${THIRD} ${SECOND}`].map((text) => ({
        '@type': 'BlogPosting',
        articleBody: text,
      })),
    };

    const article = cleanHtmlOf(
      `<script type="application/ld+json">${JSON.stringify(blog)}</script><main><article><h1>${HEADLINE}</h1><p>${FIRST}</p></article><section>${entries}</section></main>`,
    );

    expect(textsOf(article, 'body')).to.include.members([FIRST, SECOND, THIRD]);
  });
});

describe('a caption that no element calls one', () => {
  const kindOf = (text: string, picture = ''): string | undefined =>
    cleanHtmlOf(page(`<div><p>${FIRST}</p><div>${picture}<p>${text}</p></div><p>${SECOND}</p></div>`)).paragraphs.find(
      (paragraph) => paragraph.text === text,
    )?.kind;

  it('says what its picture is said to show', () => {
    const text = 'The Old Dock at low water, seen from the mole';

    expect(kindOf(text, `<img src="dock.jpg" alt="${text}">`)).to.equal('caption');
    expect(kindOf(text)).to.equal('body');
  });

  it('ends with the sign of a right', () => {
    expect(kindOf('A cable car for the harbour: plans delight and divide. © Gebag | Moren')).to.equal('caption');
  });
});

describe('a page whose every box has a name that furniture has', () => {
  it('is read again with only the surest names trusted', () => {
    const article = cleanHtmlOf(
      `<html><body><div class="sidebar"><p>${FIRST}</p><p>${SECOND}</p></div><div class="promo"><p>${THIRD}</p></div></body></html>`,
    );

    expect(textsOf(article, 'body')).to.include.members([FIRST, SECOND]);
  });
});

describe('who the writer is, said below the article', () => {
  const below = (note: string): readonly string[] =>
    cleanHtmlOf(
      `<meta name="author" content="Ada Lorne">${page(`<div><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><p>${note}</p></div>`)}`,
    )
      .removals.filter(({ rule }) => rule === 'author-box')
      .map(({ text }) => text);

  it('is taken out where it opens with a name of the byline', () => {
    const note = 'Ada Lorne is a harbour pilot and writes on the sea.';

    expect(below(note)).to.deep.equal([note]);
  });

  it('is not a last sentence about somebody else', () => {
    expect(below('Jo Roe is the last of the harbour pilots.')).to.deep.equal([]);
  });
});

describe('a headline with its kicker in one heading', () => {
  it('is the headline that metadata know, and the heading is not text', () => {
    const { headline, paragraphs } = cleanHtmlOf(
      `<meta property="og:title" content="${HEADLINE}"><h2><span>Harbour</span> ${HEADLINE}</h2><p>${FIRST}</p><p>${SECOND}</p>`,
    );

    expect(headline).to.equal(HEADLINE);
    expect(paragraphs.map(({ text }) => text)).to.deep.equal([FIRST, SECOND]);
  });
});

describe('parts of a page that nobody reads', () => {
  it('hide no text, whatever stands in their attributes', () => {
    const odd = `<div data-embed="<script src=x>"><p>${FIRST}</p></div><img alt="a > b"><!-- <p>unseen</p> --><svg><text>unseen</text></svg><p title=Don't>${SECOND}</p>`;

    expect(textsOf(cleanHtmlOf(page(odd)), 'body')).to.deep.equal([FIRST, SECOND]);
  });
});
