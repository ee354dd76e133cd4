import { expect } from 'chai';
import fc from 'fast-check';
import type { Archive } from '../../archive/index.ts';
import { bandsOf } from '../../indexer/reprints/bands.ts';
import { compareAll, compareEarlier, compareNew } from '../../indexer/reprints/compare-articles.ts';
import { type Shingles, shinglesOf } from '../../indexer/reprints/shingles.ts';
import { overlapOf } from '../../search/similar.ts';
import { articleOf, type SmallArticle } from '../support/articles.ts';
import { generatedPrintings } from '../support/generated-stories.ts';
import { openStoredArchive, type StoredArchive, storedRecord } from '../support/stored-archive.ts';

const shinglesIn = (text: string) => shinglesOf(articleOf({ paragraphs: [text] }, 1));

const resemblance = (one: Shingles, other: Shingles) =>
  overlapOf(new Set(one.hashes), new Set(other.hashes)).resemblance;

describe('how much two texts resemble each other', () => {
  it('is the part of their stretches of three words that both have', () => {
    const one = shinglesIn('the ferry to the islands will run again from april');
    const other = shinglesIn('the ferry to the islands will run again in may');

    // Eight each; six of them in both.
    expect(resemblance(one, other)).to.equal(6 / 10);
  });

  it('does not mind case, accents, or how the text is cut into paragraphs', () => {
    const one = shinglesOf(articleOf({ paragraphs: ['The café of Saint-Brévin', 'is open.'] }, 1));
    const other = shinglesIn('THE CAFE OF SAINT-BREVIN IS OPEN');

    expect(resemblance(one, other)).to.equal(1);
  });

  it('leaves captions, subheads and standfirsts aside, which papers write themselves', () => {
    const body = 'the ferry to the islands will run again from april';
    const one = shinglesOf(articleOf({ paragraphs: [['standfirst', 'Nine years of waiting'], body] }, 1));
    const other = shinglesOf(articleOf({ paragraphs: [body, ['caption', 'The pier.']] }, 1));

    expect(resemblance(one, other)).to.equal(1);
  });

  it('is that of the words themselves, compared the long way', () => {
    fc.assert(
      fc.property(generatedPrintings, (printings) => {
        const [one, other] = printings.map((printing) => articleOf(printing, 1));
        if (one === undefined || other === undefined) return;

        expect(resemblance(shinglesOf(one), shinglesOf(other))).to.equal(
          overlapOf(stretchesOf(one), stretchesOf(other)).resemblance,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the bands of a text', () => {
  it('are twelve and four of the beginning, the same for the same words', () => {
    const text = 'the ferry to the islands will run again from april '.repeat(5);

    expect(bandsOf(shinglesIn(text))).to.have.length(16);
    expect(bandsOf(shinglesIn(text.toUpperCase()))).to.deep.equal(bandsOf(shinglesIn(text)));
  });

  it('are one for a text of a few words, and none for a text without', () => {
    expect(bandsOf(shinglesIn('Sunny spells, winds light.'))).to.have.length(1);
    expect(bandsOf(shinglesIn('…'))).to.deep.equal([]);
  });

  it('are shared as often as the formula says', () => {
    const pairs = Array.from({ length: 300 }, (_, i) => [textLike(i, 0), textLike(i, 5), textLike(i, 22)] as const);
    const sharing = (one: string, other: string) => {
      const bands = new Set(bandsOf(shinglesIn(one)));
      return bandsOf(shinglesIn(other)).some((band) => bands.has(band));
    };

    // Resemblance .86: all but one in ten million. Resemblance .50: four in five.
    expect(pairs.filter(([one, near]) => sharing(one, near)).length).to.equal(300);
    expect(pairs.filter(([one, , far]) => sharing(one, far)).length).to.be.within(220, 265);
  });
});

describe('the groups of an archive', () => {
  let stored: StoredArchive;
  beforeEach(() => {
    stored = openStoredArchive();
  });
  afterEach(() => stored.remove());

  it('hold the articles that are one story, whichever came first, and no others', () => {
    fc.assert(
      fc.property(generatedPrintings, (printings) => {
        const fresh = openStoredArchive();
        try {
          for (const printing of printings) putCompared(fresh, [printing]);

          expect(groupsIn(fresh.archive)).to.deep.equal(groupsByReading(printings));
        } finally {
          fresh.remove();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are the same for articles that were there before anybody compared', () => {
    stored.put(STORIES);
    expect(stored.archive.reprints(0)).to.deep.equal({ isComplete: false, changed: [] });

    compareEarlier(stored.archive);

    expect(groupsIn(stored.archive)).to.deep.equal([[1, 2], [3]]);
    expect(stored.archive.reprints(0).isComplete).to.equal(true);
  });

  it('change nothing in the archive when they are looked for again', () => {
    putCompared(stored, STORIES);
    const version = stored.archive.version();

    compareEarlier(stored.archive);

    expect(stored.archive.version()).to.equal(version);
  });

  it('are told of as they change, each with the version it is from', () => {
    putCompared(stored, STORIES.slice(0, 1));
    const before = stored.archive.version();
    putCompared(stored, STORIES.slice(1));
    const since = stored.archive.version();

    expect(stored.archive.reprints(before).changed).to.deep.equal([
      { article: 1, group: 1, since },
      { article: 2, group: 1, since },
    ]);
    expect(stored.archive.reprints(since).changed).to.deep.equal([]);
  });

  it('become one when an article is a reprint of articles in two', () => {
    const [head, tail] = [wordsFrom('h', 60), wordsFrom('t', 60)];
    const halves = [head, tail].map((words) => ({ paragraphs: [words.join(' ')] }));
    putCompared(stored, [...halves, ...halves]);
    expect(groupsIn(stored.archive)).to.deep.equal([
      [1, 3],
      [2, 4],
    ]);

    // Two versions that have one half whole and part of the other are like each other as well.
    putCompared(stored, [{ paragraphs: [[...head, ...tail.slice(0, 40)].join(' ')] }]);
    putCompared(stored, [{ paragraphs: [[...head.slice(25), ...tail].join(' ')] }]);

    expect(groupsIn(stored.archive)).to.deep.equal([[1, 2, 3, 4, 5, 6]]);
  });

  it('are left by an article that is replaced by another text', () => {
    putCompared(stored, STORIES);

    stored.archive.transaction(() => {
      stored.archive.put(storedRecord({ paragraphs: [wordsFrom('new', 80).join(' ')] }, 'a1'));
      compareNew(stored.archive);
    });

    expect(groupsIn(stored.archive)).to.deep.equal([[2], [3], [4]]);
  });

  it('are kept by an article that is replaced by nearly the same text', () => {
    putCompared(stored, STORIES);

    stored.archive.transaction(() => {
      stored.archive.put(storedRecord({ paragraphs: [`${AGENCY} Corrected.`] }, 'a1'));
      compareNew(stored.archive);
    });

    expect(groupsIn(stored.archive)).to.deep.equal([[2, 4], [3]]);
  });

  it('lose an article that is withdrawn, which then makes nothing a reprint', () => {
    putCompared(stored, STORIES);
    const ids = [1, 2].map((number) => stored.archive.byNumber(number as 1 & ArticleNumber)?.id ?? '');

    stored.archive.withdraw(ids, { reason: 'court order', who: null });
    putCompared(stored, [{ paragraphs: [AGENCY] }]);

    expect(groupsIn(stored.archive)).to.deep.equal([[3], [4]]);
  });

  it('can all be looked for anew', () => {
    putCompared(stored, STORIES);

    compareAll(stored.archive);

    expect(groupsIn(stored.archive)).to.deep.equal([[1, 2], [3]]);
  });

  it('hold a story and what is left of it when nearly all is cut off its end', () => {
    const story = wordsFrom('c', 500);
    const pieceOf = (from: number, to: number) => ({ paragraphs: [story.slice(from, to).join(' ')] });
    putCompared(stored, [pieceOf(0, 500), pieceOf(0, 45)]);

    expect(groupsIn(stored.archive)).to.deep.equal([[1, 2]]);
  });

  it('leave apart what only begins alike', () => {
    const intro = wordsFrom('i', 60);
    putCompared(stored, [
      { paragraphs: [[...intro, ...wordsFrom('d', 80)].join(' ')] },
      { paragraphs: [[...intro, ...wordsFrom('e', 80)].join(' ')] },
    ]);

    expect(groupsIn(stored.archive)).to.deep.equal([[1], [2]]);
  });

  it('take short texts together only when they are the same', () => {
    const short = 'Sunny spells, winds light, highs of 19C.';
    putCompared(stored, [
      { paragraphs: [short] },
      { paragraphs: [short.toUpperCase()] },
      { paragraphs: [short.replace('19', '20')] },
    ]);

    expect(groupsIn(stored.archive)).to.deep.equal([[1, 2], [3]]);
  });

  it('leave articles without words alone', () => {
    putCompared(stored, [{ paragraphs: ['…'] }, { paragraphs: ['…'] }]);

    expect(groupsIn(stored.archive)).to.deep.equal([[1], [2]]);
  });
});

type ArticleNumber = Parameters<Archive['byNumber']>[0];

/** Each in a version of its own. */
function putCompared(stored: StoredArchive, articles: readonly SmallArticle[]): void {
  stored.put(articles);
  stored.archive.transaction(() => compareNew(stored.archive));
}

/** Numbers of the current articles, those of one group together. */
function groupsIn(archive: Archive): number[][] {
  const groupOf = new Map(archive.reprints(0).changed.map(({ article, group }) => [article, group]));
  const groups = new Map<number, number[]>();
  for (const { number } of archive.added(0, archive.version())) {
    const group = groupOf.get(number) ?? number;
    groups.set(group, [...(groups.get(group) ?? []), number]);
  }
  return inOrder(groups.values());
}

/**
 * The same by comparing each article with each: what resembles by half belongs together, and so on from one to the next.
 * From .8 on nothing may be missed; below, what shares no band is.
 */
function groupsByReading(printings: readonly SmallArticle[]): number[][] {
  const articles = printings.map((printing, i) => articleOf(printing, i + 1));
  let groups: number[][] = [];
  for (const article of articles) {
    const isLike = (number: number) => areOneStory(article, articles[number - 1] ?? article);
    const joined = groups.filter((group) => group.some(isLike));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), article.number]];
  }
  return inOrder(groups);
}

function stretchesOf({ paragraphs }: ReturnType<typeof articleOf>): ReadonlySet<string> {
  const words = paragraphs.flatMap(({ text }) => text.toLowerCase().split(' '));
  return new Set(words.map((_, i) => words.slice(i, i + 3).join(' ')).slice(0, Math.max(1, words.length - 2)));
}

function areOneStory(one: ReturnType<typeof articleOf>, other: ReturnType<typeof articleOf>): boolean {
  const isShort = [one, other].some(
    ({ paragraphs }) =>
      paragraphs
        .map(({ text }) => text)
        .join(' ')
        .split(' ').length < 30,
  );
  const { resemblance: alike, share } = overlapOf(stretchesOf(one), stretchesOf(other));
  if (isShort || alike >= 0.8) return alike >= (isShort ? 1 : 0.8);
  return (
    (alike >= 0.5 || share >= 0.8) && bandsOf(shinglesOf(one)).some((band) => bandsOf(shinglesOf(other)).includes(band))
  );
}

const inOrder = (groups: Iterable<number[]>): number[][] =>
  [...groups].map((group) => group.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

const wordsFrom = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${stem}${i}x${i * i}`);

/** A text of 200 words of which some are others: each makes three stretches new. */
function textLike(story: number, changes: number): string {
  const words = wordsFrom(`s${story}y`, 200);
  for (let i = 0; i < changes; i += 1) words[3 + i * 9] = `changed${i}`;
  return words.join(' ');
}

const AGENCY = wordsFrom('a', 80).join(' ');

/** An agency’s story, one paper’s version of it with a new end, and another story. */
const STORIES: readonly SmallArticle[] = [
  { paragraphs: [AGENCY] },
  { paragraphs: [`${wordsFrom('a', 70).join(' ')} and more of our own`] },
  { paragraphs: [wordsFrom('b', 80).join(' ')] },
];
