import { z } from 'zod';
import { SORTS } from '../../search/index.ts';
import { type JsonObject, type ResourceDescription, reference } from './operation.ts';
import { countReply } from './replies.ts';
import { queryRequest } from './requests.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'ris', 'bibtex', 'csl', 'txt'] as const;
export type ExportFormatName = (typeof EXPORT_FORMATS)[number];

export const EXPORT_UNITS = ['article', 'paragraph', 'occurrence'] as const;
export type ExportUnit = (typeof EXPORT_UNITS)[number];

/** `GET /api/v1/export`: all that is found. */
export const exportRequest = z.object({
  ...queryRequest.shape,
  format: z
    .enum(EXPORT_FORMATS)
    .default('jsonl')
    .describe(`How it is written: ${EXPORT_FORMATS.map((name) => `\`${name}\``).join(', ')}.`),
  unit: z
    .enum(EXPORT_UNITS)
    .default('article')
    .describe('What is one record: an `article`, a matching `paragraph`, or an `occurrence`.'),
  methods: z
    .enum(['', '1', 'true'])
    .optional()
    .describe('With `methods` (or `methods=1`) the export’s methods sheet is answered in place of the export.'),
});

/** How an export was made, so that it can be checked and made again. */
export const methodsReply = z.object({
  ...countReply.shape,
  limits: z
    .object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      source: z.array(z.string()),
      section: z.array(z.string()),
      language: z.array(z.string()),
      place: z.array(z.string()),
      byline: z.array(z.string()),
    })
    .describe('The limits beside the query; null and empty where there is none'),
  sort: z.enum(SORTS),
  format: z.enum(EXPORT_FORMATS),
  unit: z.enum(EXPORT_UNITS),
  records: z.int().min(0).describe('How many records the export has'),
  date: z.iso.datetime().describe('When this was answered, in UTC'),
  software: z.string().describe('The program and its release'),
  export: z.string().describe('The address of the export'),
});

export type ExportRequest = z.output<typeof exportRequest>;
export type MethodsReply = z.infer<typeof methodsReply>;

const HEADERS: JsonObject = {
  'Content-Disposition': { description: 'A name for the file.', schema: { type: 'string' } },
  Link: { description: 'The methods sheet, as `describedby`.', schema: { type: 'string' } },
  'Newsmorgue-Index-Version': { description: 'The version of the index that answered.', schema: { type: 'string' } },
  'Newsmorgue-Records': { description: 'How many records the whole export has.', schema: { type: 'integer' } },
};

export const exportDescription: ResourceDescription = {
  components: { MethodsReply: methodsReply },
  operations: [
    {
      path: '/api/v1/export',
      id: 'export',
      summary:
        'All that is found, streamed; with `methods`, how it was made. `size`, `cursor` and `group` change nothing',
      request: exportRequest,
      reply: { $ref: reference('MethodsReply') },
      texts: [
        'application/x-ndjson',
        'text/csv',
        'application/x-research-info-systems',
        'application/x-bibtex',
        'application/vnd.citationstyles.csl+json',
        'text/plain',
      ],
      faults: [400, 414, 422, 429, 503],
      headers: HEADERS,
    },
  ],
};
