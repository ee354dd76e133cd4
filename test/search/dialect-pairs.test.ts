import { expect } from 'chai';
import { parseQuery, printQuery, type Syntax } from '../../search/language/index.ts';
import { asking, deskOver, type SmallDesk } from '../support/desk.ts';
import { meaningOf } from '../support/trees.ts';

/** Queries of other systems beside what they are in native syntax. */
const PAIRS: Readonly<Record<Exclude<Syntax, 'native'>, readonly (readonly [foreign: string, native: string])[]>> = {
  simple: [
    ['summit', 'summit'],
    ['summit hanoi', 'summit hanoi'],
    ['"signing ceremony" hanoi', '"signing ceremony" hanoi'],
    ['“signing ceremony”', '"signing ceremony"'],
    ['"signing ceremony', '"signing ceremony"'],
    ['kim or trump', 'kim "or" trump'],
    ['kim -nobody', 'kim "nobody"'],
    ['(summit)', 'summit'],
    ['U.S. sanctions', 'U.S. sanctions'],
    ['co-operate', 'co-operate'],
    ['SUMMIT border', 'SUMMIT border'],
    ['kim & moon', 'kim moon'],
    ['kim, trump!', 'kim trump'],
    ['lifted*', 'lifted'],
    ['=courier', 'courier'],
    ['trump AND summit', 'trump "AND" summit'],
    ['“White Hall” march', '"White Hall" march'],
    ['president "Bill Clinton', 'president "Bill Clinton"'],
    ['ceremony OR met/trump', 'ceremony "OR" "met trump"'],
    ['(9/11) -message', '9/11 "message"'],
  ],
  nexis: [
    ['summit', 'summit'],
    ['signing ceremony', '"signing ceremony"'],
    ['"signing ceremony"', '"signing ceremony"'],
    ['kim and trump', 'kim trump'],
    ['Kim OR Trump', 'Kim OR Trump'],
    ['kim and not trump', 'kim NOT trump'],
    ['kim not trump', 'kim NOT trump'],
    ['kim or trump and summit', '(kim OR trump) summit'],
    ['kim and not trump and summit', 'kim NOT (trump summit)'],
    ['kim or moon w/5 summit', '(kim OR moon) NEAR/5 summit'],
    ['sanctions w/3 lifted and summit', '(sanctions NEAR/3 lifted) summit'],
    ['sanctions W/3 lifted', 'sanctions NEAR/3 lifted'],
    ['kim pre/6 trump', 'kim PRE/6 trump'],
    ['trump onear/6 kim', 'trump PRE/6 kim'],
    ['kim w/9 trump w/4 summit', 'kim NEAR/9 (trump NEAR/4 summit)'],
    ['kim /s summit', 'kim /s summit'],
    ['kim w/p sanctions', 'kim /p sanctions'],
    ['kim w/para sanctions', 'kim /p sanctions'],
    ['denuclear!', 'denuclear*'],
    ['wom*n', 'wom?n'],
    ['white (house or hall)', 'white PRE/1 (house OR hall)'],
    ['headline(summit)', 'title:summit'],
    ['headline(summit or ceremony) and kim', 'title:(summit OR ceremony) kim'],
    ['byline(ann smith)', 'byline:"ann smith"'],
    ['publication(northern courier)', 'source:"northern courier"'],
    ['section(sport)', 'section:sport'],
    ['dateline(hanoi)', 'place:hanoi'],
    ['language(de)', 'lang:de'],
    ['graphic(bridge)', 'caption:bridge'],
    ['body(summit)', 'body:summit'],
    ['hlead(summit)', 'hlead(summit)'],
    ['atleast3(sanctions)', 'atleast3(sanctions)'],
    ['allcaps(us)', 'caps(US)'],
    ['summit and date aft 2018', 'summit after:2018'],
    ['summit and date bef 2019', 'summit before:2019'],
    ['date is 2/28/2019', 'date:2019-02-28'],
    ['date = 2019', 'date:2019'],
    ['date >= 2019-02', 'date:2019-02..'],
    ['date(geq(1/1/2018) and leq(2019))', 'date:2018-01-01..2019'],
  ],
  factiva: [
    ['summit', 'summit'],
    ['signing ceremony', '"signing ceremony"'],
    ['signing ceremony and hanoi', '"signing ceremony" hanoi'],
    ['kim or trump', 'kim OR trump'],
    ['kim not trump', 'kim NOT trump'],
    ['kim and not trump', 'kim NOT trump'],
    ['kim or moon and summit', '(kim OR moon) summit'],
    ['kim not trump and moon', '(kim NOT trump) moon'],
    ['[kim or moon] and summit', '(kim OR moon) summit'],
    ['sanctions adj3 lifted', 'sanctions PRE/3 lifted'],
    ['lifted near3 sanctions', 'lifted NEAR/3 sanctions'],
    ['kim w/6 trump', 'kim PRE/6 trump'],
    ['kim w6 trump', 'kim PRE/6 trump'],
    ['signing adj ceremony', 'signing PRE/1 ceremony'],
    ['signing ceremony/N9/hanoi', '"signing ceremony" NEAR/9 hanoi'],
    ['kim same sanctions', 'kim /p sanctions'],
    ['summit/F9/', 'first/9(summit)'],
    ['president % clinton', '"president * clinton"'],
    ['denuclear*', 'denuclear*'],
    ['denuclear$', 'denuclear*'],
    ['wom?n', 'wom?n'],
    ['hd=summit', 'title:summit'],
    ['hd=(summit or ceremony) and kim', 'title:(summit OR ceremony) kim'],
    ['by=ann smith', 'byline:"ann smith"'],
    ['rst=courier', 'source:courier'],
    ['sn=(courier or wire)', 'source:(courier OR wire)'],
    ['la=de', 'lang:de'],
    ['se=sport', 'section:sport'],
    ['art=bridge', 'caption:bridge'],
    ['an=a1', 'id:a1'],
    ['hlp=summit', 'hlead(summit)'],
    ['atleast3 sanctions', 'atleast3(sanctions)'],
    ['atleast2 signing ceremony', 'atleast2("signing ceremony")'],
    ['summit and date after 20181231', 'summit after:2018'],
    ['summit and date before 2019', 'summit before:2019'],
    ['date from 20180101 to 20191231', 'date:2018..2019'],
    ['date 20190228', 'date:2019-02-28'],
    ['"or"', '"or"'],
  ],
  lucene: [
    ['summit', 'summit'],
    ['kim moon', 'kim OR moon'],
    ['+kim +moon', 'kim moon'],
    ['kim AND moon', 'kim moon'],
    ['kim && moon', 'kim moon'],
    ['kim || moon', 'kim OR moon'],
    ['kim -trump', 'kim NOT trump'],
    ['kim NOT trump', 'kim NOT trump'],
    ['+kim !trump', 'kim NOT trump'],
    ['kim moon -trump', '(kim OR moon) NOT trump'],
    ['(kim OR moon) AND summit', '(kim OR moon) summit'],
    ['kim OR moon AND summit', 'moon summit'],
    ['"signing ceremony"', '"signing ceremony"'],
    ['"lifted sanctions"~3', '(lifted PRE/4 sanctions) OR (sanctions PRE/2 lifted)'],
    ['"signing ceremony"~0', '"signing ceremony"'],
    ['denuclear*', 'denuclear*'],
    ['wom?n', 'wom?n'],
    ['sumit~1', 'sumit~1'],
    ['sumit~', 'sumit~2'],
    ['summit^2', 'summit'],
    ['title:summit', 'title:summit'],
    ['title:(summit ceremony)', 'title:(summit OR ceremony)'],
    ['headline:"signing ceremony"', 'title:"signing ceremony"'],
    ['author:smith', 'byline:smith'],
    ['source:courier AND section:sport', 'source:courier section:sport'],
    ['place:hanoi', 'place:hanoi'],
    ['caption:bridge', 'caption:bridge'],
    ['text:summit', 'body:summit'],
    ['id:a1', 'id:a1'],
    ['url:*courier*', 'url:*courier*'],
    ['date:2019', 'date:2019'],
    ['published:[2018 TO 2019-02]', 'date:2018..2019-02'],
    ['date:{* TO 2019}', 'before:2019'],
    ['date:{2018 TO *}', 'after:2018'],
    ['date:>=2019', 'date:2019..'],
    ['*:* -summit', '*:* NOT summit'],
    ['9\\/11', '9/11'],
    ['co\\-operate', 'co-operate'],
  ],
  cql: [
    ['summit', 'summit'],
    ['cql.serverChoice = summit', 'summit'],
    ['"signing ceremony"', '"signing ceremony"'],
    ['kim and moon', 'kim moon'],
    ['kim or moon', 'kim OR moon'],
    ['kim not trump', 'kim NOT trump'],
    ['kim or moon and summit', '(kim OR moon) summit'],
    ['kim or (moon and summit)', 'kim OR (moon summit)'],
    ['cql.serverChoice all "kim moon"', 'kim moon'],
    ['cql.serverChoice any "kim moon"', 'kim OR moon'],
    ['dc.title = summit', 'title:summit'],
    ['dc.title any "summit ceremony"', 'title:(summit OR ceremony)'],
    ['dc.title adj "signing ceremony"', 'title:"signing ceremony"'],
    ['dc.creator = smith', 'byline:smith'],
    ['dc.publisher = courier', 'source:courier'],
    ['dc.language = de', 'lang:de'],
    ['dc.identifier = a1', 'id:a1'],
    ['dc.date = 2019', 'date:2019'],
    ['dc.date > 2018', 'after:2018'],
    ['dc.date >= 2019', 'date:2019..'],
    ['dc.date < 2019', 'before:2019'],
    ['dc.date within "2018 2019"', 'date:2018..2019'],
    ['sanctions prox/distance<4 lifted', 'sanctions NEAR/3 lifted'],
    ['kim prox/distance<=6/ordered trump', 'kim PRE/6 trump'],
    ['kim prox/unit=sentence summit', 'kim /s summit'],
    ['kim prox/unit=paragraph sanctions', 'kim /p sanctions'],
    ['denuclear*', 'denuclear*'],
    ['wom?n', 'wom?n'],
    ['cql.allRecords = 1 not summit', '*:* NOT summit'],
  ],
};

describe('a query of another system and its native form', () => {
  let small: SmallDesk;

  before(async () => {
    small = await deskOver(ARCHIVE);
  });

  it('come in more than a hundred and fifty pairs, twenty or more for each system', () => {
    const pairs = Object.values(PAIRS);

    expect(pairs.flat()).to.have.length.above(150);
    for (const each of pairs) expect(each).to.have.length.at.least(20);
  });

  for (const [syntax, pairs] of Object.entries(PAIRS) as [Exclude<Syntax, 'native'>, (typeof PAIRS)['cql']][]) {
    for (const [foreign, native] of pairs) {
      it(`mean the same and find the same: ${foreign} in ${syntax}, ${native}`, async () => {
        const read = parseQuery(foreign, { syntax }).query;
        const found = await idsOf(small, foreign, syntax);

        expect(meaningOf(read), printQuery(read)).to.deep.equal(meaningOf(parseQuery(native).query));
        expect(found).to.deep.equal(await idsOf(small, native, 'native'));
        expect(found).to.have.length.within(1, ARCHIVE.length - 1);
      });
    }
  }
});

async function idsOf({ desk }: SmallDesk, text: string, syntax: Syntax): Promise<readonly string[]> {
  const page = { sort: 'relevance', size: 100, cursor: null } as const;
  const { results } = await desk.search(asking(text, { syntax, match: null }), page);
  return results.map(({ article }) => article.id);
}

const ARCHIVE: Parameters<typeof deskOver>[0] = [
  {
    headline: 'Signing ceremony cancelled at Hanoi summit',
    byline: ['Ann Smith'],
    date: '2019-02-28',
    place: 'HANOI',
    source: 'Northern Courier',
    language: 'en',
    sourceUrl: 'https://courier.example/2019/hanoi',
    paragraphs: [
      'The summit ended early. The signing ceremony in Hanoi was dropped after Kim met Trump.',
      'Kim wanted sanctions to be lifted. Sanctions stay, said the White House, until the sanctions list is reviewed.',
      'Kim frowned, and Trump left the summit. Trump told Kim nothing.',
      'A second signing ceremony, or what was left of it, was called off as well.',
    ],
  },
  {
    headline: 'Moon and Kim agree on denuclearisation talks',
    byline: ['Bo Larsen'],
    date: '2018-04-27',
    place: 'PANMUNJOM',
    source: 'The Wire',
    language: 'en',
    paragraphs: ['Kim and Moon met for a summit at the border.', 'U.S. sanctions were not lifted.', 'They co-operate.'],
  },
  {
    headline: 'Women march on White Hall',
    date: '2017-01-21',
    source: 'The Wire',
    section: 'Sport',
    paragraphs: [
      'A woman told us that nobody came to lead the march.',
      'Kim was there.',
      ['caption', 'The bridge at noon'],
    ],
  },
  {
    headline: 'Courier wins cup',
    date: '2020-06',
    source: 'Northern Courier',
    section: 'Sport',
    paragraphs: [
      'The courier side lifted the trophy.',
      'Trump, who pre-recorded a message on 9/11, met nobody from Kim.',
    ],
  },
  { headline: 'Gipfel in Berlin', date: '2019-03-01', language: 'de', paragraphs: ['Ein Treffen ohne Ergebnis.'] },
  { headline: 'Clinton remembered', date: null, paragraphs: ['President Bill Clinton, the former president.'] },
];
