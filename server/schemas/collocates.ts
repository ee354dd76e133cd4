import { z } from 'zod';
import { MEASURES } from '../../search/index.ts';
import { LINKED, type ResourceDescription, reference } from './operation.ts';
import { countReply } from './replies.ts';
import { queryRequest, sizeOf, wholeNumber } from './requests.ts';

/** `GET /api/v1/collocates`: the words around the matches. */
export const collocatesRequest = queryRequest.extend({
  size: sizeOf('words'),
  span: wholeNumber(1, 20)
    .default(5)
    .describe('How many words to each side of a match are near it: a whole number from 1 to 20.'),
  measure: z
    .enum(MEASURES)
    .default('logLikelihood')
    .describe('What the words are ordered by, highest first: `logLikelihood`, `logDice` or `count`.'),
  min: wholeNumber(1, 1_000_000)
    .default(1)
    .describe('Words near a match less often are left out: a whole number from 1 to 1000000.'),
  stopwords: z
    .enum(['keep', 'drop'])
    .default('keep')
    .describe('Whether to `keep` or `drop` the commonest words of English (the, of, was).'),
});

const collocate = z.object({
  word: z.string().describe('Folded: lower case, no accents'),
  count: z.int().min(1).describe('How often it stands near a match; each place counts once'),
  left: z.int().min(0).describe('Before the nearest match'),
  right: z.int().min(0).describe('After the nearest match, or midway between two'),
  everywhere: z.int().min(1).describe('How often it stands anywhere outside matches'),
  expected: z.number().min(0).describe('How often it would stand near by chance'),
  logLikelihood: z.number().describe('Dunning 1993; negative where it stands near less often than expected'),
  logDice: z.number().describe('Rychlý 2008; 14 when neither goes without the other'),
});

export const collocatesReply = countReply.extend({
  words: z.int().min(0).describe('Words of the whole archive, those in matches left aside'),
  near: z.int().min(0).describe('Those of them that stand near a match'),
  distinct: z.int().min(0).describe('How many collocates there are on all pages'),
  collocates: z.array(collocate),
  next: z.string().nullable().describe('The cursor of the next page'),
});

export type CollocatesReply = z.infer<typeof collocatesReply>;

export const collocatesDescription: ResourceDescription = {
  components: { CollocatesReply: collocatesReply, Collocate: collocate },
  operations: [
    {
      path: '/api/v1/collocates',
      id: 'collocates',
      summary: 'The words around the matches, a page at a time; `sort` and `group` change nothing here',
      request: collocatesRequest,
      reply: { $ref: reference('CollocatesReply') },
      faults: [400, 406, 410, 414, 422, 429, 503],
      headers: LINKED,
    },
  ],
};
