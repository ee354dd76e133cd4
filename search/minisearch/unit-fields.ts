import type { ParagraphKind } from '../article.ts';

/**
 * What is indexed is a unit: a headline, one author of a byline, or a paragraph. Each has one field, named after what it
 * is, so that a search may keep to some kinds and weigh others.
 */
export const UNIT_FIELDS = ['headline', 'byline', 'standfirst', 'body', 'subhead', 'caption'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number] & ('headline' | 'byline' | ParagraphKind);

export const BODY = UNIT_FIELDS.indexOf('body');

export const IS_PARAGRAPH = UNIT_FIELDS.map((field) => field !== 'headline' && field !== 'byline');

/** The kinds whose words `first/n()` counts. */
export const IS_RUNNING_TEXT = UNIT_FIELDS.map(
  (field) => field === 'standfirst' || field === 'body' || field === 'subhead',
);

/**
 * How much an occurrence counts by where it stands, in quarters: a headline says what the article is about, a caption
 * what is in the picture. Chosen by reasoning, not fitted: small judged collections reward whatever they were fitted to.
 * Segments store sums of them, so a change of these is a change of INDEX_SETTINGS.
 */
const QUARTERS_OF: Readonly<Record<UnitField, number>> = {
  headline: 16,
  standfirst: 8,
  subhead: 6,
  byline: 4,
  body: 4,
  caption: 3,
};

export const QUARTERS = UNIT_FIELDS.map((field) => QUARTERS_OF[field]);
