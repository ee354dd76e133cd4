import type { Archive } from '../archive/records.ts';
import type { ArchiveSummary } from '../web/pages/page-data.ts';

/** What the archive holds, for the pages. Counted once for each version: it reads every article's row. */
export function summaryOf(archive: Pick<Archive, 'version' | 'stats'>): () => ArchiveSummary {
  let counted: { readonly version: number; readonly summary: ArchiveSummary } | undefined;
  return () => {
    const version = archive.version();
    if (counted?.version !== version) {
      const { articles, paragraphs, from, to, sources } = archive.stats();
      counted = { version, summary: { articles, paragraphs, from, to, sources } };
    }
    return counted.summary;
  };
}
