import { join } from 'node:path';
import { openArchive } from '../../archive/index.ts';
import { indexInto, type RawDocument } from '../../indexer/index.ts';
import { NO_FILTERS } from '../../search/index.ts';
import { parseQuery } from '../../search/language/index.ts';
import { compactSegments, createEmbeddedEngine, keepSegments } from '../../search/minisearch/index.ts';
import { type Contender, openedHere } from '../contender.ts';
import type { GeneratedArticle } from '../generated-articles.ts';
import type { QueryKind, Words } from '../query-classes.ts';
import { secondsOf } from '../timing.ts';

/**
 * Ours, at the engine: each answer has exact totals of articles, paragraphs and occurrences, and 20 ranked articles with
 * every place where they match. Words are asked as written, as the peers, which stem nothing, would.
 */
export const newsmorgue: Contender = {
  name: 'Newsmorgue',

  async make(articles, folder) {
    const archive = openArchive(join(folder, ARCHIVE), { mode: 'create' });
    try {
      const keepingSeconds = await secondsOf(() => indexInto(archive, documentsOf(articles)));
      const indexSeconds = await secondsOf(async () => {
        await keepSegments(archive, archive);
        await compactSegments(archive, archive);
      });
      const indexBytes = archive.segments().reduce((sum, { bytes }) => sum + bytes, 0);
      return { keepingSeconds, indexSeconds, indexBytes };
    } finally {
      archive.close();
    }
  },

  async open(folder) {
    const archive = openArchive(join(folder, ARCHIVE), { mode: 'read' });
    const engine = createEmbeddedEngine(archive, archive, {
      onFault(fault) {
        throw fault;
      },
    });
    await engine.refresh();
    const snapshot = engine.snapshot();
    return openedHere(
      (kind, words) => {
        const question = { query: parseQuery(asTyped(kind, words)).query, filters: NO_FILTERS };
        return async () => (await snapshot.search(question, FIRST_PAGE)).totals.paragraphs;
      },
      () => {
        snapshot.close();
        archive.close();
      },
    );
  },
};

/** The archive's file in a contender's folder. */
export const ARCHIVE = 'archive.db';

/** The query in native syntax. `=` keeps a word to the form as written. */
export function asTyped(kind: QueryKind, words: Words): string {
  const exact = words.map((word) => `=${word}`);
  switch (kind) {
    case 'word':
    case 'all':
      return exact.join(' AND ');
    case 'together':
      return exact.join(' /p ');
    case 'any':
      return exact.join(' OR ');
    case 'phrase':
      return `"${exact.join(' ')}"`;
    case 'within-five':
      return exact.join(' NEAR/5 ');
    case 'prefix':
      return `${words.join()}*`;
    case 'one-edit':
      return `${words.join()}~1`;
    default:
      return kind satisfies never;
  }
}

async function* documentsOf(articles: readonly GeneratedArticle[]): AsyncGenerator<RawDocument> {
  for (const { url, headline, byline, date, paragraphs, ...given } of articles) {
    yield {
      identity: url,
      location: url,
      name: url,
      content: { kind: 'text', text: paragraphs.join('\n\n') },
      given: {
        headline,
        byline: byline.map((author) => ({ name: author, role: null })),
        date,
        ...given,
        sourceUrl: url,
      },
    };
  }
}

const FIRST_PAGE = { sort: 'relevance', offset: 0, size: 20 } as const;
