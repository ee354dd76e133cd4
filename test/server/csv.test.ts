import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvHeader, csvOf } from '../../server/formats/export/csv.ts';
import { articleOf } from '../support/articles.ts';

const lineOf = (headline: string) =>
  csvOf({
    unit: 'article',
    hit: {
      article: articleOf({ headline, byline: ['Ada Holm', 'Lena Fairweather'] }, 1),
      score: 1,
      reprints: 0,
      counts: { paragraphs: 0, occurrences: 0 },
      result: () => expect.fail('A table of articles needs no marks.'),
      occurrences: () => [],
    },
  });

const headlineIn = (line: string) => parse(csvHeader('article') + line, { columns: true })[0] as Record<string, string>;

describe('a table of an export', () => {
  it('keeps several authors in one cell', () => {
    expect(headlineIn(lineOf('Dam'))['byline']).to.equal('Ada Holm; Lena Fairweather');
  });

  for (const headline of ['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x.example")', '＝1']) {
    it(`makes text of what a spreadsheet would run: ${JSON.stringify(headline)}`, () => {
      expect(headlineIn(lineOf(headline))['headline']).to.equal(`'${headline}`);
    });
  }

  it('gives back any text, its apostrophe against formulas left aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const cell = headlineIn(lineOf(headline))['headline'] ?? '';

        expect(cell === headline || cell === `'${headline}`).to.equal(true);
      }),
    );
  });
});
