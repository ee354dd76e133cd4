import type { z } from 'zod';
import type { ArticleFormat as AnyFormat } from '../server/schemas/article.ts';
import type { CALLS, TableRequest } from '../server/schemas/batch.ts';
import type { collocatesRequest } from '../server/schemas/collocates.ts';
import type { concordanceRequest } from '../server/schemas/concordance.ts';
import type { exportRequest } from '../server/schemas/export.ts';
import type { facetsReply, facetsRequest } from '../server/schemas/facets.ts';
import type { articleRequest, parseRequest, queryRequest } from '../server/schemas/requests.ts';
import type { similarRequest } from '../server/schemas/similar.ts';
import type { suggestRequest } from '../server/schemas/suggest.ts';
import type { termsRequest } from '../server/schemas/terms.ts';
import type { timelineRequest, timelinesRequest } from '../server/schemas/timeline.ts';

/**
 * What each address takes, made from the schemas that check the requests. What is left out is as docs/api.md says; lists
 * are alternatives.
 */

export type SearchQuestion = Asked<typeof queryRequest, 'q'>;
export type TimelineQuestion = Omit<Asked<typeof timelinesRequest, 'q'>, 'format'>;
export type ConcordanceQuestion = Asked<typeof concordanceRequest, 'q'>;
export type CollocatesQuestion = Asked<typeof collocatesRequest, 'q'>;
export type FacetsQuestion = Asked<typeof facetsRequest, 'q'>;
export type FacetField = z.output<typeof facetsReply>['field'];
export type SuggestQuestion = Asked<typeof suggestRequest, 'q'>;
export type TermsQuestion = Asked<typeof termsRequest>;
export type ArticleQuestion = Asked<typeof articleRequest>;
export type SimilarQuestion = Asked<typeof similarRequest>;
export type ParseQuestion = Asked<typeof parseRequest, 'q'>;
export type ExportQuestion = Omit<Asked<typeof exportRequest, 'q'>, 'methods'>;

/** One call of a batch, with the parameters of the address it names. */
export type BatchCall =
  | ({ readonly call: Exclude<(typeof CALLS)[number], 'timeline'> } & SearchQuestion)
  | ({ readonly call: 'timeline' } & Asked<typeof timelineRequest, 'q'>);

/** Queries by periods. */
export type TableQuestion = Required<Pick<TableRequest, 'queries' | 'periods'>> &
  Readonly<Partial<Omit<TableRequest, 'queries' | 'periods'>>>;

/** An article beside JSON: its text, or a citation. */
export type ArticleFormat = Exclude<AnyFormat, 'json'>;

/** What a request comes to, with nothing demanded but `Needed`: the server fills in the rest. */
type Asked<Request extends z.ZodType, Needed extends keyof z.output<Request> = never> = Readonly<
  Pick<z.output<Request>, Needed> & Partial<Omit<z.output<Request>, Needed>>
>;
