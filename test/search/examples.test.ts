import { expect } from 'chai';
import fc from 'fast-check';
import { exampleSearches } from '../../search/index.ts';
import type { SmallArticle } from '../support/articles.ts';
import { asking, deskOver } from '../support/desk.ts';

describe('searches to try', () => {
  const examplesOver = async (articles: readonly SmallArticle[]) => {
    const { desk } = await deskOver(articles);
    return { desk, examples: await exampleSearches(desk) };
  };

  it('are made from the headlines of the archive, one of each kind', async () => {
    const { examples } = await examplesOver([
      { headline: 'Harbour bridge opens', date: '1998-06-02' },
      { headline: 'Toll on the harbour bridge doubled', date: '2004' },
      { headline: 'Lighthouse keeper retires after storm', date: '2001' },
      { headline: 'Storm floods market', date: '2003' },
      { headline: 'Salmon return', date: '2005' },
      { headline: 'Ferry cancelled', date: '2006' },
      { headline: 'Tramway extended', date: '2006' },
      { headline: 'Bakery closes', date: '2006' },
    ]);

    expect(examples.map(({ shows }) => shows)).to.deep.equal([
      'phrase',
      'all',
      'either',
      'without',
      'headline',
      'year',
    ]);
    expect(examples[0]).to.deep.equal({ shows: 'phrase', q: '"harbour bridge"' });
  });

  it('are none of an empty archive, nor where headlines have no words', async () => {
    expect((await examplesOver([])).examples).to.deep.equal([]);
    expect((await examplesOver([{ headline: '' }, { headline: '2004: 12 + 30' }])).examples).to.deep.equal([]);
  });

  it('find something, whatever the headlines', async () => {
    const headline = fc.oneof(
      fc.array(fc.constantFrom('storm', 'HARBOUR', 'Überfahrt', '"or"', 'OR', 'title:x', '(ferry)', 'the', '渡し船'), {
        maxLength: 6,
      }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(headline, { maxLength: 8 }), async (headlines) => {
        const { desk, examples } = await examplesOver(headlines.map((words) => ({ headline: words.join(' ') })));

        for (const { q } of examples) {
          expect((await desk.count(asking(q))).totals.articles, q).to.be.greaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
