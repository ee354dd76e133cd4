import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MorgueError } from '../../errors/index.ts';
import { DEFAULTS_FILE, type FolderSettings, readFolderSettings } from './folder-settings.ts';
import { type InputFile, type SkippedInput, skipped } from './source.ts';

/** A file on disk, with what tells that it changed. */
export interface FoundFile extends InputFile {
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/**
 * The files at `path`: itself, or all below it, folder by folder in the order of their names. Hidden files and
 * folders are left out, and so is a folder that was entered already, which is how a link to a parent shows.
 */
export async function* findFiles(path: string, settings: FolderSettings): AsyncIterable<FoundFile | SkippedInput> {
  const absolute = resolve(path);
  yield* visit({ path: absolute, location: path, name: basename(absolute) }, settings, new Set(), true);
}

interface Place {
  readonly path: string;
  readonly location: string;
  readonly name: string;
}

async function* visit(
  place: Place,
  settings: FolderSettings,
  entered: Set<string>,
  isNamed: boolean,
): AsyncIterable<FoundFile | SkippedInput> {
  const found = await look(place);
  if ('kind' in found) {
    yield found;
  } else if (found.isFolder) {
    if (entered.has(found.real)) return;
    entered.add(found.real);
    yield* visitFolder(place, settings, entered);
  } else {
    const own = isNamed
      ? await readFolderSettings(dirname(place.path), dirname(place.location), settings)
      : { settings };
    if (own.fault !== undefined) yield own.fault;
    const { real, bytes, changedAt } = found;
    yield { ...place, path: real, bytes, changedAt, ...own.settings, depth: 0, open: () => createReadStream(real) };
  }
}

async function* visitFolder(
  folder: Place,
  outer: FolderSettings,
  entered: Set<string>,
): AsyncIterable<FoundFile | SkippedInput> {
  const { settings, fault } = await readFolderSettings(folder.path, folder.location, outer);
  if (fault !== undefined) yield fault;
  const names = await namesIn(folder);
  if (!Array.isArray(names)) {
    yield names;
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === DEFAULTS_FILE) continue;
    const place = {
      path: join(folder.path, name),
      location: join(folder.location, name),
      name: `${folder.name}/${name}`,
    };
    yield* visit(place, settings, entered, false);
  }
}

interface Seen {
  readonly real: string;
  readonly isFolder: boolean;
  readonly bytes: number;
  readonly changedAt: number;
}

async function look({ path, location }: Place): Promise<Seen | SkippedInput> {
  try {
    const seen = await stat(path);
    return {
      real: await realpath(path),
      isFolder: seen.isDirectory(),
      bytes: seen.size,
      changedAt: seen.mtimeMs,
    };
  } catch (cause) {
    return missing(location, cause);
  }
}

async function namesIn({ path, location }: Place): Promise<string[] | SkippedInput> {
  try {
    return (await readdir(path)).sort(byCodePoint);
  } catch (cause) {
    return missing(location, cause);
  }
}

function missing(location: string, cause: unknown): SkippedInput {
  const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  const message = isAbsent ? `There is no "${location}".` : `"${location}" cannot be opened.`;
  const hint = isAbsent
    ? 'Check the spelling, or give the path from the current folder.'
    : 'Check that you may read it.';
  return skipped(
    location,
    new MorgueError('input-missing', message, { hint, cause, where: { in: 'input', file: location } }),
  );
}

/** Not by the machine's locale: two machines must read a folder alike. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
