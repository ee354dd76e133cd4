import { z } from 'zod';
import { SYNTAXES } from '../../search/index.ts';
import { type ResourceDescription, reference, TAGGED } from './operation.ts';
import { indexState, suggestion } from './replies.ts';
import { queryRequest, wholeNumber } from './requests.ts';

/** `GET /api/v1/suggest`: what a text that is being typed may become. */
export const suggestRequest = z.object({
  q: queryRequest.shape.q,
  syntax: queryRequest.shape.syntax,
  size: wholeNumber(1, 20).default(8).describe('How many of each kind are given at most: a whole number from 1 to 20.'),
});

export const suggestReply = z.object({
  query: z.object({ text: z.string(), syntax: z.enum(SYNTAXES) }),
  index: indexState,
  completions: z
    .array(
      z.object({
        term: z.string().describe('Folded: lower case, no accents'),
        articles: z.int().min(1).describe('How many articles hold it'),
        query: z.string().describe('The text with its last word completed'),
      }),
    )
    .describe('What the last word may become, most articles first'),
  didYouMean: z.array(suggestion).describe('Whole queries with a nearby word, or a slip mended'),
});

export type SuggestReply = z.infer<typeof suggestReply>;

export const suggestDescription: ResourceDescription = {
  components: { SuggestReply: suggestReply },
  operations: [
    {
      path: '/api/v1/suggest',
      id: 'suggest',
      summary: 'What a text that is being typed may become, and what may have been meant',
      request: suggestRequest,
      reply: { $ref: reference('SuggestReply') },
      faults: [400, 406, 414, 429, 503],
      headers: TAGGED,
    },
  ],
};
