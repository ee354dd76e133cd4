import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleFeed } from '../engine.ts';
import type { VersionRange } from '../segment-store.ts';
import { SegmentBuilder } from './segment/segment-builder.ts';

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

/** The range in pieces that each bring so many articles, so that what a builder holds is bounded. */
export function* pieces(feed: ArticleFeed, { after, upTo }: VersionRange, articles: number): Iterable<VersionRange> {
  let from = after;
  while (from < upTo) {
    const end = Math.min(feed.versionOf(articles, from) ?? upTo, upTo);
    yield { after: from, upTo: end };
    from = end;
  }
}

/** At a few hundred words each, some ten milliseconds of work before other requests get their turn. */
const ARTICLES_A_TURN = 20;

/** Some 75,000 paragraphs: what a builder then holds is about 100 MB. */
export const ARTICLES_A_SEGMENT = 5_000;
