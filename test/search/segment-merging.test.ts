import { expect } from 'chai';
import fc from 'fast-check';
import type { Article } from '../../search/index.ts';
import { articleOf, articlesOf } from '../support/articles.ts';
import { generatedArchive } from '../support/generated.ts';
import { contentOf, masking, merged, mergedBytes, segmentOf } from '../support/segments.ts';

const RUNS = { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 80) };

describe('merging segments', () => {
  it('gives, for any split, the one segment of all their articles', () => {
    fc.assert(
      fc.property(generatedArchive, fc.array(fc.nat(7), { maxLength: 4 }), (small, cuts) => {
        const articles = articlesOf(small);
        const parts = split(articles, cuts).map((part) => masking(segmentOf(part), NONE));

        const content = contentOf(merged(parts));

        expect(content).to.deep.equal(contentOf(segmentOf(articles)));
      }),
      RUNS,
    );
  });

  it('gives, for any split and any masks, the one segment of the living articles', () => {
    fc.assert(
      fc.property(generatedArchive, fc.array(fc.nat(7), { maxLength: 4 }), fc.array(fc.nat(8)), (small, cuts, gone) => {
        const articles = articlesOf(small);
        const masked = new Set(gone);
        const parts = split(articles, cuts).map((part) => masking(segmentOf(part), masked));

        const content = contentOf(merged(parts));

        const expected = contentOf(segmentOf(articles.filter(({ number }) => !masked.has(number))));
        expect(content.articles).to.deep.equal(expected.articles);
        expect(content.terms).to.deep.equal(expected.terms);
        // A stem may also name a living word that only masked articles had in its language.
        expect(stemNames(content.stems)).to.include.members(stemNames(expected.stems));
      }),
      RUNS,
    );
  });

  it('gives the same whether done at once or pair by pair', () => {
    fc.assert(
      fc.property(generatedArchive, (small) => {
        const parts = articlesOf(small).map((article) => segmentOf([article]));

        const pairwise = parts.reduce((all, part) => merged([masking(all, NONE), masking(part, NONE)]));

        expect(contentOf(pairwise)).to.deep.equal(contentOf(merged(parts.map((part) => masking(part, NONE)))));
      }),
      RUNS,
    );
  });

  it('keeps a word of many blocks of articles whole', () => {
    const articles = Array.from({ length: 700 }, (_, i) =>
      articleOf(
        { headline: `Notice ${i}`, paragraphs: ['So said the board.', i % 3 === 0 ? 'The board again.' : 'No.'] },
        i + 1,
      ),
    );
    const masked = new Set(articles.filter((_, i) => i % 5 === 0).map(({ number }) => number as number));
    const parts = split(articles, [100, 150, 390]).map((part) => masking(segmentOf(part), masked));

    const segment = merged(parts);

    expect(segment.dictionary.find('board')).to.include({ articles: 560, occurrences: 560 + 187 });
    expect(contentOf(segment)).to.deep.equal(
      contentOf(segmentOf(articles.filter(({ number }) => !masked.has(number)))),
    );
  });

  it('leaves no byte of a word that only masked articles held', () => {
    const kept = articleOf({ headline: 'The summit', paragraphs: ['Talks went on.'] }, 1);
    const gone = articleOf({ headline: 'Zyxomma', byline: ['Zyxomma Reyes'], paragraphs: ['zyxommas, ZYXOMMA’s'] }, 2);

    const bytes = mergedBytes([masking(segmentOf([kept, gone]), new Set([2]))]);

    expect(Buffer.from(bytes).toString('latin1').toLowerCase()).not.to.include('zyxom');
  });

  it('of nothing but masked articles is an empty segment that can be searched and merged', () => {
    const empty = merged([masking(segmentOf(articlesOf([{ paragraphs: ['Talks.'] }])), new Set([1]))]);

    expect(contentOf(empty)).to.deep.include({ articles: [], terms: [] });
    expect(empty.dictionary.find('talks')).to.equal(undefined);
    const kept = segmentOf([articleOf({ paragraphs: ['Talks.'] }, 2)]);
    expect(contentOf(merged([masking(empty, NONE), masking(kept, NONE)]))).to.deep.equal(contentOf(kept));
  });
});

const NONE: ReadonlySet<number> = new Set();

/** The articles cut before these places; empty parts stay. */
function split(articles: readonly Article[], cuts: readonly number[]): readonly (readonly Article[])[] {
  const places = [0, ...cuts.toSorted((a, b) => a - b), articles.length];
  return places.slice(1).map((end, i) => articles.slice(places[i], end));
}

const stemNames = (stems: readonly string[]) => stems.map((line) => line.slice(0, line.indexOf(':')));
