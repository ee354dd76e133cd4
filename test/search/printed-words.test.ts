import { expect } from 'chai';
import { asPrinted } from '../../search/printed-words.ts';
import { articleOf } from '../support/articles.ts';

describe('a word that is known by its folded form', () => {
  it('is told as the article prints it most often', () => {
    const article = articleOf(
      { paragraphs: ['Missiles? Kovács had missiles.', 'The missiles of KOVÁCS, said Kovács.'] },
      1,
    );

    expect(asPrinted(article, ['kovacs', 'missiles'])).to.deep.equal(['Kovács', 'missiles']);
  });

  it('stays as it is where no paragraph has it', () => {
    expect(asPrinted(articleOf({ paragraphs: ['Dam'] }, 1), ['kovacs'])).to.deep.equal(['kovacs']);
  });
});
