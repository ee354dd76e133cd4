import type { SeenLine } from './see-lines.ts';

/**
 * The article without what stands far below it and speaks of nothing that it speaks of: on a page that goes on for ever,
 * the next story; at its foot, a word about the outlet. A stretch of the article's own that lies as far down, below a
 * box of links, shares the names.
 *
 * @param isArticle for each line, whether it was taken for the article's
 * @param topics of each line
 */
export function withoutStrangers(
  lines: readonly SeenLine[],
  isArticle: readonly boolean[],
  topics: readonly (readonly string[])[],
): readonly boolean[] {
  const stretches = stretchesOf(lines, isArticle);
  const main = stretches.reduce((longest, each) => (each.letters > longest.letters ? each : longest), NONE);
  const known = new Set(main.lines.flatMap((at) => topics[at] ?? []));
  const strangers = new Set(
    stretches
      .slice(stretches.indexOf(main) + 1)
      .filter((stretch) => shareKnown(topics, stretch, known) < LEAST_SHARED)
      .flatMap((stretch) => stretch.lines),
  );
  return isArticle.map((isOne, at) => isOne && !strangers.has(at));
}

/** Lines of the article with never more than a few others between them. */
interface Stretch {
  readonly lines: number[];
  letters: number;
}

function stretchesOf(lines: readonly SeenLine[], isArticle: readonly boolean[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let between = Number.POSITIVE_INFINITY;
  for (const [at, { isFiller, size }] of lines.entries()) {
    if (!isArticle[at]) {
      if (!isFiller) between += 1;
      continue;
    }
    if (between >= FAR) stretches.push({ lines: [], letters: 0 });
    const open = stretches.at(-1);
    open?.lines.push(at);
    if (open !== undefined) open.letters += size;
    between = 0;
  }
  return stretches;
}

function shareKnown(topics: readonly (readonly string[])[], stretch: Stretch, known: ReadonlySet<string>): number {
  const own = new Set(stretch.lines.flatMap((at) => topics[at] ?? []));
  return own.size < FEWEST_TOPICS ? 1 : [...own].filter((topic) => known.has(topic)).length / own.size;
}

const NONE: Stretch = { lines: [], letters: 0 };
/** Lines; a box of related stories has fewer. */
const FAR = 8;
/** Fewer say nothing: a line of names, of figures, of another script. */
const FEWEST_TOPICS = 4;
const LEAST_SHARED = 0.16;
