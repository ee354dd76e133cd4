import type { Ask, Desk } from './desk-types.ts';
import { NO_FILTERS, type Sort } from './engine.ts';
import { isStopWord } from './language/stop-words.ts';

/** A search that finds something in this archive, and what it shows of the language. */
export interface ExampleSearch {
  readonly shows: 'phrase' | 'all' | 'either' | 'without' | 'headline' | 'year';
  /** In native syntax. */
  readonly q: string;
}

/**
 * Searches made out of the headlines of the newest and the oldest articles: of each kind the one that finds most among a
 * few. What finds nothing is left out, so that an empty archive has none. Asks a hundred cheap questions.
 */
export async function exampleSearches(desk: Pick<Desk, 'search' | 'count'>): Promise<readonly ExampleSearch[]> {
  const headlines = [...(await headlinesOf(desk, 'newest')), ...(await headlinesOf(desk, 'oldest'))];
  const counts = new Map<string, number>();
  const count = async (q: string): Promise<number> => {
    const known = counts.get(q) ?? (await desk.count(ask(q))).totals.articles;
    counts.set(q, known);
    return known;
  };
  const words = await tellingWords(headlines, count);
  const examples: ExampleSearch[] = [];
  const used = new Set<string>();
  for (const { shows, from } of KINDS) {
    const ofWords = (left: (word: string) => boolean) => best(from(headlines.map((each) => only(left, each))), count);
    // Each of other words than those before, as long as there are any.
    const q =
      (await ofWords((word) => words.has(word) && !used.has(word))) ?? (await ofWords((word) => words.has(word)));
    if (q === undefined) continue;
    examples.push({ shows, q });
    for (const word of q.match(WORD) ?? []) used.add(word);
  }
  return examples;
}

interface Headline {
  /** In their order; those side by side have neighbouring places. */
  readonly words: readonly { readonly text: string; readonly place: number }[];
  readonly year: string | null;
}

const ask = (text: string): Ask => ({ text, syntax: 'native', match: null, filters: NO_FILTERS });

async function headlinesOf(desk: Pick<Desk, 'search'>, sort: Sort): Promise<readonly Headline[]> {
  const { results } = await desk.search(ask('*:*'), { sort, size: HEADLINES, cursor: null });
  return results.map(({ article: { headline, date } }) => ({
    words: Array.from(headline.split(SPACES), (text, place) => ({ text: text.toLowerCase(), place })).filter(
      ({ text }) => WHOLE_WORD.test(text) && !isStopWord(text),
    ),
    year: date === null ? null : date.slice(0, 4),
  }));
}

/** Words that several articles have, but not most of them: those tell what an archive is about. */
async function tellingWords(headlines: readonly Headline[], count: Count): Promise<ReadonlySet<string>> {
  const all = await count('*:*');
  const telling = new Set<string>();
  const candidates = new Set(headlines.flatMap(({ words }) => words.map(({ text }) => text)));
  for (const word of [...candidates].slice(0, MOST_WORDS)) {
    const articles = await count(word);
    if (articles > 0 && articles <= Math.max(1, all / 4)) telling.add(word);
  }
  return telling;
}

const only = (isWanted: (word: string) => boolean, { words, year }: Headline): Headline => ({
  words: words.filter(({ text }) => isWanted(text)),
  year,
});

async function best(candidates: readonly string[], count: Count): Promise<string | undefined> {
  let found: { readonly q: string; readonly articles: number } | undefined;
  for (const q of new Set(candidates.slice(0, MOST_TRIED))) {
    const articles = await count(q);
    if (articles > (found?.articles ?? 0)) found = { q, articles };
  }
  return found?.q;
}

type Count = (q: string) => Promise<number>;

interface Kind {
  readonly shows: ExampleSearch['shows'];
  from(headlines: readonly Headline[]): readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    shows: 'phrase',
    from: (headlines) =>
      neighboursIn(headlines)
        .filter(([a, b]) => b.place === a.place + 1)
        .map(([a, b]) => `"${a.text} ${b.text}"`),
  },
  { shows: 'all', from: (headlines) => neighboursIn(headlines).map(([a, b]) => `${a.text} ${b.text}`) },
  {
    shows: 'either',
    from: (headlines) =>
      pairsOf(headlines.flatMap(({ words: [first] }) => first ?? [])).map(([a, b]) => `${a.text} OR ${b.text}`),
  },
  { shows: 'without', from: (headlines) => neighboursIn(headlines).map(([a, b]) => `${a.text} -${b.text}`) },
  {
    shows: 'headline',
    from: (headlines) => headlines.flatMap(({ words }) => words.map(({ text }) => `title:${text}`)),
  },
  {
    shows: 'year',
    from: (headlines) =>
      headlines.flatMap(({ words: [first], year }) =>
        first === undefined || year === null ? [] : `${first.text} date:${year}`,
      ),
  },
];

const neighboursIn = (headlines: readonly Headline[]) => headlines.flatMap(({ words }) => pairsOf(words));

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.slice(1).flatMap((item, i) => {
    const before = items[i];
    return before === undefined ? [] : [[before, item] as const];
  });

const SPACES = /\s+/;
/** Of letters alone: nothing in it is an operator of the language. Short ones tell little. */
const WHOLE_WORD = /^\p{L}{4,}$/u;
const WORD = /\p{L}{4,}/gu;
const HEADLINES = 30;
const MOST_WORDS = 60;
const MOST_TRIED = 12;
