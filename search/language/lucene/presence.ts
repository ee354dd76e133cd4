import { quoted, refuse, removing, replacing } from '../faults.ts';
import { CAN_BE_PRESENT, presenceOf } from '../foreign/presence.ts';
import { typedText } from '../foreign/reading.ts';
import type { Query, Span } from '../query.ts';
import { fieldNamed, type Named, refuseUnknown } from './fields.ts';
import type { LuceneReading } from './reading.ts';

/** `_exists_:place`. @param name as typed */
export function readExists(reading: LuceneReading, name: string, span: Span): Query {
  const field = fieldNamed(name.toLowerCase());
  if (field === undefined || field === 'existence') return refuseUnknown(name, span, { colon: '', rest: '' });
  return readPresence(reading, field, span);
}

/** `place:*`. @param span of the name and what follows it */
export const readPresence = (reading: LuceneReading, field: Exclude<Named, 'existence'>, span: Span): Query =>
  presenceOf(field, span) ?? refusePresence(reading, field, span);

function refusePresence(reading: LuceneReading, field: Named, span: Span): never {
  const typed = quoted(typedText(reading, span));
  return refuse('not-allowed-here', span, `Whether an article has this field cannot be asked; ${typed} asks it.`, {
    hint: CAN_BE_PRESENT,
    mends: [
      ...(field === 'url' ? [replacing('Any web address', span, 'url:http*')] : []),
      removing('Leave it out', span),
    ],
  });
}
