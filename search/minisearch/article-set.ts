/** A set of the articles of one segment, one bit each. Operations that change a set say so; copy it first to keep it. */
export class ArticleSet {
  readonly size: number;
  readonly words: Uint32Array;

  /** @param size how many articles the segment has */
  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  static allOf(size: number): ArticleSet {
    const all = new ArticleSet(size, new Uint32Array((size + 31) >>> 5).fill(0xffff_ffff));
    return all.#cutOff();
  }

  /** @param articles numbers below `size` */
  static from(articles: Uint32Array, size: number): ArticleSet {
    const set = new ArticleSet(size);
    for (let i = 0; i < articles.length; i += 1) set.add(articles[i] ?? 0);
    return set;
  }

  /** The articles that at least two of the sets have. */
  static inSeveral(sets: readonly ArticleSet[]): ArticleSet {
    const size = sets[0]?.size ?? 0;
    const any = new ArticleSet(size);
    const several = new ArticleSet(size);
    for (const { words } of sets) {
      for (let i = 0; i < words.length; i += 1) {
        const before = any.words[i] ?? 0;
        const word = words[i] ?? 0;
        several.words[i] = (several.words[i] ?? 0) | (before & word);
        any.words[i] = before | word;
      }
    }
    return several;
  }

  has(article: number): boolean {
    return (((this.words[article >>> 5] ?? 0) >>> (article & 31)) & 1) === 1;
  }

  add(article: number): void {
    this.words[article >>> 5] = (this.words[article >>> 5] ?? 0) | (1 << (article & 31));
  }

  remove(article: number): void {
    this.words[article >>> 5] = (this.words[article >>> 5] ?? 0) & ~(1 << (article & 31));
  }

  copy(): ArticleSet {
    return new ArticleSet(this.size, this.words.slice());
  }

  /** Keeps only what is also in the other; gives this set. */
  keepOnly(other: ArticleSet): this {
    for (let i = 0; i < this.words.length; i += 1) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return this;
  }

  /** Gives this set, with what is in the other. */
  addAll(other: ArticleSet): this {
    for (let i = 0; i < this.words.length; i += 1) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
    return this;
  }

  /** Every article that is not in this set. */
  complement(): ArticleSet {
    return new ArticleSet(
      this.size,
      this.words.map((word) => ~word),
    ).#cutOff();
  }

  count(): number {
    let count = 0;
    for (let i = 0; i < this.words.length; i += 1) count += onesIn(this.words[i] ?? 0);
    return count;
  }

  /** How many of its articles are in the other too. */
  countIn(other: ArticleSet): number {
    let count = 0;
    for (let i = 0; i < this.words.length; i += 1) count += onesIn((this.words[i] ?? 0) & (other.words[i] ?? 0));
    return count;
  }

  /** Calls with each article, ascending. */
  forEach(visit: (article: number) => void): void {
    for (let i = 0; i < this.words.length; i += 1) {
      let word = this.words[i] ?? 0;
      while (word !== 0) {
        visit((i << 5) + 31 - Math.clz32(word & -word));
        word &= word - 1;
      }
    }
  }

  /** Ascending. */
  toArray(): Uint32Array {
    const articles = new Uint32Array(this.count());
    let next = 0;
    this.forEach((article) => {
      articles[next] = article;
      next += 1;
    });
    return articles;
  }

  /** Bits past the last article stay 0, so that counting is right. */
  #cutOff(): this {
    const rest = this.size & 31;
    const last = this.words.length - 1;
    if (rest !== 0) this.words[last] = (this.words[last] ?? 0) & (2 ** rest - 1);
    return this;
  }
}

/** How many bits are set. Source: the “parallel” count in Anderson, Bit Twiddling Hacks (public domain). */
export function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
