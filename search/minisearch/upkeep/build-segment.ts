import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleFeed } from '../../engine.ts';
import type { VersionRange } from '../../segment-store.ts';
import { SegmentBuilder } from '../segment/segment-builder.ts';

/** Told now and then how many articles have been read. */
export type Read = (articles: number) => void;

/** Reads the articles of a range of versions into a builder; gives way to other work every few articles. */
export async function readArticles(
  feed: ArticleFeed,
  { after, upTo }: VersionRange,
  read: Read,
): Promise<SegmentBuilder> {
  const builder = new SegmentBuilder();
  for (const article of feed.added(after, upTo)) {
    builder.add(article);
    if (builder.articles % ARTICLES_A_TURN !== 0) continue;
    read(builder.articles);
    await nextTurn();
  }
  read(builder.articles);
  return builder;
}

/** The range in pieces that each bring so many articles, so that what a builder holds is bounded; the last brings the rest. */
export function* pieces(feed: ArticleFeed, { after, upTo }: VersionRange, articles: number): Iterable<VersionRange> {
  const full = [...fullPieces(feed, { after, upTo }, articles)];
  yield* full;
  const from = full.at(-1)?.upTo ?? after;
  if (from < upTo) yield { after: from, upTo };
}

/** Those of the pieces that bring their number, without the rest. */
export function* fullPieces(
  feed: ArticleFeed,
  { after, upTo }: VersionRange,
  articles: number,
): Iterable<VersionRange> {
  let from = after;
  for (;;) {
    const end = feed.versionOf(articles, from);
    if (end === undefined || end > upTo) return;
    yield { after: from, upTo: end };
    from = end;
  }
}

/** At a few hundred words each, some ten milliseconds of work before other requests get their turn. */
const ARTICLES_A_TURN = 20;

/** Some 75,000 paragraphs: what a builder then holds is about 100 MB. */
export const ARTICLES_A_SEGMENT = 5_000;
