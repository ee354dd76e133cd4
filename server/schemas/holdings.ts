import { z } from 'zod';
import { SYNTAXES } from '../../search/index.ts';
import { type ResourceDescription, reference, TAGGED } from './operation.ts';
import { indexState } from './replies.ts';
import { bareRequest } from './requests.ts';

/** `GET /api/v1/index`. */
export const indexReply = indexState.extend({
  settings: z.object({
    analysis: z.string().describe('What decides which words the index holds: equal texts, equal answers'),
    syntaxes: z.array(z.enum(SYNTAXES)).describe('What `q` may be written in'),
    segments: z.object({
      count: z.int().min(0).describe('Pieces the index is kept in; answers do not depend on them'),
      bytes: z.int().min(0),
    }),
  }),
});

const held = z.object({ articles: z.int().min(0), paragraphs: z.int().min(0) });

const yearCoverage = held.extend({ year: z.int().min(1).max(9999) });

export const sourceCoverage = held.extend({
  source: z.string().nullable().describe('Null for articles without a source'),
  years: z.array(yearCoverage),
  undated: held,
});

/** `GET /api/v1/coverage`. */
export const coverageReply = z.object({
  index: indexState,
  sources: z.array(sourceCoverage).describe('Most articles first'),
  years: z.array(yearCoverage).describe('All sources together; years without articles are left out'),
  undated: held,
});

export type IndexReply = z.infer<typeof indexReply>;
export type CoverageReply = z.infer<typeof coverageReply>;

export const holdingsDescription: ResourceDescription = {
  components: { IndexReply: indexReply, CoverageReply: coverageReply, SourceCoverage: sourceCoverage },
  operations: [
    {
      path: '/api/v1/index',
      id: 'index',
      summary: 'What the index is: its version, its size and how it is made',
      request: bareRequest,
      reply: { $ref: reference('IndexReply') },
      faults: [400, 406, 414, 429, 503],
      headers: TAGGED,
    },
    {
      path: '/api/v1/coverage',
      id: 'coverage',
      summary: 'What the archive holds: articles and paragraphs by source and year',
      request: bareRequest,
      reply: { $ref: reference('CoverageReply') },
      faults: [400, 406, 414, 429, 503],
      headers: TAGGED,
    },
  ],
};
