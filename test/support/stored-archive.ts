import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Archive, type ArticleRecord, openArchive } from '../../archive/index.ts';
import type { MorgueError } from '../../errors/index.ts';
import { NO_FILTERS, type Sort } from '../../search/index.ts';
import { parseQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine, keepSegments } from '../../search/minisearch/index.ts';
import { recordOf, temporaryFolder } from '../archive/records.ts';
import type { SmallArticle } from './articles.ts';

/** A real archive in a folder of its own, with its segments in files. */
export interface StoredArchive {
  readonly archive: Archive;
  /** Commits each article as a version of its own, under the identity `a1`, `a2` …; counting goes on from call to call. */
  put(articles: readonly SmallArticle[]): void;
  /** Writes segment files for what has none. */
  keep(articlesASegment?: number): Promise<void>;
  /** Where a segment file is. */
  pathOf(name: string): string;
  /** Changes a segment file's bytes by hand; null deletes it. */
  tamper(name: string, change: (bytes: Buffer) => Uint8Array | null): void;
  remove(): void;
}

export function openStoredArchive(): StoredArchive {
  const folder = temporaryFolder();
  const archive = openArchive(folder.path('test.db'), { mode: 'create' });
  const pathOf = (name: string) => folder.path(`test.db-segments/${name}`);
  let count = 0;
  return {
    archive,
    put(articles) {
      for (const article of articles) {
        count += 1;
        archive.transaction(() => archive.put(storedRecord(article, `a${count}`)));
      }
    },
    keep: (articlesASegment = 1) => keepSegments(archive, archive, { articlesASegment }),
    pathOf,
    tamper(name, change) {
      const changed = change(readFileSync(pathOf(name)));
      if (changed === null) rmSync(pathOf(name));
      else writeFileSync(pathOf(name), changed);
    },
    remove() {
      archive.close();
      folder.remove();
    },
  };
}

/** An article as an archive takes it, with nothing but what is given. Its text is its content's hash. */
export function storedRecord(article: SmallArticle, identity: string): ArticleRecord {
  return recordOf({
    identity,
    name: identity,
    contentHash: JSON.stringify(article),
    headline: article.headline ?? '',
    byline: (article.byline ?? []).map((name) => ({ name, role: null })),
    date: article.date ?? null,
    place: article.place ?? null,
    source: article.source ?? null,
    section: article.section ?? null,
    language: article.language ?? null,
    sourceUrl: article.sourceUrl ?? null,
    paragraphs: (article.paragraphs ?? []).map((paragraph) => {
      const [kind, text] = typeof paragraph === 'string' ? (['body', paragraph] as const) : paragraph;
      return { kind, text };
    }),
    removals: [],
  });
}

/** An engine over the archive and its files, up to date; faults are gathered. */
export async function engineOverFiles(archive: Archive): Promise<{ engine: EmbeddedEngine; faults: MorgueError[] }> {
  const faults: MorgueError[] = [];
  const engine = createEmbeddedEngine(archive, archive, { onFault: (fault) => faults.push(fault) });
  await engine.refresh();
  return { engine, faults };
}

/** An engine that has never heard of files: what every other must answer. */
export async function engineOverTexts(archive: Archive): Promise<EmbeddedEngine> {
  const engine = createEmbeddedEngine(archive);
  await engine.refresh();
  return engine;
}

/** All that an engine answers to some queries in native syntax: totals, order, scores and every mark. */
export async function answersOf(engine: EmbeddedEngine, queries: readonly string[]) {
  const snapshot = engine.snapshot();
  const { version, articles, paragraphs } = snapshot;
  const answers = [];
  for (const text of queries) {
    const question = { query: parseQuery(text, { syntax: 'native', match: undefined }).query, filters: NO_FILTERS };
    const pages = [];
    for (const sort of ['relevance', 'newest', 'oldest'] as readonly Sort[]) {
      const { totals, hits } = await snapshot.search(question, { sort, offset: 0, size: 1000 });
      pages.push({ totals, hits: hits.map((hit) => ({ ...hit, score: Number(hit.score.toFixed(9)) })) });
    }
    answers.push({ text, pages, years: await snapshot.facet(question, 'year') });
  }
  return { version, articles, paragraphs, answers };
}
