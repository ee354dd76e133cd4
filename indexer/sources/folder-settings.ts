import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import { FIELD_MAP } from './csv/field-map.ts';
import { describeIssues } from './describe-issues.ts';
import { type FileDefaults, type ReadingOptions, type SkippedInput, skipped } from './source.ts';

/** A folder may hold this file to say what its articles have in common: {"source": "…", "language": "en"}. */
export const DEFAULTS_FILE = 'newsmorgue.json';

/** What holds for every file below a folder. */
export interface FolderSettings {
  readonly defaults: FileDefaults;
  readonly reading: ReadingOptions;
}

/** `outer` with what the folder's own newsmorgue.json says laid over it; a file that cannot be used is a fault. */
export async function readFolderSettings(
  folder: string,
  location: string,
  outer: FolderSettings,
): Promise<{ readonly settings: FolderSettings; readonly fault?: SkippedInput }> {
  const written = await readIfThere(join(folder, DEFAULTS_FILE));
  if (written === undefined) return { settings: outer };
  const place = join(location, DEFAULTS_FILE);
  try {
    const { fields, source, language, section } = SETTINGS.parse(JSON.parse(written));
    return {
      settings: {
        defaults: {
          ...outer.defaults,
          ...(source === undefined ? {} : { source }),
          ...(language === undefined ? {} : { language }),
          ...(section === undefined ? {} : { section }),
        },
        reading: {
          ...outer.reading,
          ...(fields === undefined ? {} : { fields: { ...outer.reading.fields, ...fields } }),
        },
      },
    };
  } catch (cause) {
    return { settings: outer, fault: skipped(place, malformed(place, cause)) };
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
      return undefined;
    throw cause;
  }
}

function malformed(place: string, cause: unknown): MorgueError {
  const trouble = cause instanceof z.ZodError ? describeIssues(cause) : 'it is not JSON';
  return new MorgueError('input-malformed', `"${place}" cannot be used: ${trouble}.`, {
    hint: 'It may hold "source", "language" and "section", each a string, and "fields", the columns of CSV files.',
    where: { in: 'input', file: place },
    cause,
  });
}

const SETTINGS = z.strictObject({
  source: z.string().trim().min(1).max(200).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language tag such as "en"')
    .optional(),
  section: z.string().trim().min(1).max(200).optional(),
  fields: FIELD_MAP.optional(),
});
