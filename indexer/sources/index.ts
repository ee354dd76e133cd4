import type { MorgueError } from '../../errors/index.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import type { FolderSettings } from './folder-settings.ts';
import { inputFault, readingFault } from './input-fault.ts';
import { type InputFile, type ReadingOptions, type SkippedInput, type SourceItem, skipped } from './source.ts';
import { whichSource } from './which-source.ts';

export { CSV_FIELDS, FIELD_MAP, type FieldMap } from './csv/field-map.ts';
export type { FoundFile } from './find-files.ts';
export type { PassedOver, SkippedInput, SourceItem } from './source.ts';

export interface SourceOptions extends ReadingOptions {
  /** The outlet of documents that neither they themselves nor their folder's newsmorgue.json name one for. */
  readonly source?: string;
  /** Only these of the files on disk are opened; default all. */
  readonly isWanted?: (file: FoundFile) => boolean;
}

/**
 * Every document in the named files and folders, in the order of their paths, so that two runs read alike. What cannot
 * be read comes as a SkippedInput with its reason (`input-missing`, `input-malformed`, `input-binary`, …); nothing is
 * thrown for it. One document is held at a time.
 */
export async function* readSources(paths: readonly string[], options: SourceOptions = {}): AsyncIterable<SourceItem> {
  const { isWanted = () => true } = options;
  for (const path of paths) {
    for await (const found of findFiles(path, settingsOf(options))) {
      if ('kind' in found) yield found;
      else if (isWanted(found)) yield* readFile(found);
    }
  }
}

/** How many files `readSources` will open; a file of many records counts once. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) for await (const found of findFiles(path, NO_SETTINGS)) if (!('kind' in found)) count += 1;
  return count;
}

/** A fault ends the file and nothing else: what was read before it stands, and the next file is read. */
async function* readFile(given: InputFile): AsyncIterable<SourceItem> {
  try {
    const { file, reader } = await whichSource(given);
    const items = 'read' in reader ? reader.read(file) : readMembers(reader.unpack(file));
    let faults = 0;
    for await (const item of items) {
      yield item;
      faults = 'error' in item ? faults + 1 : 0;
      if (faults >= MOST_FAULTS) throw hopeless(given.location);
    }
  } catch (cause) {
    yield skipped(given.location, readingFault(given.location, cause));
  }
}

async function* readMembers(members: AsyncIterable<InputFile | SkippedInput>): AsyncIterable<SourceItem> {
  for await (const member of members) {
    if ('kind' in member) yield member;
    else yield* readFile(member);
  }
}

/** So many faults in a row say that the file is not what it is taken for; a hostile one could have millions. */
const hopeless = (location: string): MorgueError =>
  inputFault(
    'input-malformed',
    location,
    'has 10,000 records in a row that cannot be read; the rest of it was left out',
    'See whether its name says what it is.',
  );

function settingsOf({ source, fields, urlPattern }: SourceOptions): FolderSettings {
  return {
    defaults: source === undefined ? {} : { source },
    reading: { ...(fields === undefined ? {} : { fields }), ...(urlPattern === undefined ? {} : { urlPattern }) },
  };
}

const MOST_FAULTS = 10_000;
const NO_SETTINGS: FolderSettings = { defaults: {}, reading: {} };
