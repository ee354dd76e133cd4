import type { WordPresence } from '../../engine.ts';
import type { WordQuery } from '../../language/query.ts';
import { cursorOn, isAccepted } from '../matching/each-posting.ts';
import { type Atom, wordPattern } from '../matching/pattern.ts';
import { type AcceptedTerm, termSetOf } from '../matching/term-set.ts';
import type { VisibleSegment } from '../segment/segment.ts';

/** Whether a word stands in any living article, each part of a compound for itself; if not, what comes near. */
export function presenceOf(word: WordQuery, segments: readonly VisibleSegment[]): WordPresence {
  const { paths } = wordPattern(word);
  const occurs = segments.some((visible) =>
    paths.some((path) =>
      path.every((atom) => termSetOf(atom, visible.segment).some((accepted) => isLiving(accepted, visible))),
    ),
  );
  const only = paths.length === 1 && paths[0]?.length === 1 ? paths[0][0] : undefined;
  return { occurs, nearest: occurs || only === undefined ? [] : nearestTo(only, segments) };
}

function isLiving(accepted: AcceptedTerm, { segment, living, isWhole }: VisibleSegment): boolean {
  if (isWhole && accepted.languages === null) return true;
  const cursor = cursorOn(accepted, segment);
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block);
    for (let i = 0; i < cursor.count; i += 1) {
      const article = cursor.articles[i] ?? 0;
      if (living.has(article) && isAccepted(accepted, article, segment)) return true;
    }
  }
  return false;
}

function nearestTo({ text, match }: Atom, segments: readonly VisibleSegment[]): readonly string[] {
  if (match === 'wildcard' || match === 'caps' || text.length < SHORTEST_MENDED || DIGIT.test(text)) return [];
  const edits = text.length < LONG_ENOUGH_FOR_TWO ? 1 : 2;
  const found = new Map<string, { distance: number; articles: number }>();
  for (const visible of segments) {
    for (const { term, distance } of visible.segment.dictionary.withinEdits(text, edits)) {
      // A word that only withdrawn articles held is not to be told of.
      if (!isLiving({ term, languages: null, variants: null }, visible)) continue;
      const articles = (found.get(term.form)?.articles ?? 0) + term.articles;
      found.set(term.form, { distance, articles });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.distance - b.distance || b.articles - a.articles)
    .slice(0, MOST_OFFERED)
    .map(([form]) => form);
}

/** One edit turns any word of two letters into many others. */
const SHORTEST_MENDED = 3;
const LONG_ENOUGH_FOR_TWO = 6;
const MOST_OFFERED = 3;
/** A number that is not there is not misspelt. */
const DIGIT = /\d/u;
