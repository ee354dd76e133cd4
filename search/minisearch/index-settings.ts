/**
 * What decides which words a segment holds and how they weigh. A segment made under other settings cannot be searched
 * beside ours: the same word might be cut or stemmed otherwise. `words`, `stems` and `weights` are raised whenever
 * search/analysis or unit-fields.ts change what they give; Unicode's tables and word lists come with Node.
 */
export const INDEX_SETTINGS = `words 1, stems 1, weights 1, icu ${process.versions['icu'] ?? 'none'}`;
