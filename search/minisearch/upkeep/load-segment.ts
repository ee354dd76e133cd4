import { MorgueError } from '../../../errors/index.ts';
import type { SegmentFile, SegmentReader, VersionRange } from '../../segment-store.ts';
import { INDEX_SETTINGS } from '../index-settings.ts';
import { openSegment, type Segment, type SegmentDamage } from '../segment/segment.ts';

/**
 * The segment in a file. Throws `segment-missing`, `segment-damaged` for bytes that are not as they were written, or
 * `segment-foreign` for a format or an analysis this program does not have.
 */
export function loadSegment(file: SegmentFile, store: SegmentReader): Segment {
  const opened = openSegment(store.loadSegment(file));
  if ('kind' in opened) throw faultOf(opened, file.name);
  if (opened.after !== file.after || opened.upTo !== file.upTo) throw misplaced(opened, file);
  return opened;
}

function faultOf(damage: SegmentDamage, name: string): MorgueError {
  switch (damage.kind) {
    case 'not-a-segment':
      return new MorgueError('segment-damaged', `“${name}” is not a segment of an index.`, { hint: MEND });
    case 'truncated':
      return new MorgueError('segment-damaged', `The segment “${name}” breaks off.`, { hint: MEND });
    case 'checksum':
      return new MorgueError('segment-damaged', `The segment “${name}” is damaged in its part “${damage.section}”.`, {
        hint: MEND,
      });
    case 'format':
      return new MorgueError('segment-foreign', `The segment “${name}” has the format ${damage.found}.`, {
        hint: `${MEND} Or use the Newsmorgue that wrote it.`,
      });
    case 'settings':
      return new MorgueError(
        'segment-foreign',
        `The segment “${name}” was made with other rules for words (${damage.found}; here ${INDEX_SETTINGS}).`,
        { hint: MEND },
      );
    default:
      return damage satisfies never;
  }
}

/** A file put back from another day's copy, or under another's name. */
const misplaced = ({ after, upTo }: VersionRange, file: SegmentFile): MorgueError =>
  new MorgueError(
    'segment-damaged',
    `The segment “${file.name}” holds the versions ${after + 1} to ${upTo}, not ${file.after + 1} to ${file.upTo}.`,
    { hint: MEND },
  );

const MEND = 'Make the index again with: newsmorgue reindex.';
