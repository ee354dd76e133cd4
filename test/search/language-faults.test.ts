import { expect } from 'chai';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery } from '../../search/language/index.ts';

function faultOf(text: string): QueryFault {
  try {
    parseQuery(text);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const [fault] = error.faults;
    if (fault !== undefined) return fault;
  }
  throw new Error(`“${text}” was read without a fault.`);
}

const codeOf = (text: string): string => faultOf(text).code;
const mendsOf = (text: string): string[] => (faultOf(text).suggestions ?? []).map(({ query }) => query);

/** Asserts the code that answers each text. */
function expectCodes(code: string, texts: readonly string[]): void {
  expect(texts.map((text) => [text, codeOf(text)])).to.deep.equal(texts.map((text) => [text, code]));
}

describe('a query that cannot be read', () => {
  it('points at the quote that was never closed', () => {
    expect(faultOf('budget "prime minister')).to.deep.equal({
      code: 'unbalanced-quote',
      message: 'The quote at column 8 is never closed.',
      start: 7,
      end: 22,
      hint: 'Close it with ", or remove it to search for the words on their own.',
      suggestions: [
        { label: 'Close the quote', query: 'budget "prime minister"' },
        { label: 'Search for the words on their own', query: 'budget prime minister' },
      ],
    });
  });

  it('points at the parenthesis without a partner', () => {
    expect(faultOf('kim (trump')).to.deep.include({ code: 'unbalanced-parenthesis', start: 4, end: 5 });
    expect(mendsOf('kim (trump')).to.deep.equal(['kim (trump)', 'kim trump']);
    expect(faultOf('kim) trump')).to.deep.include({ code: 'unbalanced-parenthesis', start: 3, end: 4 });
    expect(mendsOf('kim) trump')).to.include('(kim) trump');
  });

  it('says where nothing stands inside parentheses, quotes or functions', () => {
    expectCodes('empty-group', ['()', '""', 'kim ( )', 'kim ""', 'title:()', 'atleast2()', 'hlead()', 'caps()']);
    expect(mendsOf('kim ()')).to.deep.equal(['kim']);
  });

  it('says which operator lacks something', () => {
    expectCodes('missing-operand', ['kim AND', 'OR kim', 'kim NEAR/5', 'kim OR AND trump', 'kim NOT', '(kim OR)']);
    expectCodes('missing-operand', ['title:', 'date:', 'NOT NOT kim', 'kim NEAR/5 OR trump', '|']);
    expect(faultOf('kim AND').message).to.equal('AND at column 5 needs something after it.');
    expect(mendsOf('kim AND')).to.deep.equal(['kim', 'kim "AND"']);
  });

  it('asks for something wanted beside what is not', () => {
    expectCodes('only-negation', ['-kim', 'NOT kim', '-kim -trump', 'kim OR NOT trump', '(-kim) OR trump']);
    expectCodes('only-negation', ['title:(NOT kim)', 'kim NOT (NOT trump)']);
    expect(mendsOf('-kim')).to.deep.equal(['*:* -kim']);
    expect(mendsOf('kim OR NOT trump')).to.deep.equal(['kim OR (*:* NOT trump)']);
    expect(mendsOf('title:(NOT kim)')).to.deep.equal(['(*:* NOT title:kim)']);
  });

  it('names the nearest field', () => {
    expect(faultOf('titel:kim')).to.deep.include({ code: 'unknown-field', start: 0, end: 6 });
    expect(mendsOf('titel:kim')).to.deep.equal(['title:kim', '"titel kim"']);
    expect(mendsOf('headline:"the summit"')[0]).to.equal('title:"the summit"');
    expect(mendsOf('moon author:(kim OR abe)')[0]).to.equal('moon byline:(kim OR abe)');
    expect(mendsOf('foo:bar')).to.deep.equal(['"foo bar"']);
  });

  it('says what a date could be', () => {
    expect(mendsOf('date:2019-13')).to.deep.equal(['date:2019-12', 'date:2020-01']);
    expect(mendsOf('date:2019-06-31')).to.deep.equal(['date:2019-06-30', 'date:2019-07-01']);
    expect(mendsOf('date:28.2.2019')).to.deep.equal(['date:2019-02-28']);
    expect(mendsOf('date:3/4/2019')).to.deep.equal(['date:2019-04-03', 'date:2019-03-04']);
    expect(mendsOf('date:"Feb 28, 2019"')).to.deep.equal(['date:2019-02-28']);
    expect(mendsOf('date:20190228')).to.deep.equal(['date:2019-02-28']);
    expect(mendsOf('date:1998-1999')).to.deep.equal(['date:1998..1999']);
    expect(mendsOf('date:1990s')).to.deep.equal(['date:1990..1999']);
    expect(mendsOf('date:>2001')).to.deep.equal(['after:2001', 'date:2001..']);
    expect(mendsOf('before:2019-13-05')).to.deep.equal(['before:2019-05-13']);
    expect(mendsOf('date:2019-2-3..2019-04')).to.deep.equal(['date:2019-02-03..2019-04']);
    expect(mendsOf('date:(2019 OR 2020)')).to.deep.equal(['(date:2019 OR date:2020)']);
    expectCodes('bad-date', [
      'date:yesterday',
      'date:..',
      'before:1..2',
      'date:2019-02-30',
      'before:0001',
      'after:9999',
    ]);
  });

  it('turns a range written backwards', () => {
    expect(faultOf('kim date:2003..2001')).to.deep.include({ code: 'bad-date', start: 4, end: 19 });
    expect(mendsOf('kim date:2003..2001')).to.deep.equal(['kim date:2001..2003']);
  });

  it('takes whole distances from 1 to 255 only', () => {
    expectCodes('bad-distance', [
      'a1 NEAR/0 b1',
      'a1 NEAR/256 b1',
      'a1 NEAR/x b1',
      'a1 w/1.5 b1',
      'a1 PRE/ b1',
      '"a1 b1"~x',
    ]);
    expect(mendsOf('a1 NEAR/0 b1')).to.deep.equal(['a1 NEAR/1 b1']);
    expect(mendsOf('a1 w/300 b1')).to.deep.equal(['a1 w/255 b1']);
    expect(mendsOf('"a1 b1"~999')).to.deep.equal(['"a1 b1"~255', '"a1 b1"']);
  });

  it('rewrites AND and NOT inside proximity', () => {
    expect(faultOf('(a1 AND b1) NEAR/5 c1')).to.deep.include({ code: 'and-inside-proximity', start: 0, end: 11 });
    expect(mendsOf('(a1 AND b1) NEAR/5 c1')).to.deep.equal(['((a1 NEAR/5 c1) AND (b1 NEAR/5 c1))']);
    expect(mendsOf('a1 PRE/5 (b1 NOT c1)')).to.deep.equal(['((a1 PRE/5 b1) NOT (a1 PRE/5 c1))']);
    expect(mendsOf('a1 NEAR/5 NOT b1')).to.deep.equal(['(a1 NOT (a1 NEAR/5 b1))']);
    expect(mendsOf('a1 /s (b1 OR (c1 d1))')).to.deep.equal(['((a1 /s b1) OR ((a1 /s c1) AND (a1 /s d1)))']);
  });

  it('keeps fields, dates and functions out of proximity, and offers the field around the group', () => {
    expectCodes('not-allowed-here', [
      'date:2019 NEAR/5 kim',
      'kim /s atleast2(trump)',
      '*:* NEAR/5 kim',
      'kim w/5 url:abc',
    ]);
    expect(mendsOf('title:kim NEAR/5 trump')[0]).to.equal('title:(kim NEAR/5 trump)');
  });

  it('keeps fields out of fields, and all but words, phrases and groups out of functions', () => {
    expectCodes('not-allowed-here', ['url:(a1 NEAR/5 b1)', 'id:(caps(US))']);
    expectCodes('not-allowed-here', ['title:byline:kim', 'title:(kim date:2019)', 'title:hlead(kim)', 'title:-kim']);
    expectCodes('not-allowed-here', [
      'hlead(title:kim)',
      'atleast2(kim NOT trump)',
      'first/9(hlead(kim))',
      'caps(US OR UK)',
    ]);
    expect(mendsOf('caps(US OR UK)')[0]).to.equal('(caps(US) OR caps(UK))');
  });

  it('asks a wildcard for two letters', () => {
    expectCodes('wildcard-too-broad', ['*', 'k*', '?k', '*k*', '"k* trump"', '"* *"', 'kim * trump', 'title:*']);
    expect(mendsOf('*')).to.deep.equal(['*:*']);
    expect(mendsOf('kim * trump')).to.deep.equal(['kim *:* trump', 'kim trump']);
  });

  it('takes one or two edits, and counts within reason', () => {
    expectCodes('bad-number', ['colour~3', 'colour~0', 'colour~0.8', 'atleast(kim)', 'atleast0(kim)', 'first/x(kim)']);
    expectCodes('bad-number', ['first(kim)', 'first/0(kim)', 'atleast1001(kim)']);
    expect(mendsOf('colour~3')).to.deep.equal(['colour~2', 'colour']);
    expectCodes('not-allowed-here', ['wom?n~1']);
  });

  it('tells an empty query from one without a word', () => {
    expect(faultOf('  ')).to.deep.equal({
      code: 'empty-query',
      message: 'The query is empty.',
      start: 0,
      end: 2,
      hint: 'Type a word, or *:* for every article.',
    });
    expect(faultOf('& "!!!"')).to.deep.include({ code: 'empty-query', message: 'No word or number is in “& "!!!"”.' });
  });

  it('holds the limits', () => {
    expectCodes('too-long', [`${'kim '.repeat(2_500)}k`]);
    expectCodes('too-many-terms', ['kim '.repeat(1_000), `"${'kim '.repeat(1_000)}"`]);
    expectCodes('too-deep', [
      `${'('.repeat(101)}kim${')'.repeat(101)}`,
      `kim${' NEAR kim'.repeat(100)}`,
      '('.repeat(9_999),
    ]);
    expect(parseQuery('kim '.repeat(999)).query.kind).to.equal('and');
    expect(parseQuery(`${'('.repeat(100)}kim${')'.repeat(100)}`).query.kind).to.equal('word');
  });

  it('counts offsets in the text as typed, curly quotes and ligatures included', () => {
    expect(faultOf('ﬁne “words')).to.deep.include({ code: 'unbalanced-quote', start: 4, end: 10 });
    expect(faultOf('café\u00a0\u00a0AND')).to.deep.include({ code: 'missing-operand', start: 6, end: 9 });
  });

  it('mends what else is wrong in a suggestion, so that it can be read', () => {
    expect(mendsOf('titel:(kim OR "north korea')[0]).to.equal('title:(kim OR "north korea")');
  });
});
