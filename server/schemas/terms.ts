import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import { TERM_SORTS, type TermShape } from '../../search/index.ts';
import { LINKED, type ResourceDescription, reference } from './operation.ts';
import { indexState } from './replies.ts';
import { queryRequest, sizeOf } from './requests.ts';

const form = z.string().min(1).max(255);

/** `GET /api/v1/terms`: the words that the archive's texts hold. */
export const termsRequest = z.object({
  prefix: form.optional().describe('Words that begin so; case and accents do not matter (1 to 255 characters).'),
  pattern: form.optional().describe('Words of this shape: `*` is any letters, `?` exactly one (1 to 255 characters).'),
  like: form.optional().describe('Words that come near this one (1 to 255 characters).'),
  edits: z
    .enum(['1', '2'])
    .optional()
    .describe('With `like`: how many letters may be added, left out or exchanged, `1` (if left out) or `2`.'),
  sort: z
    .enum(TERM_SORTS)
    .default('articles')
    .describe('What comes first: the word in most `articles`, with most `occurrences`, or by the `term` itself.'),
  size: sizeOf('words'),
  cursor: queryRequest.shape.cursor,
});

export const termsReply = z.object({
  index: indexState,
  distinct: z.int().min(0).describe('How many words there are on all pages'),
  terms: z.array(
    z.object({
      term: z.string().describe('Folded: lower case, no accents'),
      articles: z.int().min(1),
      occurrences: z.int().min(1),
      edits: z.int().min(0).describe('How far it is from `like`; 0 without it'),
    }),
  ),
  next: z.string().nullable().describe('The cursor of the next page'),
});

/** Which words are asked for; all of them when nothing is said. Throws `bad-parameter` for two ways of saying it. */
export function shapeOf({ prefix, pattern, like, edits }: TermsRequest): TermShape {
  const given = Object.entries({ prefix, pattern, like }).filter(([, text]) => text !== undefined);
  const [first, second] = given.map(([name]) => name);
  if (second !== undefined) {
    throw new MorgueError('bad-parameter', `\`${first}\` and \`${second}\` cannot be given together.`, {
      hint: 'Give one of prefix, pattern and like.',
      where: { in: 'parameter', name: second },
    });
  }
  if (like !== undefined) return { kind: 'like', text: like, edits: edits === '2' ? 2 : 1 };
  if (edits !== undefined) {
    throw new MorgueError('bad-parameter', '`edits` goes with `like`, which is not given.', {
      hint: 'Give the word as like=…, or leave edits out.',
      where: { in: 'parameter', name: 'edits' },
    });
  }
  return pattern === undefined ? { kind: 'prefix', text: prefix ?? '' } : { kind: 'pattern', text: pattern };
}

export type TermsRequest = z.output<typeof termsRequest>;
export type TermsReply = z.infer<typeof termsReply>;

export const termsDescription: ResourceDescription = {
  components: { TermsReply: termsReply },
  operations: [
    {
      path: '/api/v1/terms',
      id: 'terms',
      summary: 'The words that the archive’s texts hold, a page at a time',
      request: termsRequest,
      reply: { $ref: reference('TermsReply') },
      faults: [400, 406, 410, 414, 429, 503],
      headers: LINKED,
    },
  ],
};
