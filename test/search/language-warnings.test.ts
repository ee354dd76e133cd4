import { expect } from 'chai';
import { parseQuery } from '../../search/language/index.ts';

const warningsOf = (text: string) => parseQuery(text).warnings;
const codesOf = (text: string): string[] => warningsOf(text).map(({ code }) => code);
const mendsOf = (text: string): string[] =>
  warningsOf(text).flatMap(({ suggestions = [] }) => suggestions.map(({ query }) => query));

describe('a query that can be read but is doubtful', () => {
  it('warns of a lower-case operator between two words', () => {
    expect(warningsOf('kim and trump')).to.deep.equal([
      {
        code: 'lowercase-operator',
        message: '“and” is looked for as a word; the operator is AND.',
        start: 4,
        end: 7,
        hint: 'Write AND in capitals to use the operator.',
        suggestions: [{ label: 'Use AND', query: 'kim AND trump' }],
      },
    ]);
    expect(codesOf('not kim and')).to.deep.equal([]);
    expect(codesOf('"kim and trump"')).to.deep.equal([]);
    expect(mendsOf('(kim) or "trump"')).to.deep.equal(['(kim) OR "trump"']);
  });

  it('says how OR beside AND was read, and offers the other reading', () => {
    expect(warningsOf('kim OR trump summit')).to.deep.equal([
      {
        code: 'mixed-and-or',
        message: 'AND binds tighter than OR, so this was read as “(kim OR (trump AND summit))”.',
        start: 0,
        end: 19,
        hint: 'Use parentheses to say which belongs together.',
        suggestions: [
          { label: 'As it was read', query: '(kim OR (trump AND summit))' },
          { label: 'With OR first', query: '((kim OR trump) AND summit)' },
        ],
      },
    ]);
    expect(codesOf('kim OR trump -summit')).to.deep.equal(['mixed-and-or']);
    expect(codesOf('moon (kim OR trump summit)')).to.deep.equal(['mixed-and-or']);
  });

  it('does not warn where parentheses say which belongs together', () => {
    expect(codesOf('kim OR (trump summit)')).to.deep.equal([]);
    expect(codesOf('(kim OR trump) summit')).to.deep.equal([]);
    expect(codesOf('kim OR trump NEAR/5 summit')).to.deep.equal([]);
  });

  it('warns when only the commonest words are looked for', () => {
    expect(codesOf('the of')).to.deep.equal(['stop-words-only']);
    expect(mendsOf('to be')).to.deep.equal(['"to be"']);
    expect(codesOf('the summit')).to.deep.equal([]);
    expect(codesOf('"to be or not to be"')).to.deep.equal([]);
    expect(codesOf('the -summit')).to.deep.equal(['stop-words-only']);
  });

  it('leaves out what holds no word, and says so', () => {
    expect(warningsOf('kim & trump')).to.deep.equal([
      {
        code: 'no-word',
        message: '“&” holds no word or number and was left out.',
        start: 4,
        end: 5,
        suggestions: [{ label: 'Leave it out', query: 'kim trump' }],
      },
    ]);
    expect(codesOf('kim -!!! title:… "?"')).to.deep.equal(['no-word', 'no-word', 'no-word']);
  });

  it('asks whether a question mark at a word’s end is meant as a wildcard', () => {
    expect(codesOf('who is kim?')).to.deep.equal(['trailing-question-mark']);
    expect(mendsOf('who is kim?')).to.deep.equal(['who is kim']);
    expect(codesOf('wom?n')).to.deep.equal([]);
  });

  it('tells at most ten', () => {
    expect(codesOf('kim and trump '.repeat(50))).to.have.length(10);
  });
});
