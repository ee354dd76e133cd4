import type { Archive, ReprintCandidate } from '../../archive/index.ts';
import type { Article, ArticleNumber } from '../../search/index.ts';
import { overlapOf } from '../../search/similar.ts';
import { bandsOf, FEWEST_WORDS } from './bands.ts';
import { type Shingles, shinglesOf } from './shingles.ts';

export type ArchiveToCompare = Pick<
  Archive,
  'toCompare' | 'bandsKnown' | 'sharingBand' | 'noteCompared' | 'byNumber' | 'transaction' | 'compareAgain'
>;

/**
 * Finds of which articles the new ones are reprints, and notes it. To be called in the transaction that the articles come
 * in by, so that no version of the archive has some that were not compared. An article that is compared already costs
 * nothing.
 */
export function compareNew(archive: Omit<ArchiveToCompare, 'transaction' | 'compareAgain'>): void {
  for (;;) {
    const batch = [...archive.toCompare(BATCH)];
    for (const article of batch) compare(article, archive);
    if (batch.length < BATCH) return;
  }
}

/**
 * Compares the articles that came in before anybody did, a batch at a time: a run that is stopped is gone on with by the
 * next. Groups are told of once all are compared.
 */
export function compareEarlier(archive: Omit<ArchiveToCompare, 'compareAgain'>): void {
  for (;;) {
    const batch = [...archive.toCompare(BATCH)];
    if (batch.length === 0) return;
    archive.transaction(() => {
      for (const article of batch) compare(article, archive);
    });
  }
}

/** Compares all articles anew. */
export function compareAll(archive: ArchiveToCompare): void {
  archive.transaction(() => archive.compareAgain());
  compareEarlier(archive);
}

type ArchiveAtHand = Pick<Archive, 'bandsKnown' | 'sharingBand' | 'noteCompared' | 'byNumber'>;

function compare(article: Article, archive: ArchiveAtHand): void {
  const shingles = shinglesOf(article);
  const bands = bandsOf(shingles);
  archive.noteCompared(article.number, bands, reprintsOf(shingles, bands, archive));
}

/** One of each group that the article belongs to; articles in one group need not all be like it. */
function reprintsOf(shingles: Shingles, bands: readonly number[], archive: ArchiveAtHand): readonly ArticleNumber[] {
  const shared = archive.bandsKnown(bands);
  if (shared.length === 0) return [];
  const isReprint = comparisonWith(shingles);
  const found: ReprintCandidate[] = [];
  let compared = 0;
  for (const candidate of candidatesFor(shared, archive)) {
    if (found.some(({ group }) => group === candidate.group)) continue;
    if (compared === MOST_COMPARED) break;
    compared += 1;
    const other = archive.byNumber(candidate.article);
    if (other !== undefined && isReprint(shinglesOf(other))) found.push(candidate);
  }
  return found.map(({ article }) => article);
}

/** Those that share most bands first, so that the few that are compared are the likeliest. */
function candidatesFor(bands: readonly number[], archive: ArchiveAtHand): readonly ReprintCandidate[] {
  const shared = new Map<ArticleNumber, { readonly candidate: ReprintCandidate; times: number }>();
  for (const band of bands) {
    for (const candidate of archive.sharingBand(band, MOST_A_BAND)) {
      const known = shared.get(candidate.article);
      if (known === undefined) shared.set(candidate.article, { candidate, times: 1 });
      else known.times += 1;
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.times - a.times || b.candidate.article - a.candidate.article)
    .map(({ candidate }) => candidate);
}

/** Whether another text is the same story: as a whole, or one is a piece of the other. */
function comparisonWith({ words, hashes }: Shingles): (other: Shingles) => boolean {
  const own = new Set(hashes);
  return (other) => {
    const isShort = Math.min(words, other.words) < FEWEST_WORDS;
    const { resemblance, share } = overlapOf(own, new Set(other.hashes));
    return isShort ? resemblance === 1 : resemblance >= REPRINT_RESEMBLANCE || share >= CUT_SHARE;
  };
}

/** Of all that stands in either, the part that stands in both. Two reports of one event by different hands stay far below. */
const REPRINT_RESEMBLANCE = 0.5;

/** Of the shorter text: nothing but a cut of the longer has so much of it. */
const CUT_SHARE = 0.8;

/** Of articles that share a band, the newest: a form letter that thousands have in common must not hold up the rest. */
const MOST_A_BAND = 20;

/** Each is read and cut into words again, a third of a millisecond. */
const MOST_COMPARED = 20;

/** As many as a batch of indexing brings. */
const BATCH = 200;
