import { expect } from 'chai';
import { type Match, type Syntax, searchNearWord } from '../../search/index.ts';

const near = (text: string, word = 'held', syntax: Syntax = 'native', match: Match | null = null) =>
  searchNearWord({ text, syntax, match }, 5)(word)?.text;

describe('the search for matches that a word stands near', () => {
  it('asks for the word just as the index has it', () => {
    expect(near('dam')).to.equal('dam NEAR/5 =held');
    expect(near('dam', 'or')).to.equal('dam NEAR/5 =or');
    expect(near('dam', "don't")).to.equal("dam NEAR/5 =don't");
    expect(near('dam', '3.5')).to.equal('dam NEAR/5 =3.5');
    expect(near('dam', '首脳')).to.equal('dam NEAR/5 =首脳');
  });

  it('takes phrases, alternatives and proximity groups whole', () => {
    expect(near('"old dam" OR weir*')).to.equal('("old dam" OR weir*) NEAR/5 =held');
    expect(near('kim NEAR/3 trump')).to.equal('(kim NEAR/3 trump) NEAR/5 =held');
    expect(near('kim trump', 'held', 'native', 'any')).to.equal('(kim OR trump) NEAR/5 =held');
  });

  it('keeps what is wanted besides', () => {
    expect(near('kim trump -moon')).to.equal('(((kim OR trump) NEAR/5 =held) AND kim AND trump NOT moon)');
    expect(near('atleast5(dam)')).to.equal('((dam NEAR/5 =held) AND atleast5(dam))');
    expect(near('dam date:1999')).to.equal('((dam NEAR/5 =held) AND dam AND date:1999)');
  });

  it('stands in the field that was asked', () => {
    expect(near('title:dam')).to.equal('title:(dam NEAR/5 =held)');
    expect(near('weir OR title:dam')).to.equal('((weir NEAR/5 =held) OR title:(dam NEAR/5 =held))');
  });

  it('is written in native syntax where another has no such search', () => {
    const search = searchNearWord({ text: 'kim and trump', syntax: 'nexis', match: null }, 5)('held');

    expect(search).to.deep.equal({
      text: '(((kim OR trump) NEAR/5 =held) AND kim AND trump)',
      syntax: 'native',
    });
  });

  it('is none for a query that marks no text', () => {
    expect(near('source:Wire')).to.equal(undefined);
    expect(near('*:*')).to.equal(undefined);
  });
});
