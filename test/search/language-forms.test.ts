import { expect } from 'chai';
import { parseQuery, printQuery } from '../../search/language/index.ts';

const read = (text: string, match: 'all' | 'any' = 'all'): string => printQuery(parseQuery(text, { match }).query);

/** Asserts how each text of the left column is read. */
function expectReadings(rows: Readonly<Record<string, string>>): void {
  const found = Object.fromEntries(Object.keys(rows).map((text) => [text, read(text)]));
  expect(found).to.deep.equal(rows);
}

describe('reading native syntax', () => {
  it('asks for all words set side by side', () => {
    expectReadings({
      trump: 'trump',
      'trump kim summit': '(trump AND kim AND summit)',
      'trump AND kim summit': '(trump AND kim AND summit)',
    });
  });

  it('makes curly signs plain in one step, those within another character too', () => {
    const once = printQuery(parseQuery('kimŉ').query);

    expect(once).to.equal("kim'n");
    expect(printQuery(parseQuery(once).query)).to.equal(once);
  });

  it('takes OR and | for alternatives', () => {
    expectReadings({ 'kim OR trump': '(kim OR trump)', 'kim|trump': '(kim OR trump)', 'kim || moon': '(kim OR moon)' });
  });

  it('takes NOT, AND NOT and a minus before a word for without', () => {
    expectReadings({
      'kim NOT trump': '(kim NOT trump)',
      'kim AND NOT trump': '(kim NOT trump)',
      'kim -trump': '(kim NOT trump)',
      '-trump kim': '(NOT trump AND kim)',
      'kim -"north korea" -(moon OR abe)': '(kim NOT "north korea" NOT (moon OR abe))',
      'kim -title:trump': '(kim NOT title:trump)',
      'kim (-trump)': '(kim NOT trump)',
    });
  });

  it('takes a minus elsewhere for a hyphen or a dash', () => {
    expectReadings({ 'co-operate': 'co-operate', 'kim --trump': '(kim AND trump)', 'kim - trump': '(kim AND trump)' });
  });

  it('binds proximity tighter than NOT, NOT than AND, AND than OR', () => {
    expectReadings({
      'a1 NOT b1 NEAR/5 c1': '(a1 NOT (b1 NEAR/5 c1))',
      'a1 b1 NEAR/5 c1': '(a1 AND (b1 NEAR/5 c1))',
      'a1 OR b1 AND c1': '(a1 OR (b1 AND c1))',
      'a1 OR b1 NOT c1': '(a1 OR (b1 NOT c1))',
      'title:a1 b1': '(title:a1 AND b1)',
    });
  });

  it('groups with parentheses', () => {
    expectReadings({
      '(a1 OR b1) c1': '((a1 OR b1) AND c1)',
      '((a1) (b1 c1))': '(a1 AND b1 AND c1)',
      'a1 NOT (b1 c1)': '(a1 NOT (b1 AND c1))',
    });
  });

  it('reads phrases, with any word at a *, wildcards and a window', () => {
    expectReadings({
      '"joint press conference"': '"joint press conference"',
      '“joint press” conference': '("joint press" AND conference)',
      '"sanctions * lifted"': '"sanctions * lifted"',
      '"korea* nuclear"': '"korea* nuclear"',
      '"lift sanctions"~5': '"lift sanctions"~5',
      '"to be, or not to be"': '"to be or not to be"',
      '"=running caps(US) colour~1"': '"=running caps(US) colour~1"',
      '="exactly so"': '"=exactly =so"',
    });
  });

  it('reads proximity in each of its spellings', () => {
    expectReadings({
      'kim NEAR/5 trump': '(kim NEAR/5 trump)',
      'kim w/5 trump': '(kim NEAR/5 trump)',
      'kim W/5 trump': '(kim NEAR/5 trump)',
      'kim n/5 trump': '(kim NEAR/5 trump)',
      'kim near/5 trump': '(kim NEAR/5 trump)',
      'kim NEAR trump': '(kim NEAR/10 trump)',
      'kim PRE/5 trump': '(kim PRE/5 trump)',
      'kim adj/5 trump': '(kim PRE/5 trump)',
      'kim /s trump': '(kim /s trump)',
      'kim /P trump': '(kim /p trump)',
      'kim w/s trump': '(kim /s trump)',
    });
  });

  it('reads chains of proximity from the left', () => {
    expectReadings({ 'a1 NEAR/3 b1 NEAR/3 c1': '((a1 NEAR/3 b1) NEAR/3 c1)' });
  });

  it('lets words of every kind, phrases and OR groups stand in proximity', () => {
    expectReadings({
      'lift* NEAR/5 sanctions': '(lift* NEAR/5 sanctions)',
      '=kim NEAR/5 caps(US)': '(=kim NEAR/5 caps(US))',
      '(kim OR moon) PRE/3 "the summit"': '((kim OR moon) PRE/3 "the summit")',
      'colour~1 /s (a1 NEAR/2 b1)': '(colour~1 /s (a1 NEAR/2 b1))',
    });
  });

  it('takes w/o, n/a and near for words', () => {
    expectReadings({ 'w/o': '"w o"', 'n/a': '"n a"', 'near here': '(near AND here)' });
  });

  it('reads wildcards, fuzzy, exact and case-sensitive words', () => {
    expectReadings({
      'denuclear*': 'denuclear*',
      'wom?n': 'wom?n',
      '*burg': '*burg',
      'colour~1': 'colour~1',
      'colour~': 'colour~2',
      '=running': '=running',
      'caps(US)': 'caps(US)',
      'CAPS(White House)': '"caps(White) caps(House)"',
    });
  });

  it('keeps a wildcard within a number, an acronym or a time in its word', () => {
    expectReadings({
      '13.?7': '13.?7',
      '13.*': '13.*',
      '1,?00': '1,?00',
      '1,?00,000.': '1,?00,000',
      '10:?0 talks': '(10:?0 AND talks)',
      'U.?.A.': 'U.?.A.',
      '5,*people': '"5 *people"',
      'in 2019.*kim': '(in AND "2019 *kim")',
    });
  });

  it('reads functions', () => {
    expectReadings({
      'atleast5(sanctions)': 'atleast5(sanctions)',
      'ATLEAST5(sanctions kim)': 'atleast5(sanctions AND kim)',
      'first/50(kim)': 'first/50(kim)',
      'hlead("the summit" OR talks)': 'hlead("the summit" OR talks)',
    });
  });

  it('reads fields, in any case, with a word, phrase or group', () => {
    expectReadings({
      'title:kim': 'title:kim',
      'TITLE:(kim OR trump)': 'title:(kim OR trump)',
      'byline:"Steve Herman"': 'byline:"Steve Herman"',
      'title: kim': 'title:kim',
      'title:(kim NEAR/3 trump)': 'title:(kim NEAR/3 trump)',
      'title:(kim NOT trump)': 'title:(kim NOT trump)',
      'title:=kim caption:caps(US)': '(title:=kim AND caption:caps(US))',
      'lang:en section:world place:hanoi source:courier body:x1':
        '(lang:en AND section:world AND place:hanoi AND source:courier AND body:x1)',
    });
  });

  it('takes the value of url: and id: as it stands', () => {
    expectReadings({
      'url:https://example.org/a_(b)?c=1 kim': '(url:"https://example.org/a_(b)?c=1" AND kim)',
      'url:*.example.org/*': 'url:*.example.org/*',
      'id:"ab 12"': 'id:"ab 12"',
    });
  });

  it('reads dates and ranges', () => {
    expectReadings({
      'date:2019': 'date:2019',
      'date:2019-02': 'date:2019-02',
      'date:2019-02-28': 'date:2019-02-28',
      'date:1998-03..1999': 'date:1998-03..1999',
      'date:..2001': 'date:..2001',
      'date:2001..': 'date:2001..',
      'date:1998…1999': 'date:1998..1999',
      'before:2001': 'before:2001',
      'after:2001-09-11': 'after:2001-09-11',
      'after:2001-02': 'after:2001-02',
    });
  });

  it('reads before: and after: as ending the day before and beginning the day after', () => {
    const before = parseQuery('before:2001').query;
    const after = parseQuery('after:2000-02').query;

    expect(before).to.deep.include({
      kind: 'date',
      form: 'before',
      from: null,
      to: { year: 2000, month: 12, day: 31 },
    });
    expect(after).to.deep.include({ kind: 'date', form: 'after', from: { year: 2000, month: 3, day: 1 }, to: null });
  });

  it('reads *:* as everything', () => {
    expectReadings({ '*:*': '*:*', '*:* NOT kim': '(*:* NOT kim)' });
  });

  it('keeps a word with punctuation inside as one word', () => {
    expectReadings({
      'U.S.': 'U.S.',
      'O’Brien': "O'Brien",
      'AT&T $3 9/11 10:30 1,000': '(AT&T AND $3 AND 9/11 AND 10:30 AND 1,000)',
      北京大学: '北京大学',
    });
  });

  it('leaves the punctuation around words out', () => {
    expectReadings({
      '‘Kim’, (Trump); Moon!': '(Kim AND Trump AND Moon)',
      '#MeToo @potus +kim': '(MeToo AND potus AND kim)',
    });
  });

  it('reads words with other punctuation between them as neighbours', () => {
    expectReadings({ 'kim,trump': '"kim trump"', 'and/or': '"and or"', 'example.org': '"example org"' });
  });

  it('reads an address or a headline’s colon as words', () => {
    expectReadings({
      'https://example.org/a1': '"https example org a1"',
      'Analysis: Trump, Kim': '(Analysis AND Trump AND Kim)',
    });
  });

  it('keeps the place of every piece in the text as typed', () => {
    const typed = '“ﬁne\u00a0words” —x1';

    const { query } = parseQuery(typed);

    expect(query.span).to.deep.equal({ start: 0, end: typed.length });
    const spans = query.kind === 'and' ? query.operands.map(({ span }) => typed.slice(span.start, span.end)) : [];
    expect(spans).to.deep.equal(['“ﬁne\u00a0words”', '—x1']);
  });
});

describe('reading words where any will do', () => {
  const any = (text: string): string => read(text, 'any');

  it('joins words side by side with OR', () => {
    expect(any('trump kim "the summit"')).to.equal('(trump OR kim OR "the summit")');
  });

  it('keeps negations, fields and dates as limits on all of them', () => {
    expect(any('trump kim -summit')).to.equal('((trump OR kim) NOT summit)');
    expect(any('trump title:kim moon date:2019')).to.equal('((trump OR moon) AND title:kim AND date:2019)');
  });

  it('leaves operators as written, with words side by side bound closest', () => {
    expect(any('trump kim AND summit')).to.equal('((trump OR kim) AND summit)');
    expect(any('trump kim OR summit')).to.equal('(trump OR kim OR summit)');
  });
});
