import { expect } from 'chai';
import type { SmallArticle } from '../../support/articles.ts';
import { asking, type DeskOver, type SmallDesk } from '../../support/desk.ts';

/** What every engine must find for each form of the query language beyond words, phrases and dates. */
export function describeForms(deskOver: DeskOver): void {
  const found = async (articles: readonly SmallArticle[], text: string) =>
    [...(await (await deskOver(articles)).ids(text))].sort();
  const texts = (...each: readonly string[]): SmallArticle[] => each.map((text) => ({ paragraphs: [text] }));

  it('marks whatever word a wildcard stands for, and shows it in its context, however many there are', async () => {
    const words = [
      'dam',
      'damage',
      'damaged',
      'dames',
      'damn',
      'damp',
      'damped',
      'dampen',
      'damper',
      'damsel',
      'damson',
    ];
    const small = await deskOver(texts(...words.map((word) => `The ${word} here`)));

    const { lines } = await small.desk.concordance(asking('dam*'), {
      sort: 'right1',
      size: 100,
      context: 40,
      cursor: null,
    });

    expect(await small.marked('dam*')).to.deep.equal(words.map((word, i) => `a${i + 1} p1: ${word}`).sort());
    expect(lines.map(({ match }) => match).sort()).to.deep.equal(words);
  });

  describe('within a phrase', () => {
    it('lets * stand for any one word, which must be there', async () => {
      const articles = texts(
        'Sanctions were lifted.',
        'Sanctions lifted.',
        'Sanctions were not lifted.',
        'The sanctions',
      );

      expect(await found(articles, '"sanctions * lifted"')).to.deep.equal(['a1']);
      expect(await found(articles, '"sanctions *"')).to.deep.equal(['a1', 'a2', 'a3']);
    });

    it('expands wildcards', async () => {
      expect(
        await found(texts('Korean nuclear arms', 'Koreas nuclear', 'Korean arms'), '"korea* nuclear"'),
      ).to.deep.equal(['a1', 'a2']);
    });

    it('takes the words in any order within a window, with ~n', async () => {
      const articles = texts(
        'lift all of the sanctions',
        'sanctions lift',
        'lift one two three four five six sanctions',
      );

      expect(await found(articles, '"lift sanctions"~3')).to.deep.equal(['a1', 'a2']);
      expect(await found(articles, '"lift sanctions"~2')).to.deep.equal(['a2']);
    });
  });

  it('finds numbers and acronyms by a wildcard inside them', async () => {
    const articles = texts(
      'It cost 13.57 crowns',
      'It cost 1,500 crowns',
      'In 1357, 15 crowns',
      'The U.S.A. paid 13.5',
    );

    expect(await found(articles, '13.?7')).to.deep.equal(['a1']);
    expect(await found(articles, '13.*')).to.deep.equal(['a1', 'a4']);
    expect(await found(articles, '1,?00')).to.deep.equal(['a2']);
    expect(await found(articles, 'U.?.A.')).to.deep.equal(['a4']);
  });

  describe('proximity', () => {
    const articles = texts(
      'kim met trump',
      'trump then at last met kim',
      'trump. Kim',
      'Trump left. Later that day Kim left',
    );

    it('counts word steps between the nearest ends, neighbours being at 1', async () => {
      expect(await found(articles, 'trump NEAR/1 kim')).to.deep.equal(['a3']);
      expect(await found(articles, 'trump w/2 kim')).to.deep.equal(['a1', 'a3']);
      expect(await found(articles, 'trump n/5 kim')).to.deep.equal(['a1', 'a2', 'a3', 'a4']);
    });

    it('keeps to the order with PRE', async () => {
      expect(await found(articles, 'trump PRE/2 kim')).to.deep.equal(['a3']);
      expect(await found(articles, 'kim adj/2 trump')).to.deep.equal(['a1']);
    });

    it('knows sentences and paragraphs', async () => {
      expect(await found(articles, 'trump /s kim')).to.deep.equal(['a1', 'a2']);
      expect(await found(articles, 'trump /p kim')).to.deep.equal(['a1', 'a2', 'a3', 'a4']);
      expect(await found(texts('Mr. Trump met Sen. Kim.'), 'mr /s kim')).to.deep.equal(['a1']);
      expect(await found([{ paragraphs: ['trump', 'kim'] }], 'trump /p kim')).to.deep.equal([]);
    });

    it('takes phrases, wildcards, OR groups and groups of groups', async () => {
      const summit = texts('The joint press conference on lifting the sanctions', 'A conference on sanctions');

      expect(await found(summit, '"press conference" NEAR/3 lift*')).to.deep.equal(['a1']);
      expect(await found(summit, '(conference OR talks) NEAR/2 (sanctions OR lifting)')).to.deep.equal(['a1', 'a2']);
      expect(await found(summit, '(joint NEAR/2 conference) NEAR/2 lifting')).to.deep.equal(['a1']);
    });

    it('marks the words that are near, not every one of them', async () => {
      const { marked } = await deskOver(texts('trump one two three four five six kim met trump'));

      expect(await marked('trump NEAR/3 kim')).to.deep.equal(['a1 p1: kim', 'a1 p1: trump']);
    });

    it('counts minimal windows', async () => {
      const { count } = await deskOver(texts('kim trump kim'));

      expect((await count('trump NEAR/5 kim')).occurrences).to.equal(2);
      expect((await count('trump PRE/5 kim')).occurrences).to.equal(1);
    });
  });

  describe('words by their forms', () => {
    const articles = texts('denuclearization', 'denuclear', 'Hamburg', 'Hamburger', 'woman', 'women');

    it('takes * for any characters and ? for exactly one', async () => {
      expect(await found(articles, 'denuclear*')).to.deep.equal(['a1', 'a2']);
      expect(await found(articles, '*burg')).to.deep.equal(['a3']);
      expect(await found(articles, 'wom?n')).to.deep.equal(['a5', 'a6']);
    });

    it('allows edits only as many as asked', async () => {
      expect(await found(texts('color', 'colour', 'collar'), 'colour~1')).to.deep.equal(['a1', 'a2']);
      expect(await found(texts('color', 'colour', 'collar', 'collars'), 'colour~2')).to.deep.equal(['a1', 'a2', 'a3']);
    });

    it('takes = for this form only, and caps() for as written', async () => {
      expect(await found(texts('He runs', 'She is Running'), '=running')).to.deep.equal(['a2']);
      expect(await found(texts('US troops', 'U.S. troops', 'us troops', 'Us'), 'caps(US)')).to.deep.equal(['a1', 'a2']);
    });
  });

  describe('limits within the article', () => {
    it('asks for at least so many occurrences', async () => {
      const articles: SmallArticle[] = [{ headline: 'Dam', paragraphs: ['dam', 'dam'] }, { paragraphs: ['dam dam'] }];

      expect(await found(articles, 'atleast3(dam)')).to.deep.equal(['a1']);
    });

    it('asks for a match among the first words of the running text', async () => {
      const article: SmallArticle = {
        headline: 'Kim',
        paragraphs: [
          ['caption', 'Kim smiling'],
          ['standfirst', 'One two'],
          'three kim five',
          ['subhead', 'six'],
          'seven',
        ],
      };

      expect(await found([article], 'first/4(kim)')).to.deep.equal(['a1']);
      expect(await found([article], 'first/3(kim)')).to.deep.equal([]);
      expect(await found([article], 'first/7(seven)')).to.deep.equal(['a1']);
    });

    it('asks for a match in headline, standfirst or first body paragraph', async () => {
      const articles: SmallArticle[] = [
        { headline: 'Summit' },
        { paragraphs: [['caption', 'A picture'], 'The summit.', 'More.'] },
        { paragraphs: ['Other.', 'The summit.'] },
        { paragraphs: [['standfirst', 'A summit'], 'Other.'] },
      ];

      expect(await found(articles, 'hlead(summit)')).to.deep.equal(['a1', 'a2', 'a4']);
    });
  });

  describe('fields', () => {
    const article: SmallArticle = {
      headline: 'Harbour closed',
      byline: ['Ann Lee'],
      place: 'KELMOUTH, ILSE',
      source: 'Northern Courier',
      section: 'World News',
      language: 'en',
      sourceUrl: 'https://courier.example/news/1',
      paragraphs: [['caption', 'A quay'], ['subhead', 'Ice'], 'Nothing moved.'],
    };
    const rows: readonly (readonly [query: string, finds: boolean])[] = [
      ['title:harbour', true],
      ['title:quay', false],
      ['title:(harbour OR quay)', true],
      ['title:(harbour NOT closed)', false],
      ['TITLE:"harbour closed"', true],
      ['byline:lee', true],
      ['byline:harbour', false],
      ['place:kelmouth', true],
      ['source:courier', true],
      ['source:"northern courier"', true],
      ['source:"courier northern"', false],
      ['source:north*', true],
      ['section:news', true],
      ['lang:en', true],
      ['lang:de', false],
      ['caption:quay', true],
      ['caption:moved', false],
      ['body:moved', true],
      ['body:ice', false],
      ['body:quay', false],
      ['id:a1', true],
      ['id:a', false],
      ['url:"https://courier.example/news/1"', true],
      ['url:https://courier.example/*', true],
      ['url:courier', false],
      ['moved source:courier', true],
      ['kelmouth', false],
    ];
    for (const [query, finds] of rows) {
      it(`${query} ${finds ? 'finds' : 'does not find'} the article`, async () => {
        expect(await found([article], query)).to.deep.equal(finds ? ['a1'] : []);
      });
    }
  });

  describe('everything', () => {
    it('is *:*, from which anything can be taken away', async () => {
      const articles = texts('Ice', 'Fire');

      expect(await found(articles, '*:*')).to.deep.equal(['a1', 'a2']);
      expect(await found(articles, '*:* NOT ice')).to.deep.equal(['a2']);
    });
  });

  describe('limits beside the query', () => {
    let small: SmallDesk;

    before(async () => {
      small = await deskOver([
        { headline: 'Dam', source: 'A', language: 'en', byline: ['Ann', 'Bo'], place: 'X', date: '2001-05-05' },
        { headline: 'Dam', source: 'B', language: 'en', byline: ['Ann'], place: 'X', date: '2001' },
        { headline: 'Dam', source: 'C', language: 'fr', byline: ['Cy'], place: 'Y', date: null },
      ]);
    });

    const limited = async (filters: object) => {
      const none = { from: null, to: null, source: [], section: [], language: [], place: [], byline: [] };
      const ask = { text: 'dam', syntax: 'native', match: 'all', filters: { ...none, ...filters } } as const;
      const { results, totals } = await small.desk.search(ask, { sort: 'oldest', size: 10, cursor: null });
      return { ids: results.map(({ article }) => article.id as string), undated: totals.undated };
    };

    it('are alternatives within one field and add up over several, values whole', async () => {
      expect((await limited({ source: ['A', 'C'] })).ids).to.deep.equal(['a1', 'a3']);
      expect((await limited({ source: ['A', 'C'], place: ['X'] })).ids).to.deep.equal(['a1']);
      expect((await limited({ byline: ['Ann'] })).ids).to.deep.equal(['a2', 'a1']);
      expect((await limited({ language: ['fr'] })).ids).to.deep.equal(['a3']);
      expect((await limited({ place: ['x'] })).ids).to.deep.equal([]);
    });

    it('by date keep to whole periods and tell the undated apart', async () => {
      const may = { year: 2001, month: 5, day: null };

      expect(await limited({ from: may, to: may })).to.deep.equal({ ids: ['a1'], undated: 1 });
      expect((await limited({ from: { year: 2001, month: null, day: null } })).ids).to.deep.equal(['a2', 'a1']);
    });

    it('show in the facets, most articles first', async () => {
      const ask = { text: 'dam', syntax: 'native', match: 'all' } as const;
      const filters = { from: null, to: null, source: [], section: [], language: [], place: [], byline: [] };

      const values = async (field: 'byline' | 'year' | 'source') =>
        (await small.desk.facets({ ...ask, filters }, 10))[field].values.map(
          ({ value, articles }) => `${value} ${articles}`,
        );

      expect(await values('byline')).to.deep.equal(['Ann 2', 'Bo 1', 'Cy 1']);
      expect(await values('year')).to.deep.equal(['2001 2']);
      expect(await values('source')).to.deep.equal(['A 1', 'B 1', 'C 1']);
    });

    it('are left aside where their own field is counted, the others kept, a chosen value always told', async () => {
      const none = { from: null, to: null, source: [], section: [], language: [], place: [], byline: [] };
      const ask = { text: 'dam', syntax: 'native', match: 'all' } as const;

      const { source, language } = await small.desk.facets({ ...ask, filters: { ...none, source: ['C'] } }, 1);

      expect(source).to.deep.equal({
        distinct: 3,
        values: [
          { value: 'A', articles: 1 },
          { value: 'C', articles: 1 },
        ],
      });
      expect(language).to.deep.equal({ distinct: 1, values: [{ value: 'fr', articles: 1 }] });
    });
  });
}
