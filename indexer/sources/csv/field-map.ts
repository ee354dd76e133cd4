import { z } from 'zod';

/** The fields of an article that a column of a CSV file can hold. */
export const CSV_FIELDS = [
  'headline',
  'byline',
  'date',
  'place',
  'source',
  'section',
  'language',
  'url',
  'text',
  'html',
] as const;

export type CsvField = (typeof CSV_FIELDS)[number];

/** Field → the name of its column: {"headline": "Titel", "text": "Volltext"}. */
export const FIELD_MAP = z.partialRecord(z.enum(CSV_FIELDS), z.string().trim().min(1).max(200));

export type FieldMap = z.infer<typeof FIELD_MAP>;
