import { z } from 'zod';
import { LINE_SORTS, PARAGRAPH_KINDS } from '../../search/index.ts';
import { LINKED, type ResourceDescription, reference } from './operation.ts';
import { articleHead, countReply, highlight } from './replies.ts';
import { queryRequest, sizeOf, wholeNumber } from './requests.ts';

/** `GET /api/v1/concordance`: each occurrence among its words. */
export const concordanceRequest = queryRequest.extend({
  sort: z
    .enum(LINE_SORTS)
    .default('relevance')
    .describe(
      'The order of lines: `left1` by the words before the match, `right1` by those after it, `date` oldest first, ' +
        '`source`, or `relevance`.',
    ),
  size: sizeOf('lines'),
  context: wholeNumber(0, 50)
    .default(8)
    .describe('How many words stand to each side of a match: a whole number from 0 to 50.'),
});

export const concordanceLine = articleHead
  .pick({ id: true, headline: true, date: true, datePrecision: true, source: true })
  .extend({
    left: z
      .string()
      .describe('What stands before the match; `left`, `match` and `right` follow one another in the text'),
    match: z.string(),
    right: z.string(),
    highlights: z.array(highlight).describe('Within `match`: the words that made it one'),
    url: z.string().describe('The paragraph in the article’s page here'),
    kind: z.enum(['headline', 'byline', ...PARAGRAPH_KINDS]),
    n: z.int().min(1).nullable().describe('The paragraph’s number; null in a headline or byline'),
  });

export const concordanceReply = countReply.extend({
  lines: z.array(concordanceLine).describe('One line for each occurrence'),
  next: z.string().nullable().describe('The cursor of the next page'),
});

export type ConcordanceReply = z.infer<typeof concordanceReply>;

export const concordanceDescription: ResourceDescription = {
  components: { ConcordanceReply: concordanceReply, ConcordanceLine: concordanceLine },
  operations: [
    {
      path: '/api/v1/concordance',
      id: 'concordance',
      summary: 'Every occurrence among its words, one line each, a page at a time; `group` changes nothing here',
      request: concordanceRequest,
      reply: { $ref: reference('ConcordanceReply') },
      faults: [400, 406, 410, 414, 422, 429, 503],
      headers: LINKED,
    },
  ],
};
