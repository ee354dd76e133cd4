import type { Field, Query, Span } from '../query.ts';

/**
 * Every article that has the field at all, as `place:*` asks in Lucene and `place = "*"` in CQL. Undefined of the fields
 * of which the tree cannot ask it.
 */
export function presenceOf(field: Field | 'date', span: Span): Query | undefined {
  switch (field) {
    case 'date':
      return anyDate(span);
    case 'id':
      return { kind: 'everything', span };
    case 'place':
    case 'source':
    case 'section':
    case 'lang':
      return { kind: 'field', field, operand: { kind: 'everything', span }, span };
    default:
      return undefined;
  }
}

/** Articles without a date are in no range. */
export const anyDate = (span: Span): Query => ({
  kind: 'date',
  from: { year: 1, month: null, day: null },
  to: { year: 9999, month: null, day: null },
  form: 'within',
  span,
});

/** What `presenceOf` can ask, for messages. */
export const CAN_BE_PRESENT = 'It can be asked of place, source, section, lang and date.';
