/**
 * Articles for measuring: the same ones for the same seed. Words follow Zipf's law (the r-th most frequent word stands
 * about 1/r as often as the first), as in real text, so that common, middling and rare words all exist.
 */
export interface GeneratedArticle {
  readonly url: string;
  readonly headline: string;
  readonly byline: readonly string[];
  readonly date: string;
  readonly place: string;
  readonly source: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
}

/** @param count how many articles; each has 10 to 20 paragraphs of about 68 words */
export function* generatedArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const random = randomFrom(seed);
  const words = vocabulary(random);
  const word = (): string => words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? 'the';
  const sentence = (length: number): string => {
    const [first = '', ...rest] = Array.from({ length }, word);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, () => sentence(12 + Math.floor(random() * 11))).join(' ');
  for (let i = 0; i < count; i += 1) {
    const day = new Date(Date.UTC(1960, 0, 1) + Math.floor(random() * 23_000) * 86_400_000).toISOString().slice(0, 10);
    const place = PLACES[Math.floor(random() * PLACES.length)] ?? '';
    yield {
      url: `https://generated.example/${seed}/${i}`,
      headline: sentence(8).slice(0, -1),
      byline: [`${sentence(1).slice(0, -2)} ${sentence(1).slice(0, -2)}`],
      date: day,
      place,
      source: SOURCES[Math.floor(random() * SOURCES.length)] ?? '',
      language: 'en',
      paragraphs: Array.from({ length: 10 + Math.floor(random() * 11) }, (_, n) =>
        n === 0 ? `${place} – ${paragraph()}` : paragraph(),
      ),
    };
  }
}

/** 60,000 made-up words, the most frequent ones short, with English endings so that stemming has work to do. */
function vocabulary(random: () => number): readonly string[] {
  const words = new Set<string>(COMMON);
  const syllable = () => pick('bcdfghklmnprstvw') + pick('aeiou') + (random() < 0.4 ? pick('lnrst') : '');
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  while (words.size < 60_000) {
    const syllables = 1 + Math.floor(random() * 3) + (words.size > 2_000 ? 1 : 0);
    const stem = Array.from({ length: syllables }, syllable).join('');
    words.add(stem + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? ''));
  }
  return [...words];
}

/** Mulberry32, a small public-domain generator (Tommy Ettinger, 2017): numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON = [
  'the',
  'of',
  'to',
  'and',
  'a',
  'in',
  'that',
  'said',
  'for',
  'on',
  'was',
  'is',
  'it',
  'with',
  'he',
  'by',
  'as',
  'at',
];
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'tion'];
const PLACES = ['LONDON', 'GENEVA', 'KELMOUTH', 'WASHINGTON', 'ALDERMERE'];
const SOURCES = ['The Daily Generator', 'Wire of Random', 'The Seeded Post'];
