import type { EngineHit, MatchedPlace, OccurrencePlace, ReadHit, WordRange } from '../../engine.ts';
import { ArticleSet } from '../article-set.ts';
import type { Match } from '../matching/matches.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';
import type { Answered } from './answer.ts';
import type { Ranked } from './ranked.ts';
import { matchesIn } from './tally.ts';

/** Tells the answers which articles will be read, so that a word of many forms is looked up once for all of them. */
export function prepareHits(ranked: readonly Pick<Ranked, 'answer' | 'article'>[]): void {
  const byAnswer = new Map<Answered, ArticleSet>();
  for (const { answer, article } of ranked) {
    const known = byAnswer.get(answer);
    const articles = known ?? new ArticleSet(answer.segment.articles.count);
    if (known === undefined) byAnswer.set(answer, articles);
    articles.add(article);
  }
  for (const [{ contributions }, articles] of byAnswer) for (const { leaf } of contributions) leaf.prepare(articles);
}

/** What matched in each article, place by place. They are read as they stand in the index, so that what stands together is read once. */
export function hitsOf(ranked: readonly Ranked[]): EngineHit[] {
  prepareHits(ranked);
  const inOrder = [...ranked.keys()].sort((a, b) => (ranked[a]?.article ?? 0) - (ranked[b]?.article ?? 0));
  const hits: EngineHit[] = new Array(ranked.length);
  for (const i of inOrder) {
    const one = ranked[i];
    if (one !== undefined) hits[i] = hitOf(one);
  }
  return hits;
}

function hitOf({ answer, article, score }: Ranked, places = matchedPlaces(answer, article)): EngineHit {
  const { articles } = answer.segment;
  const headline: WordRange[] = [];
  const byline: { author: number; marks: readonly WordRange[] }[] = [];
  const paragraphs: { n: number; marks: readonly WordRange[] }[] = [];
  for (const { place, matches } of places) {
    const marks = marksOf(matches);
    if (place.kind === 'headline') headline.push(...marks);
    else if (place.kind === 'byline') byline.push({ author: place.author, marks });
    else paragraphs.push({ n: place.n, marks });
  }
  return { article: articles.number(article), score, headline, byline, paragraphs };
}

function marksOf(matches: readonly Match[]): readonly WordRange[] {
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return only.marks;
  const marks: WordRange[] = [];
  for (const match of matches) marks.push(...match.marks);
  return marks;
}

/** The same, and each occurrence by itself. @param reprints how many others of the result are reprints of it */
export function readHitOf(ranked: Ranked, reprints: number | null): ReadHit {
  const matched = matchedPlaces(ranked.answer, ranked.article);
  const places = matched.map(
    ({ place, matches }): MatchedPlace => ({ place, occurrences: matches.map(({ first, last }) => [first, last]) }),
  );
  return { ...hitOf(ranked, matched), reprints, places };
}

function matchedPlaces({ segment, contributions }: Answered, article: number) {
  const { articles, units } = segment;
  const head = articles.headUnits.at(article);
  const firstUnit = articles.firstUnit[article] ?? 0;
  return matchesIn(article, contributions).map(({ offset, matches }) => ({
    place: placeOf(offset, head, units.field.at(firstUnit + offset)),
    matches,
  }));
}

/**
 * Where a unit stands, by its offset in its article.
 *
 * @param head how many units before the first paragraph: the headline and the authors
 */
export function placeOf(offset: number, head: number, field: number): OccurrencePlace {
  const kind = UNIT_FIELDS[field];
  if (kind === 'headline') return { kind };
  if (kind === 'byline') return { kind, author: offset - 1 };
  return { kind: 'paragraph', n: offset - head + 1 };
}
