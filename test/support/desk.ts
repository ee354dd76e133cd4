import {
  type Ask,
  type CountFound,
  createDesk,
  type Desk,
  type Engine,
  NO_FILTERS,
  type SearchFound,
} from '../../search/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../../search/minisearch/index.ts';
import { articlesOf, MemoryArchive, type SmallArticle } from './articles.ts';

/** A desk over a few articles in memory, and short ways to ask it. */
export interface SmallDesk {
  readonly desk: Desk;
  readonly archive: MemoryArchive;
  refresh(): Promise<void>;
  count(text: string): Promise<CountFound['totals']>;
  search(text: string): Promise<SearchFound>;
  /** Ids of the articles found, best first. */
  ids(text: string): Promise<readonly string[]>;
  /** `a1 h: summit`, `a1 p2: signing ceremony`: what is marked, where. */
  marked(text: string): Promise<readonly string[]>;
}

/** Sets up a desk over articles; one for each engine. `now` is milliseconds, as Date.now. */
export type DeskOver = (small: readonly SmallArticle[], now?: () => number) => Promise<SmallDesk>;

/** With the embedded engine, in this thread. */
export const deskOver: DeskOver = (small, now) => deskWith((engine) => engine, small, now);

/** @param wrapped the embedded engine, or something around it */
export async function deskWith(
  wrapped: (engine: EmbeddedEngine) => Engine & { isReady(): boolean },
  small: readonly SmallArticle[],
  now = Date.now,
): Promise<SmallDesk> {
  const archive = new MemoryArchive().add(articlesOf(small));
  const engine = createEmbeddedEngine(archive);
  await engine.refresh();
  const desk = createDesk(wrapped(engine), archive, now);
  const search = (text: string) => desk.search(asking(text), { sort: 'relevance', size: 100, cursor: null });
  return {
    desk,
    archive,
    refresh: () => engine.refresh(),
    count: async (text) => (await desk.count(asking(text))).totals,
    search,
    ids: async (text) => (await search(text)).results.map(({ article }) => article.id),
    marked: async (text) => marksIn(await search(text)),
  };
}

export const asking = (text: string, more: Partial<Ask> = {}): Ask => ({
  text,
  syntax: 'native',
  match: 'all',
  filters: NO_FILTERS,
  ...more,
});

function marksIn({ results }: SearchFound): readonly string[] {
  return results
    .flatMap(({ article, headlineHighlights, bylineHighlights, paragraphs }) => [
      ...headlineHighlights.map(([start, end]) => `${article.id} h: ${article.headline.slice(start, end)}`),
      ...bylineHighlights.flatMap(({ author, highlights }) =>
        highlights.map(([start, end]) => `${article.id} b${author}: ${article.byline[author]?.name.slice(start, end)}`),
      ),
      ...paragraphs.flatMap(({ n, text, highlights }) =>
        highlights.map(([start, end]) => `${article.id} p${n}: ${text.slice(start, end)}`),
      ),
    ])
    .sort();
}
