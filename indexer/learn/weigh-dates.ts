import type { Archive, KeptArticle, Revision, StatedDate } from '../../archive/index.ts';
import { type ArchiveToCompare, compareNew } from '../reprints/compare-articles.ts';
import { doubtfulDates } from './doubtful-dates.ts';
import { DOUBTED_DATE_RULE } from './late-rules.ts';
import { readSwitchedOff } from './switched-off.ts';

type ArchiveToWeigh = Pick<
  Archive,
  'version' | 'setting' | 'setSetting' | 'statedDates' | 'statingDate' | 'revise' | 'transaction'
> &
  ArchiveToCompare;

/**
 * Weighs all stated dates of each source, those in doubt too: an article whose date came into doubt becomes undated, with
 * the date on record, and one whose date is believed again gets it back. Nothing is done while the archive is as it was
 * when they were weighed last; a run that was stopped before is made up for by the next.
 */
export function weighDates(archive: ArchiveToWeigh, now: Date): void {
  if (archive.setting(WEIGHED) === String(archive.version())) return;
  const off = readSwitchedOff(archive);
  for (const dates of bySource(archive.statedDates())) {
    const isSwitchedOff = off.get(dates[0]?.source ?? null)?.has(DOUBTED_DATE_RULE.name) ?? false;
    const doubtful = isSwitchedOff ? NONE : doubtfulDates(dates, now);
    const changed = dates.filter(({ date, isDoubted }) => doubtful.has(date) !== isDoubted);
    if (changed.length > 0) turn(archive, changed);
  }
  archive.setSetting(WEIGHED, String(archive.version()));
}

function bySource(dates: readonly StatedDate[]): Iterable<readonly StatedDate[]> {
  const groups = new Map<string | null, StatedDate[]>();
  for (const stated of dates) {
    const group = groups.get(stated.source);
    if (group === undefined) groups.set(stated.source, [stated]);
    else group.push(stated);
  }
  return groups.values();
}

/** As one version of the archive. */
function turn(archive: ArchiveToWeigh, dates: readonly StatedDate[]): void {
  archive.transaction(() => {
    for (const stated of dates) {
      const change = stated.isDoubted ? believe : doubt;
      for (const kept of archive.statingDate(stated)) archive.revise(kept.article.number, change(kept, stated.date));
    }
    compareNew(archive);
  });
}

const doubt = ({ article: { paragraphs }, removals }: KeptArticle, date: string): Revision => ({
  paragraphs,
  date: null,
  removals: [{ rule: DOUBTED_DATE_RULE.name, text: date, after: 0 }, ...removals],
});

const believe = ({ article: { paragraphs }, removals }: KeptArticle, date: string): Revision => ({
  paragraphs,
  date,
  removals: removals.filter(({ rule }) => rule !== DOUBTED_DATE_RULE.name),
});

const NONE: ReadonlySet<string> = new Set();

/** In the archive's settings: the version at which dates were weighed. */
const WEIGHED = 'dates-weighed-at';
