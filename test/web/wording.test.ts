import { expect } from 'chai';
import { articleAddress, followableAddress, searchAddress } from '../../web/text/addresses.ts';
import { counted } from '../../web/text/counted.ts';
import { isSurprisingReading } from '../../web/text/surprising-reading.ts';
import { writtenDate, writtenLimits, writtenYears } from '../../web/text/written-date.ts';
import { periodsOf } from '../../web/text/year-groups.ts';

describe('writing dates out', () => {
  it('is as precise as the date is', () => {
    expect(['2019-02-28', '1998-03', '1964', null].map(writtenDate)).to.deep.equal([
      '28 February 2019',
      'March 1998',
      '1964',
      'undated',
    ]);
  });

  it('gives back what is no date', () => {
    expect(writtenDate('2019-13')).to.equal('2019-13');
  });

  it('names the years an archive spans', () => {
    expect(writtenYears('1964-03-02', '2024-11')).to.equal('1964–2024');
    expect(writtenYears('2019', '2019-02')).to.equal('2019');
    expect(writtenYears(null, null)).to.equal(null);
  });

  it('puts limits into words', () => {
    expect([
      writtenLimits('1996', '2001-03'),
      writtenLimits('1996', ''),
      writtenLimits('', '2001'),
      writtenLimits('2019', '2019'),
      writtenLimits('', ' '),
    ]).to.deep.equal(['1996 to March 2001', 'from 1996', 'until 2001', '2019', null]);
  });
});

describe('counting in words', () => {
  it('agrees noun and number, and groups thousands', () => {
    expect([counted(0, 'article'), counted(1, 'article'), counted(1234567, 'article')]).to.deep.equal([
      '0 articles',
      '1 article',
      '1,234,567 articles',
    ]);
  });
});

describe('making addresses', () => {
  it('leaves out what says nothing', () => {
    expect(searchAddress({ q: 'ferry', sort: 'relevance', from: '', source: [] })).to.equal('/search?q=ferry');
  });

  it('keeps a query’s own signs from being read as the address’s', () => {
    const address = searchAddress({ q: 'a&b=c #1 "x"', source: ['Kelmouth & Co.'] });

    expect(address).to.equal('/search?q=a%26b%3Dc+%231+%22x%22&source=Kelmouth+%26+Co.');
  });

  it('leads to a paragraph and back to the search', () => {
    expect(articleAddress('/articles/a1', { q: 'ferry', from: '1983' }, 3)).to.equal(
      '/articles/a1?q=ferry&from=1983#p3',
    );
  });

  it('follows only http and https', () => {
    const addresses = [
      'https://a.example/x',
      'javascript:alert(1)',
      ' JaVaScript:alert(1)',
      'data:text/html,x',
      '//x',
      null,
    ];

    expect(addresses.map(followableAddress)).to.deep.equal(['https://a.example/x', null, null, null, null, null]);
  });
});

describe('telling how a query was read', () => {
  const cases: readonly (readonly [typed: string, interpreted: string, isSurprising: boolean])[] = [
    ['ferry', 'ferry', false],
    ['ferry inquiry', '(ferry AND inquiry)', false],
    ['“signing ceremony”', '"signing ceremony"', false],
    ['quota -cod', '(quota NOT cod)', false],
    ['ferry | lifeboat', '(ferry OR lifeboat)', false],
    ['barrage (crack OR refit)', '(barrage AND (crack OR refit))', false],
    ['(a OR b) ( c | d )', '((a OR b) AND (c OR d))', false],
    ['ferry OR lifeboat inquiry', '(ferry OR (lifeboat AND inquiry))', true],
    ['before:2001', 'date:..2000', true],
  ];
  for (const [typed, interpreted, isSurprising] of cases) {
    it(`${isSurprising ? 'tells that' : 'says nothing when'} ${typed} is read as ${interpreted}`, () => {
      expect(isSurprisingReading(typed, interpreted)).to.equal(isSurprising);
    });
  }
});

describe('the years to narrow a search by', () => {
  const years = (count: number) => Array.from({ length: count }, (_, i) => ({ value: String(1985 + i), articles: 2 }));

  it('are listed newest first while they are few', () => {
    expect(periodsOf(years(3), '', '').map(({ label }) => label)).to.deep.equal(['1987', '1986', '1985']);
  });

  it('become decades when they are many, with their articles added up', () => {
    const periods = periodsOf(years(20), '', '');

    expect(periods.map(({ label, articles }) => `${label} ${articles}`)).to.deep.equal([
      '2000s 10',
      '1990s 20',
      '1980s 10',
    ]);
  });

  it('open the decade the reader is in', () => {
    const periods = periodsOf(years(20), '1996', '1996');

    const open = periods.find(({ years: inside }) => inside.length > 0);
    expect(open?.label).to.equal('1990s');
    expect(open?.years.filter(({ isChosen }) => isChosen).map(({ label }) => label)).to.deep.equal(['1996']);
  });
});
