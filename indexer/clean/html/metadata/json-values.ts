import { load } from 'cheerio';
import { plainText } from '../../plain-text.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const asRecord = (value: unknown): JsonRecord | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;

/** JSON-LD writes one value bare and several as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
}

/** A string, or an object's name, as plain text: entities and tags inside are read, white space collapsed. */
export function textOf(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value : asRecord(value)?.['name'];
  if (typeof written !== 'string') return undefined;
  const text = plainText(
    MARKUP.test(written) ? load(written.replace(BLOCK_END, '$& '), null, false).root().text() : written,
  );
  return text === '' ? undefined : text;
}

const MOST_VALUES = 100;
const MARKUP = /&(?:#\w+|\w+);|<\/?[a-z][^<>]{0,300}>/i;
const BLOCK_END = /<\/p>|<br\s*\/?>/gi;
