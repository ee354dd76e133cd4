import { quoted, refuse, replacing } from '../faults.ts';
import { CAN_BE_PRESENT, presenceOf } from '../foreign/presence.ts';
import type { Field, Query, Span } from '../query.ts';
import { type Reading, typedText } from './reading.ts';
import { EVERYTHING } from './structure-faults.ts';

/** `place = "*"`: whether an article has the index at all. @param term where the `"*"` stands, in the `whole` clause */
export const readPresence = (reading: Reading, field: Field | 'date', term: Span, whole: Span): Query =>
  presenceOf(field, whole) ?? refusePresence(reading, field, term, whole);

function refusePresence(reading: Reading, field: Field | 'date', term: Span, whole: Span): never {
  const typed = quoted(typedText(reading, whole));
  return refuse('not-allowed-here', whole, `Whether an article has this index cannot be asked; ${typed} asks it.`, {
    hint: CAN_BE_PRESENT,
    mends: [
      ...(field === 'url' ? [replacing('Any web address', term, '"http*"')] : []),
      replacing('Every article in its place', whole, EVERYTHING),
    ],
  });
}
