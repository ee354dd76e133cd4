import { z } from 'zod';
import { type ResourceDescription, reference, TAGGED } from './operation.ts';
import { articleHead, markedParagraph, queryReading } from './replies.ts';
import { articleRequest } from './requests.ts';

/** `GET /api/v1/articles/{id}/paragraphs/{n}`: one paragraph, and the article it is in. */
export const paragraphReply = markedParagraph.extend({
  url: z.string().describe('The paragraph in the article’s page here'),
  article: articleHead,
  query: queryReading.nullable().describe('Present when the paragraph was asked for with `q`'),
});

export type ParagraphReply = z.infer<typeof paragraphReply>;

export const paragraphDescription: ResourceDescription = {
  components: { ParagraphReply: paragraphReply },
  operations: [
    {
      path: '/api/v1/articles/{id}/paragraphs/{n}',
      id: 'paragraph',
      summary: 'One paragraph, marked where `q` matches',
      request: articleRequest,
      reply: { $ref: reference('ParagraphReply') },
      faults: [400, 404, 406, 410, 414, 422, 429, 503],
      headers: TAGGED,
    },
  ],
};
