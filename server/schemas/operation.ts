import type { z } from 'zod';

export type JsonObject = Record<string, unknown>;

/** What the OpenAPI document says of one address and method. */
export interface Operation {
  readonly path: string;
  /** `get` when left out; HEAD is as GET everywhere. */
  readonly method?: 'post';
  readonly id: string;
  readonly summary: string;
  readonly request: z.ZodObject;
  /** What is sent, as JSON. */
  readonly body?: JsonObject;
  /** Null for what is never answered in JSON. */
  readonly reply: JsonObject | null;
  /** Media types it can answer in beside JSON. */
  readonly texts?: readonly string[];
  /** Statuses of faults it can answer, those every address has left aside. */
  readonly faults: readonly number[];
  readonly headers?: JsonObject;
}

/** A resource's part of the OpenAPI document; it stands beside the schemas it is made of. */
export interface ResourceDescription {
  /** Schemas under the names they are referred to by. */
  readonly components: Readonly<Record<string, z.ZodType>>;
  readonly operations: readonly Operation[];
}

/** Where a component lies in the document: `SearchReply` → `#/components/schemas/SearchReply`. */
export const reference = (id: string): string => `#/components/schemas/${id}`;

/** Headers of what may be asked again. */
export const TAGGED: JsonObject = {
  ETag: {
    description: 'Strong; send it as `If-None-Match` to get 304 while nothing changed.',
    schema: { type: 'string' },
  },
};

/** Headers of a page of a list. */
export const LINKED: JsonObject = {
  Link: { description: '`self`, `next` and `prev` (RFC 8288).', schema: { type: 'string' } },
  ...TAGGED,
};
