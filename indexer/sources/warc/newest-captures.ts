import type { InputFile, SkippedInput } from '../source.ts';
import { pageResponse } from './page-response.ts';
import { recordsOfCrawl } from './records-of-crawl.ts';

/**
 * By address, where the newest page that was captured from it stands, as `capturePlace` says. A capture that found no
 * page is none; of two with one date the later in the file is the newer. Damage is passed by here, and told by whoever
 * reads the pages.
 *
 * @param files crawls that belong together; each is read to its end
 */
export async function newestCaptures(
  files: AsyncIterable<InputFile | SkippedInput> | Iterable<InputFile>,
): Promise<ReadonlyMap<string, string>> {
  const newest = new Map<string, Capture>();
  try {
    for await (const file of files) if (!('kind' in file)) await note(file, newest);
  } catch {
    // Whoever reads the pages meets the same damage and tells of it; what was noted before it stands.
  }
  return new Map([...newest].map(([address, { place }]) => [address, place]));
}

interface Capture {
  /** ISO 8601 in UTC, so that the later is the greater. */
  readonly date: string;
  readonly place: string;
}

async function note(file: InputFile, newest: Map<string, Capture>): Promise<void> {
  for await (const found of recordsOfCrawl(file)) {
    if (found.kind === 'fault') continue;
    const page = pageResponse(found);
    const date = found.headers.get('warc-date') ?? '';
    if (page.kind !== 'page' || date < (newest.get(page.address)?.date ?? '')) continue;
    newest.set(page.address, { date, place: capturePlace(file, found.place) });
  }
}

/** One for every record of every crawl. */
export const capturePlace = (file: InputFile, place: string): string => `${file.path}#${place}`;
