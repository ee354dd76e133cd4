import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery, printQuery, type Query } from '../../search/language/index.ts';
import { nexis } from '../../search/language/nexis/index.ts';
import { asking, deskOver } from '../support/desk.ts';
import { generatedQuery } from '../support/generated.ts';
import { asReadInNative, joinedTree, meaningOf, withoutSpans } from '../support/trees.ts';

const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 400);

describe('Nexis', () => {
  const readings: readonly (readonly [typed: string, native: string])[] = [
    ['signing ceremony', '"signing ceremony"'],
    ['“signing ceremony” and kim', '"signing ceremony" kim'],
    ['signing "ceremony"', '"signing ceremony"'],
    ['"and"', '"and"'],
    ['title:kim', '"title kim"'],
    ['co-operate', 'co-operate'],
    ['9/11', '9/11'],
    ['and/or', '"and or"'],
    ['Kim AND Trump', 'Kim Trump'],
    ['kim Or trump', 'kim OR trump'],
    ['kim not trump', 'kim NOT trump'],
    ['kim And Not trump', 'kim NOT trump'],
    ['kim or trump and summit or talks', '(kim OR trump) (summit OR talks)'],
    ['kim and not trump or moon', 'kim NOT (trump OR moon)'],
    ['kim and not trump and summit', 'kim NOT (trump summit)'],
    ['kim and not trump and not moon', 'kim NOT trump NOT moon'],
    ['a1 or b2 w/5 c3 or d4 and e5', '((a1 OR b2) NEAR/5 (c3 OR d4)) e5'],
    ['kim W/5 trump', 'kim NEAR/5 trump'],
    ['kim /5 trump', 'kim NEAR/5 trump'],
    ['kim PRE/5 trump', 'kim PRE/5 trump'],
    ['kim w/5 trump w/5 summit', '(kim NEAR/5 trump) NEAR/5 summit'],
    ['kim w/9 trump pre/4 summit', 'kim NEAR/9 (trump PRE/4 summit)'],
    ['kim w/s trump w/9 summit', 'kim /s (trump NEAR/9 summit)'],
    ['kim /p trump /s summit', 'kim /p (trump /s summit)'],
    ['signing ceremony w/5 joint statement', '"signing ceremony" NEAR/5 "joint statement"'],
    ['(white or black) house', '(white OR black) PRE/1 house'],
    ['denuclear! and wom*n', 'denuclear* wom?n'],
    ['test**', 'test??'],
    ['"nuclear weapon!"', '"nuclear weapon*"'],
    ['ATLEAST3(kim w/5 trump)', 'atleast3(kim NEAR/5 trump)'],
    ['hlead(kim and trump)', 'hlead(kim trump)'],
    ['allcaps(white house)', '"caps(WHITE) caps(HOUSE)"'],
    ['allcaps(us or uk) w/3 talks', '(caps(US) OR caps(UK)) NEAR/3 talks'],
    ['Headline (summit or talks) and kim', 'title:(summit OR talks) kim'],
    ['title(summit) and author(smith)', 'title:summit byline:smith'],
    ['headline(kim w/5 trump)', 'title:(kim NEAR/5 trump)'],
    ['summit and date aft 9/11/2001', 'summit after:2001-09-11'],
    ['date bef 9/2001', 'before:2001-09'],
    ['date is 28/2/2019', 'date:2019-02-28'],
    ['date > 2018 and date < 2020-02', 'after:2018 before:2020-02'],
    ['date(geq (2019))', 'date:2019..'],
    ['date(>= 2019-02)', 'date:2019-02..'],
    ['date aft lately', '"date aft lately"'],
    ['kim and date aft 1/1/2018 and bef 1/1/2020', 'kim date:2018-01-02..2019-12-31'],
    ['(date <= 2020 and >= 2018-02) and kim', 'date:2018-02..2020 kim'],
    ['date geq 2018 and leq 2019 and not kim', 'date:2018..2019 NOT kim'],
    ['date aft 2018 and before 2019 elections', 'after:2018 "before 2019 elections"'],
    ['date aft 2018 and 2020', 'after:2018 2020'],
    ['date aft 3 june 2019', 'after:2019-06-03'],
    ['date bef Sept. 2019', 'before:2019-09'],
    ['kim & trump', 'kim trump'],
    ['AT&T and kim', 'AT&T kim'],
    ['kim but not trump', 'kim NOT trump'],
    ['kim butnot trump', 'kim NOT trump'],
    ['kim andNot trump', 'kim NOT trump'],
    ['anything but kim', '"anything but kim"'],
    ['kim w / 5 trump', 'kim NEAR/5 trump'],
    ['kim w /p trump', 'kim /p trump'],
    ['kim w/sentence trump', 'kim /s trump'],
    ['wom?n and int???et', 'wom?n int???et'],
    ['who is kim?', '"who is kim"'],
    ['date between kim and trump', '"date between kim" trump'],
  ];
  for (const [typed, native] of readings) {
    it(`reads ${typed} as ${native}`, () => {
      expect(withoutSpans(read(typed).query)).to.deep.equal(withoutSpans(parseQuery(native).query));
    });
  }

  it('names what it cannot do, and reads the rest', () => {
    const kept: readonly (readonly [typed: string, native: string, named: string])[] = [
      ['caps(Turkey) and ankara', '(Turkey AND ankara)', 'caps'],
      ['kim w/5 plural(talk)', '(kim NEAR/5 talk)', 'plural'],
      ['kim and company(ibm or (apple))', 'kim', 'company(ibm or (apple))'],
      ['kim and length > 500', 'kim', 'length > 500'],
    ];
    for (const [typed, native, named] of kept) {
      const { query, warnings } = read(typed);
      const [first] = warnings;

      expect(printQuery(query), typed).to.equal(native);
      expect(first?.code, typed).to.equal('unsupported-in-dialect');
      expect(typed.slice(first?.start, first?.end)).to.equal(named);
    }
  });

  const doubtful: readonly (readonly [typed: string, native: string, offered: readonly string[]])[] = [
    ['date aft 6/3/19', 'after:2019-06-03', ['date aft 6/3/2019', 'date aft 6/3/1919']],
    ['date is 6/3/77', 'date:1977-06-03', ['date is 6/3/1977', 'date is 6/3/2077']],
    ['date bef 1/1/60', 'before:1960', ['date bef 1/1/1960', 'date bef 1/1/2060']],
    ['date aft 12/31/59', 'after:2059', ['date aft 12/31/2059', 'date aft 12/31/1959']],
    ['kim and date geq 6/19', '(kim AND date:2019-06..)', ['kim and date geq 6/2019', 'kim and date geq 6/1919']],
    ['date aft 6/3/19 and bef 2021', 'date:2019-06-04..2020-12-31', ['date(aft(6/3/2019) and bef(2021))']],
    ['date aft lately', '"date aft lately"', []],
    ['date is 2018 or 2019', '(date:2018 OR 2019)', ['date is 2018 or date is 2019']],
    [
      'kim and not trump and date aft 2018',
      '(kim NOT (trump AND after:2018))',
      ['(kim and not trump) and date aft 2018'],
    ],
    ['!kim', 'kim', ['kim']],
    ['kim and ki!m', '(kim AND "ki m")', ['kim and ki!', 'kim and ki*m']],
    ['"white hou!se"', '"white hou se"', ['"white hou!"', '"white hou*se"']],
    ['child*', 'child?', ['child!']],
    ['atleast 5(kim)', 'atleast5(kim)', ['atleast5(kim)']],
    ['atl/3 (kim or trump)', 'atleast3(kim OR trump)', ['atleast3 (kim or trump)']],
    ['atleast5 kim and trump', '("atleast5 kim" AND trump)', ['atleast5(kim) and trump']],
    ['kim or allcaps us', '(kim OR "allcaps us")', ['kim or allcaps(us)']],
    ['kim w5 trump', '"kim w5 trump"', ['kim w/5 trump']],
    ['kim adj5 trump', '"kim adj5 trump"', ['kim pre/5 trump']],
    ['kim -trump', '"kim trump"', ['kim and not trump']],
    ['headline:kim', '"headline kim"', ['headline(kim)']],
    ['byline:"ann smith" and kim', '("byline ann smith" AND kim)', ['byline("ann smith") and kim']],
  ];
  for (const [typed, native, offered] of doubtful) {
    it(`reads ${typed} as ${native}, says so and offers ${offered.join(' or ') || 'advice'}`, () => {
      const { query, warnings } = read(typed);

      expect(printQuery(query)).to.equal(native);
      expect(warnings.map(({ code }) => code)).to.deep.equal(['interpreted']);
      expect(warnings[0]?.hint ?? '').not.to.equal('');
      expect((warnings[0]?.suggestions ?? []).map((suggestion) => suggestion.query)).to.deep.equal(offered);
    });
  }

  it('says of the segments it left out, when nothing else is asked, that nothing is left', () => {
    expect(faultOf('company(ibm)')?.code).to.equal('empty-query');
    expect(faultOf('company(ibm) and not kim')?.code).to.equal('only-negation');
  });

  const refused: readonly (readonly [typed: string, code: string, mended: string | undefined])[] = [
    ['', 'empty-query', undefined],
    ['kim and', 'missing-operand', 'kim'],
    ['and kim', 'missing-operand', 'kim'],
    ['kim or not trump', 'missing-operand', 'kim or trump'],
    ['not kim', 'only-negation', 'kim'],
    ['kim and (not trump)', 'only-negation', 'kim and not (trump)'],
    ['kim or (not trump)', 'only-negation', 'kim or (trump)'],
    ['kim not/5 trump', 'not-allowed-here', '(kim and not (kim /5 trump))'],
    ['kim not/seg trump', 'not-allowed-here', 'kim and not trump'],
    [
      'kim or moon not w/5 (trump or abe)',
      'not-allowed-here',
      '((kim or moon) and not ((kim or moon) w/5 (trump or abe)))',
    ],
    ['(kim', 'unbalanced-parenthesis', '(kim)'],
    ['kim)', 'unbalanced-parenthesis', 'kim'],
    ['"kim', 'unbalanced-quote', '"kim"'],
    ['kim and headline()', 'empty-group', 'kim'],
    ['headlne(kim)', 'unknown-field', 'headline(kim)'],
    ['kim w/0 trump', 'bad-distance', 'kim w/1 trump'],
    ['kim w/256 trump', 'bad-distance', 'kim w/255 trump'],
    ['kim w/seg trump', 'not-allowed-here', 'kim /p trump'],
    ['kim not w/5 trump', 'not-allowed-here', '(kim and not (kim w/5 trump))'],
    ['(kim and trump) w/5 moon', 'and-inside-proximity', '((kim w/5 moon) and (trump w/5 moon))'],
    ['kim w/5 date is 2019', 'not-allowed-here', '(kim and date is 2019)'],
    ['summit date aft 2018', 'not-allowed-here', 'summit and date aft 2018'],
    ['date aft 31/6/2019', 'bad-date', 'date aft 6/30/2019'],
    ['date aft 6/31/2019', 'bad-date', 'date aft 6/30/2019'],
    ['date bef february 30, 2019', 'bad-date', 'date bef 2/28/2019'],
    ['kim and date after 9999', 'bad-date', 'kim'],
    ['date from 2018 to 2020', 'bad-date', 'date(geq(2018) and leq(2020))'],
    ['date between 1/1/2018 and 5/1/2018 and kim', 'bad-date', 'date(geq(1/1/2018) and leq(5/1/2018)) and kim'],
    ['date(2018-2020)', 'bad-date', 'date(geq(2018) and leq(2020))'],
    ['date(geq(2019-13) and leq(2020))', 'bad-date', 'date(geq(12/2019) and leq(2020))'],
    ['date aft 2018 and bef 2020-13', 'bad-date', 'date(aft(2018) and bef(12/2020))'],
    ['date(geq(2020) and leq(2018))', 'bad-date', 'date(geq(2018) and leq(2020))'],
    ['atleast0(kim)', 'bad-number', 'atleast1(kim)'],
    ['b!', 'wildcard-too-broad', 'b'],
    ['kim and allcaps(wom*n)', 'not-allowed-here', 'kim and (wom*n)'],
    ['allcaps(us or wom!)', 'not-allowed-here', '(us or wom!)'],
    ['atleast(kim)', 'bad-number', 'atleast5(kim)'],
    ['hd(kim)', 'unknown-field', 'headline(kim)'],
    ['lead(kim)', 'empty-query', 'hlead(kim)'],
    ['kim and date(last 30 days)', 'bad-date', 'kim'],
    ['kim pre/s trump', 'not-allowed-here', 'kim /s trump'],
  ];
  for (const [typed, code, whole] of refused) {
    it(`refuses ${typed === '' ? 'an empty text' : typed} and offers ${whole ?? 'advice'}`, () => {
      const fault = faultOf(typed);

      expect(fault?.code).to.equal(code);
      expect(fault?.hint ?? '').not.to.equal('');
      expect(fault?.suggestions?.[0]?.query).to.equal(whole);
    });
  }

  it('offers the capitals alone only of a word cut at its end', () => {
    const offered = (typed: string) => faultOf(typed)?.suggestions?.map(({ query }) => query);

    expect(offered('allcaps(wom*n)')).to.deep.equal(['(wom*n)']);
    expect(offered('allcaps(wom!)')).to.deep.equal(['(wom!)', 'allcaps(wom)']);
    expect(offered('allcaps("white hous!")')).to.deep.equal(['("white hous!")', 'allcaps("white hous")']);
    expect(faultOf('allcaps(wom*n)')?.message).to.include('“wom*n”');
  });

  it('says how many days a month has, and offers the days beside the one there is not', () => {
    const fault = faultOf('date aft 6/31/2019');

    expect(fault?.message).to.equal('June 2019 has 30 days; “6/31/2019” is none of them.');
    expect(fault?.suggestions?.map(({ query }) => query)).to.deep.equal(['date aft 6/30/2019', 'date aft 7/1/2019']);
  });

  it('says that nothing is later than the last year and earlier than the first', () => {
    expect(faultOf('date after 9999')?.message).to.equal('Years run from 1 to 9999; nothing is later than “9999”.');
    expect(faultOf('date bef 1/1/0001')?.message).to.include('nothing is earlier than “1/1/0001”');
  });

  it('points at the fault where it stands in the text as typed', () => {
    const typed = '“signing ceremony” and kim w/300 trump';

    const { start, end } = faultOf(typed) ?? { start: 0, end: 0 };

    expect(typed.slice(start, end)).to.equal('w/300');
  });

  it('refuses ten thousand parentheses without running out of stack', () => {
    expect(faultOf('('.repeat(10_000))?.code).to.equal('too-deep');
    expect(faultOf(`${'('.repeat(4_000)}kim${')'.repeat(4_000)}`)?.code).to.equal('too-deep');
    expect(faultOf('allcaps('.repeat(1_200))?.code).to.be.oneOf(['too-deep', 'not-allowed-here']);
  });

  it('refuses a row of thousands of groups without running out of stack in what it offers', () => {
    expect(faultOf(`${'⑴'.repeat(9_980)} w/1 headline(b)`)?.code).to.equal('not-allowed-here');
  });

  it('finds what its own rules of precedence ask for', async () => {
    const { desk } = await deskOver([
      { headline: 'One', paragraphs: ['Kim met Moon at the summit.'] },
      { headline: 'Two', paragraphs: ['Trump spoke.', 'Nobody heard him.'] },
      { headline: 'Three', paragraphs: ['The signing of a ceremony.', 'Trump and the summit.'] },
    ]);
    const headlines = async (text: string): Promise<readonly string[]> => {
      const asked = asking(text, { syntax: 'nexis', match: null });
      const { results } = await desk.search(asked, { sort: 'relevance', size: 10, cursor: null });
      return results.map(({ article }) => article.headline).sort();
    };

    expect(await headlines('kim or trump and summit')).to.deep.equal(['One', 'Three']);
    expect(await headlines('kim or (trump and summit)')).to.deep.equal(['One', 'Three']);
    expect(await headlines('trump or (kim and nobody)')).to.deep.equal(['Three', 'Two']);
    expect(await headlines('trump or kim and nobody')).to.deep.equal(['Two']);
    expect(await headlines('signing ceremony')).to.deep.equal([]);
    expect(await headlines('signing w/3 ceremony')).to.deep.equal(['Three']);
  });
});

describe('writing Nexis', () => {
  it('gives what means the same when it is read, for any generated tree it can say', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.oneof(generatedQuery, sayableQuery()), (generated) => {
        const query = asReadInNative(generated);
        if (query === undefined) return;
        const { text, warnings } = nexis.write(query);
        if (text === null) {
          expect(warnings.map(({ code }) => code)).to.include('unsupported-in-dialect');
          return;
        }
        said += 1;

        expect(meaningOf(read(text).query), text).to.deep.equal(meaningOf(query));
      }),
      { numRuns: RUNS },
    );
    expect(said).to.be.above(RUNS / 4);
  });

  it('names the parts it cannot say, with their places', () => {
    const { text, warnings } = nexis.write(parseQuery('kim AND first/50(summit) caps(Turkey)').query);

    expect(text).to.equal(null);
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 8, 24],
      ['unsupported-in-dialect', 25, 37],
    ]);
  });
});

describe('reading any text as Nexis', () => {
  it('throws nothing but a QueryError, whose faults lie inside the text', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        for (const { message, start, end } of faultsOf(typed)) {
          expect(message).not.to.equal('');
          expect(start).to.be.within(0, typed.length);
          expect(end).to.be.within(start, typed.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('suggests only queries that it can read', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        for (const { query } of faultsOf(typed).flatMap(({ suggestions = [] }) => suggestions)) {
          expect(() => read(query), query).not.to.throw();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives any tree it reads a native form that says the same', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        const query = queryOf(typed);
        if (query === undefined) return;

        const native = printQuery(query);

        expect(withoutSpans(parseQuery(native).query), native).to.deep.equal(withoutSpans(query));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('docs/dialects/nexis.md', () => {
  const page = readFileSync('docs/dialects/nexis.md', 'utf8');
  const rowsOf = (part: string | undefined) =>
    (part ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
  const [supported, unsupported] = page.split('## What is not supported');

  it('says truly how each form is read', () => {
    const rows = rowsOf(supported);

    expect(rows).to.have.length.above(35);
    for (const [typed = '', native = ''] of rows) {
      const { query, warnings } = read(typed);
      expect([typed, printQuery(query), warnings]).to.deep.equal([typed, native, []]);
    }
  });

  it('says truly what gets a warning', () => {
    const rows = rowsOf(unsupported);

    expect(rows).to.have.length.above(4);
    for (const [typed = '', native = ''] of rows) {
      const { query, warnings } = read(typed);
      expect([typed, printQuery(query), warnings[0]?.code]).to.deep.equal([typed, native, 'unsupported-in-dialect']);
    }
  });

  it('begins with an example that is read without a warning', () => {
    const [, example = ''] = /For example `([^`]+)`/.exec(page) ?? [];

    expect(printQuery(read(example).query)).to.equal(
      '(title:(sanctions OR embargo*) AND (kim NEAR/5 trump) AND after:2018 NOT source:wire)',
    );
    expect(read(example).warnings).to.deep.equal([]);
  });
});

function read(text: string) {
  return parseQuery(text, { syntax: 'nexis' });
}

function readOrError(text: string) {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

function queryOf(text: string): Query | undefined {
  const found = readOrError(text);
  return found instanceof QueryError ? undefined : found.query;
}

/** What is wrong with a query that cannot be read, or doubtful in one that can. */
function faultsOf(text: string): readonly QueryFault<string>[] {
  const found = readOrError(text);
  return found instanceof QueryError ? found.faults : found.warnings;
}

function faultOf(text: string): QueryFault<string> | undefined {
  const found = readOrError(text);
  return found instanceof QueryError ? found.faults[0] : undefined;
}

/** Trees of the forms Nexis has. */
function sayableQuery(): fc.Arbitrary<Query> {
  const native = fc.constantFrom(
    ...['kim', 'lift*', 'wom?n', 'caps(US)', '"signing ceremony"', '"kim"', '"OR"', '"nuclear weapon*"', 'co-operate'],
    ...['title:kim', 'title:(kim OR trump)', 'byline:(ann NOT smith)', 'source:"northern courier"', 'place:hanoi'],
    ...['date:2019', 'date:2019-02..', 'date:..2001', 'before:2001-03', 'after:2001-09-11', 'date:2016..2019-02'],
    ...['kim NEAR/3 (trump OR "signing ceremony")', '(a1 PRE/9 b2) /p c3', 'a1 NEAR/9 (b2 /s caps(US))'],
    ...['atleast3(kim NEAR/5 trump)', 'hlead(kim OR trump)', '"caps(US) caps(UK)"', 'or', 'w', 'date'],
  );
  const leaf = native.map((text) => parseQuery(text).query);
  return joinedTree(leaf);
}

/** Noise, pieces of Nexis thrown together, and good queries with something cut out or put in. */
function anyTyping(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...['kim', 'U.S.', 'co-op', 'don’t', '北京', '1,000', '9/11', '$3', 'ﬁne', 'cafe\u0301', '\ud83d', '😀', '\u00ad'],
    ...[' ', ' ', ' ', '(', ')', '"', '“', '*', '!', '?', '-', '=', '<', '/', '.', '&'],
    ...[' and ', ' OR ', ' not ', ' and not ', ' w/5 ', ' PRE/3 ', ' /s ', ' w/p ', ' w/0 ', ' not w/5 ', ' w/seg '],
    ...['headline(', 'byline(', 'hlead(', 'atleast3(', 'allcaps(', 'caps(', 'company(', 'foo(', 'turb!', 'wom*n'],
    ...[
      ' & ',
      ' but not ',
      ' not/5 ',
      ' w / 5 ',
      ' w5 ',
      'atleast 5(',
      'hlead kim',
      'title:kim',
      'ki!m',
      'child*',
      ' -kim',
    ],
    ...[
      'date aft 6/31/2019',
      'date aft 6/3/19',
      'date from 2018 to 2020',
      'date(last 30 days)',
      ' or 2019',
      'length > 5',
    ],
    ...['date aft 2001', 'date is 2/28/2019', 'date(geq(2019) and leq(2020))', 'date = 31/6/2019', 'date ', '2019-13'],
  );
  const thrown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const changed = fc.tuple(sayableQuery(), fc.nat(), fc.nat({ max: 4 }), piece).map(([tree, place, cut, put]) => {
    const text = nexis.write(tree).text ?? '';
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
  return fc.oneof(thrown, changed, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
}
