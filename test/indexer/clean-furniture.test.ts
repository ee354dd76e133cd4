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
