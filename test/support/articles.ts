import type {
  Article,
  ArticleFeed,
  ArticleId,
  ArticleNumber,
  ArticleTexts,
  ParagraphKind,
  ReprintNews,
} from '../../search/index.ts';

/** An article with everything left out that a test does not care for. Paragraphs are bodies unless given as [kind, text]. */
export interface SmallArticle {
  readonly headline?: string;
  readonly byline?: readonly string[];
  readonly date?: string | null;
  readonly place?: string;
  readonly source?: string;
  readonly section?: string;
  readonly language?: string;
  readonly sourceUrl?: string;
  readonly paragraphs?: readonly (string | readonly [ParagraphKind, string])[];
}

/** Articles numbered from 1, with ids a1, a2 …, as an archive would hand them out. */
export function articlesOf(small: readonly SmallArticle[]): readonly Article[] {
  return small.map((article, i) => articleOf(article, i + 1));
}

export function articleOf(small: SmallArticle, number: number): Article {
  return {
    id: `a${number}` as ArticleId,
    number: number as ArticleNumber,
    headline: small.headline ?? '',
    byline: (small.byline ?? []).map((name) => ({ name, role: null })),
    date: small.date ?? null,
    place: small.place ?? null,
    source: small.source ?? null,
    section: small.section ?? null,
    language: small.language ?? null,
    sourceUrl: small.sourceUrl ?? null,
    paragraphs: (small.paragraphs ?? []).map((paragraph, i) => {
      const [kind, text] = typeof paragraph === 'string' ? (['body', paragraph] as const) : paragraph;
      return { n: i + 1, kind, text };
    }),
  };
}

/** An archive in memory that grows by `add` and loses articles by `remove`, one version a call. */
export class MemoryArchive implements ArticleFeed, ArticleTexts {
  readonly #rows: { article: Article; readonly added: number; removed: number | null }[] = [];
  readonly #groups = new Map<ArticleNumber, { readonly group: number; readonly since: number }>();
  #isCompared = false;
  #version = 0;

  add(articles: readonly Article[]): this {
    this.#version += 1;
    for (const article of articles) {
      for (const row of this.#current()) if (row.article.id === article.id) row.removed = this.#version;
      this.#rows.push({ article, added: this.#version, removed: null });
    }
    return this;
  }

  remove(id: string): void {
    this.#version += 1;
    for (const row of this.#current()) if (row.article.id === id) row.removed = this.#version;
  }

  /** Takes an article out and deletes all of its text, as a withdrawal does; its number still stands for what is left. */
  withdraw(id: string): void {
    for (const row of this.#rows) {
      if (row.article.id === id) row.article = { ...articleOf({}, row.article.number), id: row.article.id };
    }
    this.remove(id);
  }

  version(): number {
    return this.#version;
  }

  counts(): { articles: number; paragraphs: number } {
    const current = this.#current();
    return {
      articles: current.length,
      paragraphs: current.reduce((sum, { article }) => sum + article.paragraphs.length, 0),
    };
  }

  versionOf(nth: number, after: number): number | undefined {
    return this.#rows.filter((row) => row.added > after)[nth - 1]?.added;
  }

  *added(after: number, upTo: number): Iterable<Article> {
    for (const { article, added, removed } of this.#rows) {
      if (added > after && added <= upTo && (removed === null || removed > upTo)) yield article;
    }
  }

  *removed(after: number, upTo: number): Iterable<ArticleNumber> {
    for (const { article, added, removed } of this.#rows) {
      if (added <= after && removed !== null && removed > after && removed <= upTo) yield article.number;
    }
  }

  /** Says which articles are reprints of one another, by their ids; they were compared before the first call too. */
  group(...groups: readonly (readonly string[])[]): this {
    this.#version += 1;
    this.#isCompared = true;
    for (const ids of groups) {
      const articles = this.#current().filter(({ article }) => ids.includes(article.id));
      const group = articles[0]?.article.number ?? 0;
      for (const { article } of articles) this.#groups.set(article.number, { group, since: this.#version });
    }
    return this;
  }

  reprints(after: number): ReprintNews {
    const changed = Array.from(this.#groups, ([article, one]) => ({ article, ...one }));
    return { isComplete: this.#isCompared, changed: changed.filter(({ since }) => since > after) };
  }

  byNumber(number: ArticleNumber): Article | undefined {
    return this.#rows.find(({ article }) => article.number === number)?.article;
  }

  byId(id: string): Article | undefined {
    return this.#current().find(({ article }) => article.id === id)?.article;
  }

  #current() {
    return this.#rows.filter(({ removed }) => removed === null);
  }
}
