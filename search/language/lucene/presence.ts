import { quoted, refuse, removing, replacing } from '../faults.ts';
import { typedText } from '../foreign/reading.ts';
import type { Query, Span } from '../query.ts';
import { fieldNamed, type Named, refuseUnknown } from './fields.ts';
import type { LuceneReading } from './reading.ts';

/** `place:*`, `_exists_:place`: whether an article has the field at all. @param span of the name and what follows it */
export function presenceOf(reading: LuceneReading, field: Named, span: Span): Query {
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
      return refusePresence(reading, field, span);
  }
}

/** `_exists_:place`. @param name as typed */
export function readPresence(reading: LuceneReading, name: string, span: Span): Query {
  const field = fieldNamed(name.toLowerCase());
  if (field === undefined || field === 'existence') return refuseUnknown(name, span, { colon: '', rest: '' });
  return presenceOf(reading, field, span);
}

/** `date:*`: articles without a date are in no range. */
export const anyDate = (span: Span): Query => ({
  kind: 'date',
  from: { year: 1, month: null, day: null },
  to: { year: 9999, month: null, day: null },
  form: 'within',
  span,
});

function refusePresence(reading: LuceneReading, field: Named, span: Span): never {
  const typed = quoted(typedText(reading, span));
  return refuse('not-allowed-here', span, `Whether an article has this field cannot be asked; ${typed} asks it.`, {
    hint: 'It can be asked of place, source, section, lang and date.',
    mends: [
      ...(field === 'url' ? [replacing('Any web address', span, 'url:http*')] : []),
      removing('Leave it out', span),
    ],
  });
}
