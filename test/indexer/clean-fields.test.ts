import { expect } from 'chai';
import { readByline } from '../../indexer/clean/fields/read-byline.ts';
import { readDateLine, readMetaDate } from '../../indexer/clean/fields/read-date.ts';
import { readDateline } from '../../indexer/clean/fields/read-dateline.ts';

describe('a date line', () => {
  for (const [line, date] of [
    ['February 28, 2019', '2019-02-28'],
    ['28 February 2019', '2019-02-28'],
    ['Feb. 28, 2019 10:15 AM ET', '2019-02-28'],
    ['2019-02-28', '2019-02-28'],
    ['28.02.2019', '2019-02-28'],
    ['Thursday, 28th February 2019', '2019-02-28'],
    ['Updated February 28, 2019', '2019-02-28'],
    ['Published 3 May 1971 | Updated 4 May 1971 9:12 PM', '1971-05-03'],
    ['From The Kelmouth Courier of Friday, 29 August 1969, Page 3', '1969-08-29'],
    ['March 1998', '1998-03'],
    ['1998', '1998'],
    ['Donnerstag, 28. Februar 2019, 10:15 Uhr', '2019-02-28'],
    ['1er mars 2019', '2019-03-01'],
    ['28 de febrero de 2019', '2019-02-28'],
    ['giovedì 28 febbraio 2019', '2019-02-28'],
    ['28 de fevereiro de 2019', '2019-02-28'],
    ['28 februari 2019', '2019-02-28'],
    ['2019年2月28日', '2019-02-28'],
    ['2019年2月28日 17時05分 公開', '2019-02-28'],
    ['четверг, 28 февраля 2019', '2019-02-28'],
    ['28. února 2019', '2019-02-28'],
    ['28 Şubat 2019', '2019-02-28'],
  ] as const) {
    it(`reads “${line}” as ${date}`, () => {
      expect(readDateLine(line)).to.equal(date);
    });
  }

  for (const line of [
    'Thursday',
    'two days ago',
    '03/04/2019',
    '30 February 2019',
    'He was born on February 28, 2019.',
  ]) {
    it(`does not guess at “${line}”`, () => {
      expect(readDateLine(line)).to.equal(undefined);
    });
  }

  it('in metadata keeps the day as printed, in its own time zone', () => {
    expect(readMetaDate('2019-02-28T23:30:00-05:00')).to.equal('2019-02-28');
    expect(readMetaDate('Thu, 28 Feb 2019 10:15:00 GMT')).to.equal('2019-02-28');
    expect(readMetaDate('20190228')).to.equal('2019-02-28');
    expect(readMetaDate('2019-13-01')).to.equal(undefined);
  });
});

describe('a byline', () => {
  for (const [line, byline] of [
    ['By Ada Lorne', [{ name: 'Ada Lorne', role: null }]],
    [
      'By Ada Lorne and Jo Roe',
      [
        { name: 'Ada Lorne', role: null },
        { name: 'Jo Roe', role: null },
      ],
    ],
    [
      'By Janet Quill, Alan Bell and David Prosser',
      [
        { name: 'Janet Quill', role: null },
        { name: 'Alan Bell', role: null },
        { name: 'David Prosser', role: null },
      ],
    ],
    ['By Ada Lorne, Harbour Correspondent', [{ name: 'Ada Lorne', role: 'Harbour Correspondent' }]],
    [
      "BY JOHN O'BRIEN AND ANNA MCRAE",
      [
        { name: "John O'Brien", role: null },
        { name: 'Anna McRae', role: null },
      ],
    ],
    ['From our Moscow correspondent', [{ name: 'our Moscow correspondent', role: null }]],
    ['Von Anna Mayr', [{ name: 'Anna Mayr', role: null }]],
    ['By AFP', [{ name: 'AFP', role: null }]],
  ] as const) {
    it(`is read from “${line}”`, () => {
      expect(readByline(line)).to.deep.equal(byline);
    });
  }

  for (const line of [
    'By the time the vote was over, nobody was left',
    'By Friday',
    'By and large it held',
    'Ada Lorne',
  ]) {
    it(`is not “${line}”`, () => {
      expect(readByline(line)).to.equal(undefined);
    });
  }
});

describe('a dateline', () => {
  for (const [paragraph, place] of [
    ['HANOI, VIETNAM – U.S. President Donald Trump said', 'HANOI, VIETNAM'],
    ['WASHINGTON (Northern Wire) - The Senate', 'WASHINGTON'],
    ['LONDON, March 3 — Talks resumed', 'LONDON'],
    ['Kelmouth (Northern Wire) – The council', 'Kelmouth'],
    ['ST. JOHN’S, Antigua -- “We waited,” he said', 'ST. JOHN’S, Antigua'],
    ['TARN BRIDGE, Wednesday.—Both mills', 'TARN BRIDGE'],
  ] as const) {
    it(`names ${place}`, () => {
      expect(readDateline(paragraph)).to.equal(place);
    });
  }

  for (const paragraph of [
    'NATO – which met in Brussels – said nothing.',
    'UPDATE – The vote is over.',
    'The council – all of it – voted.',
    'U.S. President Donald Trump said',
  ]) {
    it(`is not seen in “${paragraph}”`, () => {
      expect(readDateline(paragraph)).to.equal(null);
    });
  }
});
