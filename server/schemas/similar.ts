import { z } from 'zod';
import { type ResourceDescription, reference, TAGGED } from './operation.ts';
import { articleHead, indexState } from './replies.ts';
import { sizeOf } from './requests.ts';

/** `GET /api/v1/articles/{id}/similar`: near-duplicates and articles about the same. */
export const similarRequest = z.object({ size: sizeOf('articles') });

export const similarReply = z.object({
  index: indexState,
  article: articleHead,
  similar: z
    .array(
      articleHead.extend({
        kind: z
          .enum(['duplicate', 'related'])
          .describe('A duplicate has at least half of the shorter text, word for word'),
        share: z
          .number()
          .min(0)
          .max(1)
          .describe('Of the shorter one’s stretches of five words, those the other has too'),
        resemblance: z.number().min(0).max(1).describe('Of all stretches of both, those that both have'),
        score: z.number().min(0).describe('The sum of the scores of `words`'),
        words: z
          .array(z.object({ word: z.string(), score: z.number() }))
          .describe('The telling words that both share, the one that counts most first'),
      }),
    )
    .describe('Duplicates first, the fullest first; then the most related'),
});

export type SimilarReply = z.infer<typeof similarReply>;

export const similarDescription: ResourceDescription = {
  components: { SimilarReply: similarReply },
  operations: [
    {
      path: '/api/v1/articles/{id}/similar',
      id: 'similar',
      summary: 'Near-duplicates of an article, and articles about the same',
      request: similarRequest,
      reply: { $ref: reference('SimilarReply') },
      faults: [400, 404, 406, 410, 414, 429, 503],
      headers: TAGGED,
    },
  ],
};
