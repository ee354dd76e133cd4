import { DEFAULTS_FILE } from '../folder-settings.ts';
import type { InputFile } from '../source.ts';
import type { Allowance } from './allowance.ts';

/** Makes input files of an archive's members. */
export interface Members {
  /** Undefined for what a folder's reader would leave out as well: folders, hidden files, what macOS adds. */
  readonly member: (name: string, bytes: number) => Omit<InputFile, 'open'> | undefined;
}

/** Two members may have one name; the second is then told apart by its number: `dock.txt`, `dock.txt (2)`. */
export function membersOf(archive: InputFile, allowance: Allowance): Members {
  const seen = new Map<string, number>();
  return {
    member(written, bytes) {
      const parts = written.split(SEPARATOR).filter((part) => part !== '' && part !== '.' && part !== '..');
      const last = parts.at(-1);
      if (last === undefined || FOLDER_END.test(written)) return undefined;
      if (last === DEFAULTS_FILE || parts.some(isHidden)) return undefined;
      const name = parts.join('/').slice(0, LONGEST_NAME);
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const place = times === 1 ? name : `${name} (${times})`;
      return {
        path: `${archive.path}/${place}`,
        location: `${archive.location}/${place}`,
        name: `${archive.name}/${place}`,
        unpackedName: name,
        bytes,
        defaults: archive.defaults,
        reading: archive.reading,
        depth: archive.depth + 1,
        allowance,
      };
    },
  };
}

const isHidden = (part: string): boolean => part.startsWith('.') || part === '__MACOSX';

/** Windows tools have written backslashes into zip files. */
const SEPARATOR = /[/\\]+/;
const FOLDER_END = /[/\\]$/;
const LONGEST_NAME = 1000;
