import type { ArticleNumber } from '../article.ts';
import type { ArticleFeed } from '../engine.ts';
import { articleNumbered } from './article-numbered.ts';
import type { Segment } from './segment/segment.ts';

/** Which articles of a view are reprints of one another. Plain data over shared memory, as threads are sent it. */
export interface ReprintGroups {
  /** They are numbered from 1 up to here. */
  readonly count: number;
  /** Of each segment of the view, the group of each of its articles, 0 for none; null where no article is in one. */
  readonly bySegment: readonly (Uint32Array | null)[];
}

/**
 * Follows the groups of an archive. A view's columns are never changed: where a later view differs, it has copies, and
 * shares the others.
 */
export class ReprintRegister {
  #isComplete = true;
  #upTo = 0;
  readonly #groupOf = new Map<ArticleNumber, number>();
  /** From the archive's numbers of groups, which are those of articles, to ours, which run on. */
  readonly #groups = new Map<number, number>();
  readonly #columns = new WeakMap<Segment, Uint32Array | null>();
  /** Since columns were made. */
  readonly #changed = new Set<ArticleNumber>();

  /** Reads what is new. @returns whether it is of this version: false when the archive has gone on meanwhile */
  read(feed: ArticleFeed, version: number): boolean {
    const { isComplete, changed } = feed.reprints(this.#upTo);
    this.#isComplete = isComplete;
    let newest = version;
    for (const { article, group, since } of changed) {
      this.#groupOf.set(article, this.#ourNumber(group));
      this.#changed.add(article);
      newest = Math.max(newest, since);
    }
    this.#upTo = newest;
    return newest === version;
  }

  /** The groups in a view over these segments; null while not all articles have been compared. */
  over(segments: readonly Segment[]): ReprintGroups | null {
    const bySegment = segments.map((segment) => this.#columnOf(segment));
    this.#changed.clear();
    return this.#isComplete ? { count: this.#groups.size, bySegment } : null;
  }

  #ourNumber(group: number): number {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    this.#groups.set(group, this.#groups.size + 1);
    return this.#groups.size;
  }

  #columnOf(segment: Segment): Uint32Array | null {
    const known = this.#columns.get(segment);
    const column = known === undefined ? this.#allOf(segment) : this.#renewed(known, segment);
    this.#columns.set(segment, column);
    return column;
  }

  #allOf(segment: Segment): Uint32Array | null {
    const { count } = segment.articles;
    let column: Uint32Array | null = null;
    for (let article = 0; article < count && this.#groupOf.size > 0; article += 1) {
      const group = this.#groupOf.get(segment.articles.number(article));
      if (group === undefined) continue;
      column ??= sharedColumn(count);
      column[article] = group;
    }
    return column;
  }

  #renewed(known: Uint32Array | null, segment: Segment): Uint32Array | null {
    let copy: Uint32Array | null = null;
    for (const number of this.#changed) {
      const article = articleNumbered(number, segment);
      if (article === undefined) continue;
      copy ??= copied(known, segment.articles.count);
      copy[article] = this.#groupOf.get(number) ?? 0;
    }
    return copy ?? known;
  }
}

function copied(column: Uint32Array | null, count: number): Uint32Array {
  const copy = sharedColumn(count);
  if (column !== null) copy.set(column);
  return copy;
}

const sharedColumn = (count: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * count));
