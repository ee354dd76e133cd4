import type { ArticleRecord } from './records.ts';

/**
 * Any string as SQLite can keep it and give it back: NUL, which ends a text when it is read, and surrogates without
 * their partner, which UTF-8 cannot write, become U+FFFD. Lengths stay as they were, so offsets still hold.
 */
export const storable = (text: string): string =>
  MAY_BE_UNSTORABLE.test(text) ? text.replaceAll('\0', '\ufffd').replaceAll(LONE_SURROGATE, '\ufffd') : text;

/** The record with every text storable. */
export const storableRecord = (record: ArticleRecord): ArticleRecord => ({
  identity: storable(record.identity),
  name: storable(record.name),
  contentHash: storable(record.contentHash),
  headline: storable(record.headline),
  byline: record.byline.map(({ name, role }) => ({ name: storable(name), role: orNull(role) })),
  date: orNull(record.date),
  place: orNull(record.place),
  source: orNull(record.source),
  section: orNull(record.section),
  language: orNull(record.language),
  sourceUrl: orNull(record.sourceUrl),
  paragraphs: record.paragraphs.map(({ kind, text }) => ({ kind, text: storable(text) })),
  removals: record.removals.map(({ rule, text, after }) => ({ rule: storable(rule), text: storable(text), after })),
  ...(record.isGivenClean === true ? { isGivenClean: true } : {}),
});

const orNull = (text: string | null): string | null => (text === null ? null : storable(text));

/** Hardly any text has one of these, pairs of surrogates included; without the u flag that is soon told. */
const MAY_BE_UNSTORABLE = /[\0\ud800-\udfff]/;

/** With the u flag a pair counts as one character, so only half pairs match. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
