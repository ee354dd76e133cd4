import { expect } from 'chai';
import fc from 'fast-check';
import type { Piece, Range } from '../../web/text/marked-pieces.ts';
import { markedPieces } from '../../web/text/marked-pieces.ts';
import { snippetOf } from '../../web/text/snippet.ts';

/** Marks in brackets, gaps as an ellipsis. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'gap' ? '…' : piece.kind === 'mark' ? `[${piece.text}]` : piece.text)).join('');

const rangesOf = (text: string, words: RegExp): readonly Range[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => [index, index + word.length]);

describe('marking a text', () => {
  it('cuts it where its highlights begin and end', () => {
    expect(drawn(markedPieces('a cold lunch', [[2, 6]]))).to.equal('a [cold] lunch');
  });

  it('keeps neighbouring marks apart', () => {
    const pieces = markedPieces('ab', [
      [0, 1],
      [1, 2],
    ]);

    expect(drawn(pieces)).to.equal('[a][b]');
  });

  it('narrows ranges that leave the text or run into one another', () => {
    const pieces = markedPieces('abcdef', [
      [0, 4],
      [2, 5],
      [9, 12],
    ]);

    expect(drawn(pieces)).to.equal('[abcd][e]f');
  });
});

describe('a snippet of a paragraph', () => {
  it('is the whole of a short one', () => {
    expect(drawn(snippetOf('Talks resumed in Geneva.', [[17, 23]]))).to.equal('Talks resumed in [Geneva].');
  });

  it('shows the words around a mark in a long one, cut between words', () => {
    const text = `${'one two three '.repeat(10)}ferry${' four five six'.repeat(10)}`;

    const snippet = drawn(snippetOf(text, rangesOf(text, /ferry/g), 60));

    expect(snippet).to.equal('…three one two three [ferry] four five six four…');
  });

  it('leaves no gap that would save only a word or two', () => {
    const text = `The old ferry sank.${' It was night.'.repeat(40)}`;

    expect(drawn(snippetOf(text, rangesOf(text, /ferry/g), 100))).to.match(/^The old \[ferry\]/);
  });

  it('shows distant marks with a gap between them', () => {
    const text = `The ferry sank.${' It was night.'.repeat(20)} The inquiry opened.${' It was day.'.repeat(20)}`;

    expect(drawn(snippetOf(text, rangesOf(text, /ferry|inquiry/g), 160))).to.match(/\[ferry\].*….*\[inquiry\].*…$/);
  });

  it('prefers a word not shown yet over one more of the same', () => {
    const text = `ferry ${'x '.repeat(150)}ferry ${'x '.repeat(150)}ferry ${'x '.repeat(150)}inquiry ${'x '.repeat(150)}`;

    const snippet = drawn(snippetOf(text, rangesOf(text, /ferry|inquiry/g), 130));

    expect(snippet).to.include('[ferry]').and.to.include('[inquiry]');
  });

  it('shows the opening where nothing is marked', () => {
    const text = 'word '.repeat(100);

    expect(drawn(snippetOf(text, [], 30))).to.equal('word word word word word word word…');
  });

  it('never parts a surrogate pair where there is no space to cut at', () => {
    const text = '𝒳'.repeat(400);

    const shown = drawn(snippetOf(text, [[300, 302]], 80));

    expect(shown).not.to.match(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('is made of whole marks and stretches of the text in order, whatever the text', () => {
    const text = fc.array(fc.constantFrom('ferry', 'sank', ' ', '. ', 'é', '水', '𝒳'), { maxLength: 400 });

    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (words, limit) => {
        const whole = words.join('');
        const marks = rangesOf(whole, /ferry/g);
        const pieces = snippetOf(whole, marks, limit);
        let at = 0;
        for (const piece of pieces) {
          if (piece.kind === 'gap') continue;
          if (piece.kind === 'mark') expect(piece.text).to.equal('ferry');
          const found = whole.indexOf(piece.text, at);
          expect(found).to.be.at.least(at);
          at = found + piece.text.length;
        }
        if (marks.length > 0) expect(pieces.some(({ kind }) => kind === 'mark')).to.equal(true);
      }),
    );
  });
});
