import { expect } from 'chai';
import fc from 'fast-check';
import { findRecurring, readLine } from '../../indexer/learn/find-recurring.ts';
import { lineKey } from '../../indexer/learn/line-key.ts';
import { furnitureOf, takeOutLearned } from '../../indexer/learn/take-out-learned.ts';

/** `count` articles, each of its own sentences, with what `furniture` puts around them. */
const articlesWith = (
  count: number,
  furniture: (own: readonly string[], n: number) => readonly string[],
): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, n) =>
    furniture(
      [1, 2, 3, 4, 5].map((k) => `Point ${k} of story ${n}: the harbour board sat for hours over the matter and rose.`),
      n,
    ),
  );

const learnedFrom = (articles: readonly (readonly string[])[]) =>
  findRecurring(articles.map((lines) => lines.map(readLine)));

describe('lines that recur over the articles of a source', () => {
  it('are furniture when they close most of the articles, however many lines the footer has', () => {
    const footer = ['The Courier is printed at Dock Lane.', 'Tides by the Harbour Office', 'Write to the night desk'];

    const learned = learnedFrom(articlesWith(30, (own) => [...own, ...footer]));

    expect(learned).to.deep.equal(footer.map((text) => ({ text, articles: 30, share: 1, position: 'tail' })));
  });

  it('are furniture above the article in three of ten, and not in fewer', () => {
    const headed = (articles: number) =>
      learnedFrom(articlesWith(30, (own, n) => (n < articles ? ['From our morning edition', ...own] : own)));

    expect(headed(9)).to.deep.equal([{ text: 'From our morning edition', articles: 9, share: 0.3, position: 'head' }]);
    expect(headed(8)).to.deep.equal([]);
  });

  it('are furniture between the paragraphs when half of the articles have them', () => {
    const broken = (articles: number) =>
      learnedFrom(
        articlesWith(30, (own, n) =>
          n < articles ? [...own.slice(0, 2), 'Story goes on below the fold', ...own.slice(2)] : own,
        ),
      );

    expect(broken(15)).to.deep.equal([
      { text: 'Story goes on below the fold', articles: 15, share: 0.5, position: 'middle' },
    ]);
    expect(broken(14)).to.deep.equal([]);
  });

  it('are one line in whatever case and with whatever marks', () => {
    const learned = learnedFrom(
      articlesWith(30, (own, n) => [...own, n % 2 === 0 ? 'Hear it read »' : 'HEAR IT READ:']),
    );

    expect(learned).to.deep.equal([{ text: 'Hear it read »', articles: 30, share: 1, position: 'tail' }]);
  });

  it('are no furniture before there are twenty articles', () => {
    expect(learnedFrom(articlesWith(19, (own) => [...own, 'Tides by the Harbour Office']))).to.deep.equal([]);
    expect(learnedFrom(articlesWith(20, (own) => [...own, 'Tides by the Harbour Office']))).to.have.length(1);
  });

  it('stay when they are a weekly column’s title, or what is said at the end of an interview', () => {
    const column = learnedFrom(articlesWith(70, (own, n) => (n % 7 === 0 ? ['Letter from the Strait', ...own] : own)));
    const interviews = learnedFrom(articlesWith(30, (own) => [...own, 'Thank you.']));

    expect([...column, ...interviews]).to.deep.equal([]);
  });

  it('stay when they are figures that differ', () => {
    expect(learnedFrom(articlesWith(30, (own, n) => [...own, `Half-time: ${n}–1`]))).to.deep.equal([]);
  });

  it('are not learned from copies and versions of one story', () => {
    const [story = []] = articlesWith(1, (own) => own);
    const others = articlesWith(25, (own, n) => own.map((text) => text.replace('story', `other story ${n}`)));
    const versions = articlesWith(25, (_, n) => [`Update ${n} of the evening.`, ...story]);

    expect(learnedFrom([...others, ...versions])).to.deep.equal([]);
  });
});

describe('any articles of a source', () => {
  const LINES = ['Harbour news', 'HARBOUR NEWS:', 'Tide table', 'Yes.', '…', 'The board will write to every reader.'];
  const some = fc.subarray(LINES);
  const own = fc.array(fc.string({ minLength: 60, maxLength: 200 }), { minLength: 1, maxLength: 4, size: 'max' });
  const anyArticle = fc.tuple(some, own, fc.oneof(fc.constant([]), some), own, some).map((parts) => parts.flat());
  const anySource = fc.array(anyArticle, { minLength: 15, maxLength: 40, size: 'max' });

  it('give the lines that counting by hand gives', () => {
    fc.assert(
      fc.property(anySource, (articles) => {
        expect(learnedFrom(articles)).to.have.deep.members(countedByHand(articles));
      }),
      { numRuns: 50 },
    );
  });

  it('lose nothing: what is taken out is on record where it stood, and twice is once', () => {
    const furniture = furnitureOf([
      { text: 'Harbour news', position: 'head' },
      { text: 'Tide table', position: 'tail' },
      { text: 'The board will write to every reader.', position: 'middle' },
    ]);
    fc.assert(
      fc.property(anyArticle, (lines) => {
        const article = { paragraphs: lines.map((text) => ({ kind: 'body', text }) as const), removals: [] };

        const cleaned = takeOutLearned(article, furniture);

        const again = [...cleaned.paragraphs.map(({ text }) => text)];
        for (const { text, after } of cleaned.removals.toReversed()) again.splice(after, 0, text);
        expect(again).to.deep.equal(lines);
        expect(cleaned.removals.every(({ rule }) => rule === 'learned-furniture')).to.equal(true);
        expect(takeOutLearned(cleaned, furniture)).to.deep.equal(cleaned);
        if (lines.length > 0) expect(cleaned.paragraphs).not.to.deep.equal([]);
      }),
    );
  });
});

/** As docs/cleaning.md has it, line by line, with every count made anew. */
function countedByHand(all: readonly (readonly string[])[]) {
  const read = all.map((lines) => lines.map((text) => ({ text, key: lineKey(text) })));
  type Lines = (typeof read)[number];
  const having = (articles: typeof read, key: string | undefined) =>
    articles.filter((lines) => lines.some((line) => line.key === key)).length;
  const keys = [...new Set(read.flat().map(({ key }) => key))].filter((key) => key !== undefined);
  const suspects = keys.filter((key) => having(read, key) >= 8 && having(read, key) >= 0.3 * read.length);
  const isSuspect = ({ key }: Lines[number]) => key !== undefined && suspects.includes(key);
  const letters = (lines: Lines) => lines.map(({ text }) => text).join('').length;
  const witnesses = read.filter((lines) => letters(lines.filter(isSuspect)) <= letters(lines) / 2);
  if (witnesses.length < 20) return [];
  return suspects.flatMap((key) => {
    const atEnd = (beyond: (lines: Lines, index: number) => Lines) =>
      witnesses.filter((lines) =>
        lines.some(
          (line, at) => line.key === key && beyond(lines, at).filter((other) => !isSuspect(other)).length <= 1,
        ),
      ).length;
    const any = having(witnesses, key);
    const head = atEnd((lines, at) => lines.slice(0, at));
    const tail = atEnd((lines, at) => lines.slice(at + 1));
    const isOfEnd = Math.max(head, tail) >= 0.8 * any;
    const articles = isOfEnd ? Math.max(head, tail) : any;
    if (articles < 8 || articles < (isOfEnd ? 0.3 : 0.5) * witnesses.length) return [];
    const text = witnesses.flat().find((line) => line.key === key)?.text;
    const position = isOfEnd ? (head >= tail ? 'head' : 'tail') : 'middle';
    return [{ text, articles, share: articles / witnesses.length, position }];
  });
}
