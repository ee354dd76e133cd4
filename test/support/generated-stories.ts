import fc from 'fast-check';
import type { SmallArticle } from './articles.ts';

/** Stories as an agency sends them, and what papers make of them: words taken out or put in, the end cut off. */
export const generatedPrintings: fc.Arbitrary<readonly SmallArticle[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 5 }), // which story
      fc.integer({ min: 0, max: 40 }), // how many words are changed
      fc.integer({ min: 0, max: 70 }), // how many are cut off
      fc.integer(), // how it is edited
      fc.option(fc.integer({ min: 1990, max: 1999 }), { nil: null }),
    ),
    { minLength: 2, maxLength: 14 },
  )
  .map((printings) =>
    printings.map(([story, changes, cut, seed, year]) => {
      const words = wordsOfStory(story);
      const random = randomFrom(seed);
      for (let i = 0; i < changes; i += 1) words[random(words.length)] = `edit${random(1000)}`;
      const kept = words.slice(0, Math.max(5, words.length - cut));
      return {
        headline: `Story ${story}`,
        date: year === null ? null : String(year),
        paragraphs: [kept.slice(0, 40).join(' '), kept.slice(40).join(' ')].filter((text) => text !== ''),
      };
    }),
  );

/** A hundred words, all of the story’s own but one: `budget`. The last story is a short one. */
function wordsOfStory(story: number): string[] {
  const random = randomFrom(story + 1);
  return ['budget', ...Array.from({ length: story === 5 ? 12 : 99 }, () => `word${story}x${random(400)}`)];
}

/** Whole numbers below a limit, the same for the same seed. Source: Marsaglia, “Xorshift RNGs” (2003). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
