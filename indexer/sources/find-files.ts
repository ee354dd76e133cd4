import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MorgueError } from '../../errors/index.ts';
import { DEFAULTS_FILE, readFolderDefaults } from './folder-defaults.ts';
import { type FileDefaults, type InputFile, type SkippedInput, skipped } from './source.ts';

/**
 * The files at `path`: itself, or all below it, folder by folder in the order of their names. Hidden files and
 * folders are left out, and so is a folder that was entered already, which is how a link to a parent shows.
 */
export async function* findFiles(path: string, defaults: FileDefaults): AsyncIterable<InputFile | SkippedInput> {
  const absolute = resolve(path);
  yield* visit({ path: absolute, location: path, name: basename(absolute) }, defaults, new Set(), true);
}

interface Place {
  readonly path: string;
  readonly location: string;
  readonly name: string;
}

async function* visit(
  place: Place,
  defaults: FileDefaults,
  entered: Set<string>,
  isNamed: boolean,
): AsyncIterable<InputFile | SkippedInput> {
  const found = await look(place);
  if ('kind' in found) {
    yield found;
  } else if (found.isFolder) {
    if (entered.has(found.real)) return;
    entered.add(found.real);
    yield* visitFolder(place, defaults, entered);
  } else {
    const own = isNamed
      ? await readFolderDefaults(dirname(place.path), dirname(place.location), defaults)
      : { defaults };
    if (own.fault !== undefined) yield own.fault;
    yield { ...place, path: found.real, bytes: found.bytes, defaults: own.defaults };
  }
}

async function* visitFolder(
  folder: Place,
  outer: FileDefaults,
  entered: Set<string>,
): AsyncIterable<InputFile | SkippedInput> {
  const { defaults, fault } = await readFolderDefaults(folder.path, folder.location, outer);
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
    yield* visit(place, defaults, entered, false);
  }
}

type Seen = { readonly real: string; readonly isFolder: boolean; readonly bytes: number };

async function look({ path, location }: Place): Promise<Seen | SkippedInput> {
  try {
    const seen = await stat(path);
    return { real: await realpath(path), isFolder: seen.isDirectory(), bytes: seen.size };
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
