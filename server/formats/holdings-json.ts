import { type AboutFound, type CoverageFound, SYNTAXES } from '../../search/index.ts';
import type { CoverageReply, IndexReply } from '../schemas/holdings.ts';

/** What the index is, as `/api/v1/index` gives it. */
export function presentIndex({ index, analysis, segments, bytes }: AboutFound): IndexReply {
  return { ...index, settings: { analysis, syntaxes: [...SYNTAXES], segments: { count: segments, bytes } } };
}

/** What the archive holds by source and year, as `/api/v1/coverage` gives it. */
export function presentCoverage({ index, sources, years, undated }: CoverageFound): CoverageReply {
  return {
    index: { ...index },
    sources: sources.map((each) => ({ ...each, years: [...each.years] })),
    years: [...years],
    undated,
  };
}
