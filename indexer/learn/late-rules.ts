/** Rules that know more than one document: what was learned of the source that it is from. */
export const LEARNED_RULE = {
  name: 'learned-furniture',
  what: 'A line that recurs over the articles of its source, as was learned from them',
  specimen: 'The Courier is printed at Dock Lane and read by the tide',
} as const;

export const DOUBTED_DATE_RULE = {
  name: 'doubted-date',
  what: 'A date that is out of its source’s range, or still to come; the article counts as undated',
  specimen: '2031-05-04',
} as const;

export const LATE_RULES = [LEARNED_RULE, DOUBTED_DATE_RULE] as const;
