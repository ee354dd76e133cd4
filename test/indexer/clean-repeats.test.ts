import { expect } from 'chai';
import { cleanHtmlOf, textsOf } from './clean-support.ts';

const PROSE =
  'The town council voted on Thursday to close the Old Dock after 112 years, by a single vote and in a full chamber.';
const DISH = 'Smoked mackerel with new potatoes and pickled beetroot, for four hungry pilots.';

const bodyOf = (article: string): readonly string[] =>
  textsOf(cleanHtmlOf(`<html><body><h1>A week at the pilots’ table</h1>${article}</body></html>`), 'body');

describe('what an article says twice', () => {
  it('is left out as a paragraph that was set twice', () => {
    expect(bodyOf(`<p>${PROSE}</p><p>${DISH}</p><p>${PROSE}</p>`)).to.deep.equal([PROSE, DISH]);
  });

  it('is kept under another subhead', () => {
    const week = ['Monday', 'Tuesday'].map((day) => `<h2>${day}</h2><p>${DISH}</p><p>Bread for the ${day} crew.</p>`);

    const said = bodyOf(`<p>${PROSE}</p>${week.join('')}`);

    expect(said.filter((text) => text === DISH)).to.have.length(2);
  });

  it('is kept in a list that says other things too, and not in a list that was set twice', () => {
    const list = (...items: readonly string[]): string =>
      `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const tea = 'Tea with condensed milk, and a second cup for whoever has the night watch.';

    const plan = bodyOf(
      `<p>${PROSE}</p>${list(DISH, tea)}<p>${PROSE.replace('town', 'whole')}</p>${list(DISH, `No ${tea}`)}`,
    );
    const copy = bodyOf(`<p>${PROSE}</p>${list(DISH, tea)}<p>${PROSE.replace('town', 'whole')}</p>${list(DISH, tea)}`);

    expect(plan.filter((text) => text === DISH)).to.have.length(2);
    expect(copy.filter((text) => text === DISH)).to.have.length(1);
  });
});

describe('a quotation in a box', () => {
  it('is body text, and who said it the caption of its figure', () => {
    const quotation = 'We cannot pay for stone that the sea takes back, and the sea has taken it back every winter.';
    const article = cleanHtmlOf(
      `<html><body><h1>Council votes</h1><p>${PROSE}</p><figure><blockquote><p>${quotation}</p></blockquote>
        <figcaption>Ada Lorne, mayor of Kelmouth</figcaption></figure><p>${PROSE.replace('town', 'whole')}</p></body></html>`,
    );

    expect(textsOf(article, 'body')).to.include(quotation);
    expect(textsOf(article, 'caption')).to.deep.equal(['Ada Lorne, mayor of Kelmouth']);
  });
});

describe('the opening of an article above a box that only subscribers see', () => {
  it('is kept, though it breaks off, and a full stop that stands alone is not', () => {
    const opening =
      'Police in Kelmouth have caught two men who were seen at the Old Dock in the night of the theft, and have found the lamps of the dock in their boat, the commander said on Thursday';
    const rest = Array.from({ length: 4 }, (_, at) => `<p>${PROSE.replace('town', `town’s ${at}.`)}</p>`).join('');

    const { paragraphs, removals } = cleanHtmlOf(
      `<html><body><article><h1>Lamps found</h1><p>${opening}</p><div class="a1"><div>.</div>${rest}</div></article></body></html>`,
    );

    expect(paragraphs.map(({ text }) => text)).to.include(opening);
    expect(paragraphs.map(({ text }) => text)).to.not.include('.');
    expect(removals).to.deep.include({ rule: 'no-words', text: '.', after: 1 });
  });
});
