import { z } from 'zod';
import { PARAGRAPH_KINDS, parseIsoDate } from '../../search/index.ts';
import type { GivenMetadata, RawContent } from '../raw-document.ts';

/**
 * An article as a record states it: a line of the native form, and what every other source of records makes of its own.
 * Fields it does not know are let pass, so that richer exports can be read as they are.
 */
export const STATED_ARTICLE = z
  .object({
    url: z
      .string()
      .max(2000)
      .regex(/^https?:\/\/\S+$/i, 'must be an http or https address')
      .nullish(),
    headline: text(1000).nullish(),
    byline: z
      .union([
        text(200).transform((name) => [name]),
        z.array(z.union([text(200), z.object({ name: text(200), role: text(200).nullish() })])).max(50),
      ])
      .nullish(),
    date: z
      .string()
      .refine((date) => parseIsoDate(date) !== undefined, 'must be a date as 2019-02-28, 2019-02 or 2019')
      .nullish(),
    place: text(200).nullish(),
    source: text(200).nullish(),
    section: text(200).nullish(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[\w-]{1,20})?$/i, 'must be a language tag such as "en"')
      .nullish(),
    paragraphs: z
      .array(z.union([z.string(), z.object({ kind: z.enum(PARAGRAPH_KINDS), text: z.string() })]))
      .optional(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(
    ({ paragraphs, text: plain, html }) => [paragraphs, plain, html].filter((form) => form !== undefined).length === 1,
    'one of "paragraphs", "text" and "html" is wanted, and only one',
  );

export type StatedArticle = z.infer<typeof STATED_ARTICLE>;

export function contentOf({ paragraphs = [], text: plain, html }: StatedArticle): RawContent {
  if (html !== undefined) return { kind: 'html', html };
  if (plain !== undefined) return { kind: 'text', text: plain };
  return {
    kind: 'article',
    paragraphs: paragraphs.map((each) => (typeof each === 'string' ? { kind: 'body', text: each } : each)),
  };
}

/** What the record states; a field it leaves out stays open, one it sets to null is known to be absent. */
export function givenBy(record: StatedArticle, defaults: GivenMetadata): GivenMetadata {
  const { url, headline, byline, language, date, place, source, section } = record;
  return {
    ...defaults,
    ...(headline ? { headline } : {}),
    ...(byline
      ? {
          byline: byline.map((author) =>
            typeof author === 'string'
              ? { name: author, role: null }
              : { name: author.name, role: author.role ?? null },
          ),
        }
      : {}),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(source === undefined || source === null ? {} : { source }),
    ...(section === undefined || section === null ? {} : { section }),
    ...(language ? { language: language.slice(0, language.search(SUBTAG)).toLowerCase() } : {}),
    ...(url ? { sourceUrl: url } : {}),
  };
}

function text(longest: number) {
  return z.string().trim().min(1).max(longest);
}

const SUBTAG = /-|$/;
