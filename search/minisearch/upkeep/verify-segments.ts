import { MorgueError } from '../../../errors/index.ts';
import type { Article, ArticleNumber } from '../../article.ts';
import type { ArticleFeed } from '../../engine.ts';
import type { SegmentFile, SegmentReader } from '../../segment-store.ts';
import type { Segment } from '../segment/segment.ts';
import { loadSegment } from './load-segment.ts';

/**
 * Reads every segment whole and compares it with the archive: checksums, that the ranges of versions follow one another,
 * and that each current article is in the one segment it belongs to, with as many paragraphs. Yields what is not as it
 * should be, each as a sentence. Articles that are in no segment yet are no fault: they are searched from the archive.
 */
export function* verifySegments(feed: ArticleFeed, store: SegmentReader): Generator<string> {
  const version = feed.version();
  let end = 0;
  for (const file of store.segments()) {
    if (file.after !== end) yield `The segment “${file.name}” begins after version ${file.after}, not ${end}.`;
    if (file.upTo > version)
      yield `The segment “${file.name}” goes to version ${file.upTo}; there are only ${version}.`;
    end = file.upTo;
    try {
      yield* articleFaults(loadSegment(file, store), file, feed, version);
    } catch (fault) {
      if (!(fault instanceof MorgueError)) throw fault;
      yield fault.message;
    }
  }
}

function* articleFaults(
  { articles }: Segment,
  { name, after, upTo }: SegmentFile,
  feed: ArticleFeed,
  version: number,
): Generator<string> {
  const removed = new Set(feed.removed(upTo, version));
  const places = new Map<ArticleNumber, number>();
  for (let place = 0; place < articles.count; place += 1) {
    const number = articles.number(place);
    if (places.has(number)) yield `The segment “${name}” holds article number ${number} twice.`;
    if (!removed.has(number)) places.set(number, place);
  }
  for (const article of feed.added(after, upTo)) {
    const place = places.get(article.number);
    places.delete(article.number);
    if (removed.has(article.number)) continue;
    if (place === undefined) yield `The segment “${name}” lacks article ${article.id} (number ${article.number}).`;
    else if (articles.id(place) !== article.id || articles.paragraphs[place] !== article.paragraphs.length) {
      yield `The segment “${name}” has another article than ${described(article)} under its number.`;
    }
  }
  for (const number of places.keys())
    yield `The segment “${name}” holds article number ${number}, which is not current.`;
}

const described = ({ id, paragraphs }: Article): string => `${id} of ${paragraphs.length} paragraphs`;
