import { expect } from 'chai';
import type { DeskOver } from '../../support/desk.ts';

/** What every engine must answer to a question, told through the desk. */
export function describeSearching(deskOver: DeskOver): void {
  describe('searching for words', () => {
    it('finds an article when all the words stand somewhere in it, in any paragraph', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['The summit ended early.', 'Kim left for the station.'] },
        { paragraphs: ['The summit ended early.'] },
      ]);

      expect(await ids('kim summit')).to.deep.equal(['a1']);
    });

    it('looks in headlines and bylines too, and not in place, source or section', async () => {
      const { ids } = await deskOver([
        { headline: 'Harbour closed' },
        { byline: ['Ann Harbour'] },
        { place: 'HARBOUR', source: 'The Harbour', section: 'Harbour' },
      ]);

      expect([...(await ids('harbour'))].sort()).to.deep.equal(['a1', 'a2']);
    });

    it('finds every form of a plain word, in the language of the article', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['Sanctions were lifted.'], language: 'en' },
        { paragraphs: ['Lifting a sanction takes time.'] },
        { paragraphs: ['lifted'], language: 'xx' },
      ]);

      expect([...(await ids('lift'))].sort()).to.deep.equal(['a1', 'a2']);
    });

    it('folds case and accents, and takes U.S., US and us for one word', async () => {
      const { count } = await deskOver([{ paragraphs: ['The café in the U.S. was for US troops, not for us.'] }]);

      expect((await count('CAFE')).occurrences).to.equal(1);
      expect((await count('us')).occurrences).to.equal(3);
    });

    it('finds hyphenated words written apart or together', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['They co-operate.'] },
        { paragraphs: ['They cooperate.'] },
        { paragraphs: ['They co operate.'] },
      ]);

      expect([...(await ids('co-operate'))].sort()).to.deep.equal(['a1', 'a2', 'a3']);
      expect([...(await ids('cooperate'))].sort()).to.deep.equal(['a1', 'a2']);
    });

    it('folds a word with wildcards as it folds any other', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['U.S. troops left.'] },
        { paragraphs: ['It cost 1,000 crowns.'] },
        { paragraphs: ['O’Brien spoke.'] },
        { paragraphs: ['They co-operate.'] },
      ]);

      expect(await ids('U.S.*')).to.deep.equal(['a1']);
      expect(await ids('1,00*')).to.deep.equal(['a2']);
      expect(await ids("O'Br*")).to.deep.equal(['a3']);
      expect(await ids('co-op*')).to.deep.equal(['a4']);
    });

    it('finds nothing for a word that occurs nowhere, and says so exactly', async () => {
      const { count } = await deskOver([{ paragraphs: ['The summit ended.'] }]);

      expect(await count('zeppelin')).to.deep.equal({ articles: 0, paragraphs: 0, occurrences: 0, undated: 0 });
    });
  });

  describe('searching for phrases', () => {
    it('needs the words next to one another in one paragraph', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['They skipped the signing ceremony.'] },
        { paragraphs: ['The signing came before the ceremony.'] },
        { paragraphs: ['It ended with the signing', 'ceremony to follow.'] },
        { headline: 'A signing', paragraphs: ['Ceremony first.'] },
      ]);

      expect(await ids('"signing ceremony"')).to.deep.equal(['a1']);
    });

    it('keeps stop words in their places', async () => {
      const { ids } = await deskOver([
        { paragraphs: ['To be or not to be, she asked.'] },
        { paragraphs: ['To be, not to be or so.'] },
      ]);

      expect(await ids('"to be or not to be"')).to.deep.equal(['a1']);
    });

    it('marks the phrase and leaves its words alone elsewhere', async () => {
      const { marked } = await deskOver([
        { headline: 'Ceremony', paragraphs: ['A signing. The signing ceremony and a ceremony.', 'Ceremony.'] },
      ]);

      expect(await marked('"signing ceremony"')).to.deep.equal(['a1 p1: signing ceremony']);
    });
  });

  describe('combining words', () => {
    const articles = [
      { headline: 'Sanctions', paragraphs: ['Trade talks failed.'] },
      { headline: 'Harvest', paragraphs: ['Trade was good.'] },
      { headline: 'Football', paragraphs: ['The talks of the town.'] },
    ];

    it('takes OR for either and binds it looser than words side by side', async () => {
      const { ids } = await deskOver(articles);

      expect([...(await ids('sanctions OR harvest'))].sort()).to.deep.equal(['a1', 'a2']);
      expect([...(await ids('trade talks OR football'))].sort()).to.deep.equal(['a1', 'a3']);
    });

    it('leaves out articles with an excluded word, wherever in the article it stands', async () => {
      const { ids } = await deskOver(articles);

      expect(await ids('trade -sanctions')).to.deep.equal(['a2']);
      expect(await ids('talks NOT "trade talks"')).to.deep.equal(['a3']);
    });

    it('counts only occurrences that take part in the match', async () => {
      const { count, marked } = await deskOver([{ paragraphs: ['Trade here.', 'Football there.'] }]);

      expect(await count('(trade summit) OR football')).to.deep.include({ paragraphs: 1, occurrences: 1 });
      expect(await marked('(trade summit) OR football')).to.deep.equal(['a1 p2: Football']);
    });

    it('keeps title: to the headline', async () => {
      const { ids, marked } = await deskOver([{ headline: 'Budget day' }, { paragraphs: ['The budget.'] }]);

      expect(await ids('title:budget')).to.deep.equal(['a1']);
      expect(await marked('title:budget')).to.deep.equal(['a1 h: Budget']);
    });
  });

  describe('searching by date', () => {
    const articles = [
      { headline: 'Dam', date: '2019-02-28' },
      { headline: 'Dam', date: '2019-02' },
      { headline: 'Dam', date: '2019' },
      { headline: 'Dam', date: null },
      { headline: 'Dam', date: '2001-09-11' },
    ];
    const dated = async (text: string) => [...(await (await deskOver(articles)).ids(text))].sort();

    it('takes a partial date for its whole period', async () => {
      expect(await dated('dam date:2019')).to.deep.equal(['a1', 'a2', 'a3']);
      expect(await dated('dam date:2019-02')).to.deep.equal(['a1', 'a2']);
      expect(await dated('dam date:2019-02-28')).to.deep.equal(['a1']);
    });

    it('finds a coarsely dated article only when its whole period lies inside', async () => {
      expect(await dated('dam date:2019-02-10..2019-03')).to.deep.equal(['a1']);
    });

    it('leaves the named date out of before: and after:', async () => {
      expect(await dated('dam before:2001-09-11')).to.deep.equal([]);
      expect(await dated('dam before:2001-09-12')).to.deep.equal(['a5']);
      expect(await dated('dam after:2019-02-27')).to.deep.equal(['a1']);
      expect(await dated('dam date:..2018')).to.deep.equal(['a5']);
    });

    it('counts the undated articles that match apart from the date', async () => {
      const { count } = await deskOver(articles);

      expect(await count('dam date:2019')).to.deep.include({ articles: 3, undated: 1 });
      expect(await count('dam')).to.deep.include({ articles: 5, undated: 1 });
    });
  });

  describe('totals', () => {
    it('count articles, paragraphs and occurrences, a headline’s among the occurrences only', async () => {
      const { count } = await deskOver([
        { headline: 'Dam', paragraphs: ['The dam, the dam.', 'No more.', ['caption', 'The dam at night']] },
        { paragraphs: ['Dam.'] },
      ]);

      expect(await count('dam')).to.deep.equal({ articles: 2, paragraphs: 3, occurrences: 5, undated: 2 });
    });

    it('count a stretch once that two parts of the query reach', async () => {
      const { count } = await deskOver([{ paragraphs: ['The dams held.'] }]);

      expect((await count('dam OR dams')).occurrences).to.equal(1);
    });
  });

  describe('the order of results', () => {
    it('puts a headline match before a passing mention', async () => {
      const { ids } = await deskOver([
        {
          headline: 'A long week at the council',
          paragraphs: ['The barrage was mentioned once in a debate on parking.'],
        },
        { headline: 'Barrage opens', paragraphs: ['Crowds came to the river to see the gates close at last.'] },
      ]);

      expect(await ids('barrage')).to.deep.equal(['a2', 'a1']);
    });

    it('puts the newer of two equal articles first, and undated ones last', async () => {
      const { ids } = await deskOver([
        { headline: 'Dam', date: '1971' },
        { headline: 'Dam', date: null },
        { headline: 'Dam', date: '1998-03-02' },
      ]);

      expect(await ids('dam')).to.deep.equal(['a3', 'a1', 'a2']);
    });
  });

  describe('a word that occurs nowhere', () => {
    const articles = [
      { headline: 'Summit', paragraphs: ['The summit ended. Summits end. A plummet.'] },
      { paragraphs: ['The summit again, in Brüssel.'], source: 'The Wire' },
    ];

    it('is named, with whole queries that have a nearby word in its place, nearest and most frequent first', async () => {
      const { search } = await deskOver(articles);

      const { query } = await search('ended AND title:"sumit day"~3');

      expect(query.warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
        ['unknown-word', 17, 22],
        ['unknown-word', 23, 26],
      ]);
      expect(query.warnings[0]?.suggestions?.[0]).to.deep.equal({
        label: 'Search for “summit”',
        query: 'ended AND title:"summit day"~3',
      });
    });

    it('keeps its operators in what is suggested', async () => {
      const { search } = await deskOver(articles);

      const { query } = await search('=sumit');

      expect(query.warnings[0]?.suggestions?.[0]?.query).to.equal('=summit');
    });

    it('is told of wildcards and negations too, and not of what stands in no text anyway', async () => {
      const { search } = await deskOver(articles);
      const warned = async (text: string) => (await search(text)).query.warnings.map(({ message }) => message);

      expect(await warned('summit NOT zeppelin')).to.deep.equal(['“zeppelin” occurs nowhere in this archive.']);
      expect(await warned('summit OR zepp*')).to.deep.equal(['“zepp*” occurs nowhere in this archive.']);
      expect(await warned('summit source:courier')).to.deep.equal([]);
      expect(await warned('summit')).to.deep.equal([]);
    });

    it('is found by nothing fuzzy unless asked', async () => {
      const { ids } = await deskOver(articles);

      expect(await ids('sumit')).to.deep.equal([]);
      expect(await ids('sumit~1')).to.have.length(2);
    });

    it('is one that only a withdrawn article held', async () => {
      const { search, archive, refresh } = await deskOver(articles);
      archive.remove('a2');
      await refresh();

      expect((await search('brüssel')).query.warnings.map(({ code }) => code)).to.deep.equal(['unknown-word']);
    });
  });
}
