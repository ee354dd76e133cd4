import { expect } from 'chai';
import { wordsOf } from '../../search/analysis/index.ts';

/** The text's words, sentence by sentence. */
function sentences(text: string): string[] {
  const found: string[] = [];
  for (const { sentence, cased } of wordsOf(text).filter(({ length }) => length === 1)) {
    found[sentence] = found[sentence] === undefined ? cased : `${found[sentence]} ${cased}`;
  }
  return found;
}

describe('counting sentences', () => {
  it('ends one at a full stop, question or exclamation mark before a capital', () => {
    expect(sentences('Talks ended. Why? Nobody knew! Kim left.')).to.deep.equal([
      'Talks ended',
      'Why',
      'Nobody knew',
      'Kim left',
    ]);
  });

  it('counts the closing quote to the sentence it closes', () => {
    expect(sentences('“We will lift it.” He left.')).to.deep.equal(['We will lift it', 'He left']);
  });

  it('does not end one at common abbreviations', () => {
    expect(sentences('Sen. Coats met Mr. Kim in the U.S. Senate on Jan. 5 at No. 10 St. James.')).to.have.length(1);
  });

  it('does not end one at an initial', () => {
    expect(sentences('John F. Kennedy and J. Edgar Hoover spoke.')).to.have.length(1);
  });

  it('ends one after the word “No.” and after “ill.”', () => {
    expect(sentences('He said no. No. Kim fell ill. They left.')).to.deep.equal([
      'He said no',
      'No',
      'Kim fell ill',
      'They left',
    ]);
  });

  it('goes on where lower case follows the stop', () => {
    expect(sentences('He waited… and waited ... then left.')).to.have.length(1);
  });

  it('lets a figure begin one', () => {
    expect(sentences('He said so. 20 people died.')).to.deep.equal(['He said so', '20 people died']);
  });

  it('does not end one inside a number', () => {
    expect(sentences('It grew 3.5 percent in 2.0 Then')).to.have.length(1);
  });

  it('ends one at a line’s end', () => {
    expect(sentences('HANOI\nTalks resumed')).to.deep.equal(['HANOI', 'Talks resumed']);
  });

  it('knows the Chinese full stop, which no space follows', () => {
    expect(sentences('他走了。我来了。')).to.have.length(2);
  });
});
