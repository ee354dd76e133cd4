import { expect } from 'chai';
import { asking, deskOver, type SmallDesk } from '../support/desk.ts';

const WORDS = ['kim', 'trump', 'summit', 'ice'] as const;
type Word = (typeof WORDS)[number];

/** Every text of four words, one an article. */
const TEXTS: readonly (readonly Word[])[] = WORDS.flatMap((a) =>
  WORDS.flatMap((b) => WORDS.flatMap((c) => WORDS.map((d) => [a, b, c, d]))),
);

describe('a phrase with slop in Lucene syntax', () => {
  let small: SmallDesk;

  before(async () => {
    small = await deskOver(TEXTS.map((words) => ({ paragraphs: [words.join(' ')] })));
  });

  const exact: readonly (readonly [phrase: readonly Word[], slops: readonly number[]])[] = [
    [
      ['kim', 'trump'],
      [0, 1, 2, 3, 4],
    ],
    [
      ['kim', 'trump', 'summit'],
      [0, 1, 2],
    ],
    [
      ['summit', 'kim', 'ice', 'trump'],
      [0, 1],
    ],
  ];
  for (const [phrase, slops] of exact) {
    for (const slop of slops) {
      it(`finds what Lucene would move into its place: "${phrase.join(' ')}"~${slop}`, async () => {
        const found = await textsFound(small, `"${phrase.join(' ')}"~${slop}`);

        expect(found).to.deep.equal(TEXTS.filter((text) => needed(phrase, text) <= slop).map((text) => text.join(' ')));
      });
    }
  }

  it('finds all that Lucene would, and perhaps more, where it says that it cannot count moves', async () => {
    const phrase = ['kim', 'trump', 'summit'] as const;

    const found = await textsFound(small, '"kim trump summit"~3');

    expect(found).to.include.members(TEXTS.filter((text) => needed(phrase, text) <= 3).map((text) => text.join(' ')));
  });

  it('finds words turned round only where two moves are allowed', async () => {
    expect(await textsFound(small, '"trump kim"~1 AND NOT ice AND NOT summit')).not.to.include('kim kim trump trump');
    expect(await textsFound(small, '"trump kim"~2 AND NOT ice AND NOT summit')).to.include('kim kim trump trump');
  });
});

/** The fewest moves that bring a phrase into a text: Lucene's width of the best match; without end where a word lacks. */
function needed(phrase: readonly Word[], text: readonly Word[], moves: readonly number[] = []): number {
  const [word, ...others] = phrase;
  if (word === undefined) return Math.max(...moves) - Math.min(...moves);
  const at = moves.length;
  return Math.min(
    ...text.map((held, place) =>
      held === word ? needed(others, text, [...moves, place - at]) : Number.POSITIVE_INFINITY,
    ),
  );
}

async function textsFound({ desk }: SmallDesk, text: string): Promise<readonly string[]> {
  const page = { sort: 'relevance', size: 1_000, cursor: null } as const;
  const { results } = await desk.search(asking(text, { syntax: 'lucene', match: null }), page);
  const places = results.map(({ article }) => Number(article.id.replaceAll(/\D/g, '')));
  return places.sort((a, b) => a - b).map((place) => TEXTS[place - 1]?.join(' ') ?? '');
}
