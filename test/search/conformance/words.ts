import { expect } from 'chai';
import { type ConcordanceAsk, type ConcordanceLine, NO_FILTERS } from '../../../search/index.ts';
import { articleOf, type SmallArticle } from '../../support/articles.ts';
import { asking, type DeskOver, type SmallDesk } from '../../support/desk.ts';

/** What every engine must tell of the words in a result and around it. */
export function describeWords(deskOver: DeskOver): void {
  describe('a concordance', () => {
    const articles: readonly SmallArticle[] = [
      {
        headline: 'Bridge opens',
        byline: ['Ada Bridge'],
        date: '1998',
        source: 'Northern Wire',
        paragraphs: ['The old bridge stood. “The new bridge”, she said, opened.'],
      },
      {
        headline: 'Tolls',
        date: '1990-05',
        source: 'Courier',
        paragraphs: [['caption', 'A bridge of boats.'], 'Tolls.'],
      },
      { headline: 'Letters', paragraphs: ['No bridge, please.'] },
    ];

    it('shows each occurrence between its words, as the text has them, wherever it stands', async () => {
      const { desk } = await deskOver(articles);

      expect(await shown(desk, 'bridge', { context: 2 })).to.deep.equal([
        'a1 headline: |Bridge| opens',
        'a1 byline: Ada |Bridge|',
        'a1 body 1: The old |bridge| stood. “The',
        'a1 body 1: The new |bridge|”, she said',
        'a3 body 1: No |bridge|, please.',
        'a2 caption 1: A |bridge| of boats.',
      ]);
    });

    it('orders lines by the words before or after, by date, and by source', async () => {
      const { desk } = await deskOver(articles);
      const order = async (sort: ConcordanceAsk['sort']) =>
        (await shown(desk, 'bridge', { sort, context: 1 })).map((line) => line.split(': ')[1]);

      expect(await order('left1')).to.deep.equal([
        '|Bridge| opens',
        'A |bridge| of',
        'Ada |Bridge|',
        'new |bridge|”, she',
        'No |bridge|, please.',
        'old |bridge| stood',
      ]);
      expect(await order('right1')).to.deep.equal([
        'Ada |Bridge|',
        'A |bridge| of',
        '|Bridge| opens',
        'No |bridge|, please.',
        'new |bridge|”, she',
        'old |bridge| stood',
      ]);
      expect((await shown(desk, 'bridge', { sort: 'date' })).map((line) => line.slice(0, 2))).to.deep.equal([
        'a2',
        'a1',
        'a1',
        'a1',
        'a1',
        'a3',
      ]);
      expect((await shown(desk, 'bridge', { sort: 'source' })).map((line) => line.slice(0, 2))).to.deep.equal([
        'a2',
        'a1',
        'a1',
        'a1',
        'a1',
        'a3',
      ]);
    });

    it('orders lines by three words, the nearest first, and lines alike in those by date', async () => {
      const { desk } = await deskOver([
        { date: '1999', paragraphs: ['x b old new dam', 'x a old new dam'] },
        { date: '1998', paragraphs: ['y a old new dam', 'z c Árd dam', 'Dam'] },
      ]);

      expect(await shown(desk, 'dam', { sort: 'left1', context: 4 })).to.deep.equal([
        'a2 body 3: |Dam|',
        'a2 body 2: z c Árd |dam|',
        'a2 body 1: y a old new |dam|',
        'a1 body 2: x a old new |dam|',
        'a1 body 1: x b old new |dam|',
      ]);
    });

    it('says which words stand beside the match', async () => {
      const { desk } = await deskOver([{ paragraphs: ['In the “U.S.” dam’s lee'] }]);
      const ask = async (context: number) => (await desk.concordance(asking('dam'), { ...FIRST, context })).lines[0];

      const line = await ask(2);

      expect(line?.left.slice(...(line.leftWord ?? []))).to.equal('U.S.');
      expect(line?.right.slice(...(line.rightWord ?? []))).to.equal('lee');
      expect(await ask(0)).to.deep.include({ leftWord: null, rightWord: null });
    });

    it('gives a proximity group whole, with the words that made it one marked', async () => {
      const { desk } = await deskOver([{ paragraphs: ['They did not lift any of the sanctions then.'] }]);

      const { lines } = await desk.concordance(asking('lift NEAR/5 sanctions'), { ...FIRST, context: 1 });

      expect(lines.map(({ left, match, right, highlights }) => ({ left, match, right, highlights }))).to.deep.equal([
        {
          left: 'not ',
          match: 'lift any of the sanctions',
          right: ' then.',
          highlights: [
            [0, 4],
            [16, 25],
          ],
        },
      ]);
    });

    it('pages through every line of one view while the archive changes', async () => {
      const { desk, archive, refresh } = await deskOver(
        Array.from({ length: 7 }, (_, i) => ({ paragraphs: [`dam ${i} dam`] })),
      );
      const first = await desk.concordance(asking('dam'), { ...FIRST, sort: 'right1', size: 10 });
      archive.remove('a2');
      archive.add([articleOf({ paragraphs: ['a dam'] }, 8)]);
      await refresh();

      const second = await desk.concordance(asking('dam'), { ...FIRST, sort: 'right1', size: 10, cursor: first.next });

      expect(first.lines.map(({ right }) => right)).to.deep.equal([
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        ' 0 dam',
        ' 1 dam',
        ' 2 dam',
      ]);
      expect(second.lines.map(({ right }) => right)).to.deep.equal([' 3 dam', ' 4 dam', ' 5 dam', ' 6 dam']);
      expect([first.totals.occurrences, second.totals.occurrences]).to.deep.equal([14, 14]);
      expect([second.next, first.previous]).to.deep.equal([null, null]);
    });

    it('refuses a cursor of another order', async () => {
      const { desk } = await deskOver([{ paragraphs: ['dam dam'] }]);
      const { next } = await desk.concordance(asking('dam'), { ...FIRST, size: 1 });

      const refused = await codeOf(desk.concordance(asking('dam'), { ...FIRST, sort: 'left1', size: 1, cursor: next }));

      expect(refused).to.equal('bad-cursor');
    });
  });

  describe('collocates', () => {
    const around = async (desk: SmallDesk['desk'], text: string, more: object = {}) => {
      const ask = { span: 2, measure: 'count', least: 1, withStopWords: true, size: 100, cursor: null } as const;
      return desk.collocates(asking(text), { ...ask, ...more });
    };
    const counts = async (desk: SmallDesk['desk'], text: string, more: object = {}) =>
      (await around(desk, text, more)).collocates.map(({ word, left, right }) => `${word} ${left} ${right}`);

    it('are the words so many places to each side, within the paragraph', async () => {
      const { desk } = await deskOver([{ paragraphs: ['far new old Bridge opens today soon', 'next'] }]);

      expect(await counts(desk, 'bridge')).to.deep.equal(['new 1 0', 'old 1 0', 'opens 0 1', 'today 0 1']);
      expect(await counts(desk, 'bridge', { span: 1 })).to.deep.equal(['old 1 0', 'opens 0 1']);
    });

    it('count each place once, for the match that is nearer, and leave words of matches out', async () => {
      const { desk } = await deskOver([{ paragraphs: ['dam one dam two three dam'] }]);

      expect(await counts(desk, 'dam')).to.deep.equal(['one 0 1', 'three 1 0', 'two 0 1']);
    });

    it('are found in every paragraph of a long article, and only in those with a match', async () => {
      const paragraphs = Array.from({ length: 45 }, (_, i) => (i % 9 === 0 ? `w${i} dam y${i}` : `w${i} weir y${i}`));
      const { desk } = await deskOver([{ paragraphs }]);

      expect(await counts(desk, 'dam')).to.have.members([0, 9, 18, 27, 36].flatMap((i) => [`w${i} 1 0`, `y${i} 0 1`]));
      expect((await around(desk, 'weir')).distinct).to.equal(80);
    });

    it('take hyphenated words by their parts and numbers without their sign', async () => {
      const { desk } = await deskOver([{ paragraphs: ['dam co-operate', '$3 dam'] }]);

      expect(await counts(desk, 'dam')).to.deep.equal(['3 1 0', 'co 0 1', 'operate 0 1']);
    });

    it('are measured against how often they stand anywhere in the archive', async () => {
      const { desk } = await deskOver([
        { paragraphs: ['salt dam salt dam', 'salt water'] },
        { paragraphs: ['fresh water'] },
      ]);

      const { words, near, collocates } = await around(desk, 'dam', { span: 1 });

      expect({ words, near }).to.deep.equal({ words: 6, near: 2 });
      expect(collocates).to.have.length(1);
      expect(collocates[0]).to.deep.include({ word: 'salt', count: 2, left: 1, right: 1, everywhere: 3, expected: 1 });
      expect(collocates[0]?.logLikelihood).to.be.closeTo(3.819, 0.001);
      expect(collocates[0]?.logDice).to.be.closeTo(13.678, 0.001);
    });

    it('can be kept to frequent ones and to other than the commonest words', async () => {
      const { desk } = await deskOver([{ paragraphs: ['the salt dam', 'the dam', 'a salt dam'] }]);

      expect(await counts(desk, 'dam', { least: 2 })).to.deep.equal(['salt 2 0', 'the 2 0']);
      expect(await counts(desk, 'dam', { withStopWords: false })).to.deep.equal(['salt 2 0']);
    });

    it('come a page at a time', async () => {
      const { desk } = await deskOver([{ paragraphs: ['b a dam c d'] }]);
      const first = await around(desk, 'dam', { size: 3 });

      const second = await around(desk, 'dam', { size: 3, cursor: first.next });

      expect([...first.collocates, ...second.collocates].map(({ word }) => word)).to.deep.equal(['a', 'b', 'c', 'd']);
      expect([first.distinct, second.next]).to.deep.equal([4, null]);
    });
  });

  describe('the words of the archive', () => {
    const articles: readonly SmallArticle[] = [
      { headline: 'Summit', paragraphs: ['The summits of Brüssel. Summit!'] },
      { paragraphs: ['A plummet, and submit. Summer. The U.S. co-operates.'] },
    ];
    const listed = async (desk: SmallDesk['desk'], shape: object) => {
      const page = { sort: 'term', size: 100, cursor: null, ...shape } as Parameters<typeof desk.terms>[0];
      return (await desk.terms(page)).terms.map(
        ({ term, articles: held, occurrences }) => `${term} ${held} ${occurrences}`,
      );
    };

    it('are listed by how they begin, folded, with exact counts', async () => {
      const { desk } = await deskOver(articles);

      expect(await listed(desk, { shape: { kind: 'prefix', text: 'SÙM' } })).to.deep.equal([
        'summer 1 1',
        'summit 1 2',
        'summits 1 1',
      ]);
      expect(await listed(desk, { shape: { kind: 'prefix', text: 'bru' } })).to.deep.equal(['brussel 1 1']);
    });

    it('are listed by their shape', async () => {
      const { desk } = await deskOver(articles);

      expect(await listed(desk, { shape: { kind: 'pattern', text: '*mm?t' } })).to.deep.equal([
        'plummet 1 1',
        'summit 1 2',
      ]);
      expect(await listed(desk, { shape: { kind: 'pattern', text: 'co-op*' } })).to.deep.equal(['cooperates 1 1']);
    });

    it('are listed by likeness, with how many edits it takes', async () => {
      const { desk } = await deskOver(articles);
      const shape = { kind: 'like', text: 'sumit', edits: 2 } as const;

      const { terms } = await desk.terms({ shape, sort: 'articles', size: 10, cursor: null });

      expect(terms.map(({ term, edits }) => `${term} ${edits}`)).to.deep.equal(['submit 1', 'summit 1', 'summits 2']);
    });

    it('are as many as a search for the very word counts', async () => {
      const { desk, count } = await deskOver(articles);
      const every = { shape: { kind: 'prefix', text: '' }, sort: 'occurrences', size: 100, cursor: null } as const;

      for (const { term, articles: held, occurrences } of (await desk.terms(every)).terms) {
        expect(await count(`=${term}`), term).to.include({ articles: held, occurrences });
      }
    });

    it('are no longer there once no living article holds them', async () => {
      const { desk, archive, refresh } = await deskOver(articles);
      archive.remove('a1');
      await refresh();

      expect(await listed(desk, { shape: { kind: 'prefix', text: 'sum' } })).to.deep.equal(['summer 1 1']);
    });
  });

  describe('suggestions while a query is typed', () => {
    const articles: readonly SmallArticle[] = [
      { paragraphs: ['The signing ceremony at the summit.'], source: 'Northern Courier' },
      { paragraphs: ['Ceremonies and a summit.'] },
    ];
    const suggested = async (text: string) => (await deskOver(articles)).desk.suggest({ text, syntax: 'native' }, 5);

    it('complete the last word, most frequent first, and leave what stands before it', async () => {
      const { completions } = await suggested('"signing cer');

      expect(completions).to.deep.equal([
        { term: 'ceremonies', articles: 1, query: '"signing ceremonies' },
        { term: 'ceremony', articles: 1, query: '"signing ceremony' },
      ]);
      expect((await suggested('s')).completions.map(({ term }) => term)).to.deep.equal(['summit', 'signing']);
    });

    it('complete nothing after a blank, for an operator, or for the value of a field', async () => {
      for (const text of ['', 'cer ', 'signing AND', 'source:cer', '“']) {
        expect((await suggested(text)).completions, text).to.deep.equal([]);
      }
    });

    it('have whole queries for a word that occurs nowhere and for a slip', async () => {
      expect((await suggested('sumit ')).didYouMean).to.deep.equal([
        { label: 'Search for “summit”', query: 'summit ' },
      ]);
      expect((await suggested('(summit')).didYouMean.map(({ query }) => query)).to.include('(summit)');
    });

    it('do not call a word unknown that may still become another', async () => {
      expect((await suggested('cerem')).didYouMean).to.deep.equal([]);
    });
  });

  describe('articles like one', () => {
    const ferry =
      'The ferry to Saint-Brévin will stop in winter, the Strait Line said on Friday, after the talks on sanctions ended.';
    const articles: readonly SmallArticle[] = [
      {
        headline: 'Ferry scrapped',
        paragraphs: [ferry, 'Passengers were told by letter that their tickets would be paid back.'],
      },
      { headline: 'Winter ferry to stop', paragraphs: [ferry] },
      {
        headline: 'A ferry aground',
        paragraphs: ['The Strait Line ferry ran aground with forty passengers in the winter storm.'],
      },
      { headline: 'Weather', paragraphs: ['Rain is expected. Bring a coat and an umbrella.'] },
    ];

    it('are near-duplicates with the share of text they have in common, then those about the same', async () => {
      const { desk } = await deskOver(articles);

      const { similar } = await desk.similar('a1', 10);

      expect(similar.map(({ article, kind, share }) => ({ id: article.id, kind, share }))).to.deep.equal([
        { id: 'a2', kind: 'duplicate', share: 1 },
        { id: 'a3', kind: 'related', share: 0 },
      ]);
      expect(similar[0]?.resemblance).to.be.closeTo(17 / 29, 0.001);
      expect(similar[1]?.words.map(({ word }) => word)).to.include.members(['ferry', 'strait', 'line', 'winter']);
    });

    it('have a score that is the sum of their words’', async () => {
      const { desk } = await deskOver(articles);

      const { similar } = await desk.similar('a1', 10);

      for (const { score, words } of similar) {
        expect(words.reduce((sum, word) => sum + word.score, 0)).to.be.closeTo(score, 1e-9);
      }
    });

    it('leave out one whose text was withdrawn before the index knows of it', async () => {
      const { desk, archive } = await deskOver(articles);
      archive.withdraw('a2');

      expect((await desk.similar('a1', 10)).similar.map(({ article }) => article.id as string)).to.deep.equal(['a3']);
    });

    it('leave out withdrawn articles, and are none for an article that is not there', async () => {
      const { desk, archive, refresh } = await deskOver(articles);
      archive.remove('a2');
      await refresh();

      expect((await desk.similar('a1', 10)).similar.map(({ article }) => article.id as string)).to.deep.equal(['a3']);
      expect(await codeOf(desk.similar('a9', 10))).to.equal('unknown-article');
    });
  });
}

const FIRST = { sort: 'relevance', context: 3, size: 100, cursor: null } as const;

async function shown(desk: SmallDesk['desk'], text: string, more: Partial<ConcordanceAsk>): Promise<readonly string[]> {
  const ask = asking(text, { filters: NO_FILTERS });
  const { lines } = await desk.concordance(ask, { ...FIRST, ...more });
  return lines.map(lineOf);
}

const lineOf = ({ article, kind, n, left, match, right }: ConcordanceLine): string =>
  `${article.id} ${kind}${n === null ? '' : ` ${n}`}: ${left}|${match}|${right}`;

const codeOf = (refused: Promise<unknown>): Promise<unknown> =>
  refused.then(
    () => 'answered',
    (error: { code?: unknown }) => error.code,
  );
