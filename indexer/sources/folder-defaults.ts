import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import { describeIssues } from './describe-issues.ts';
import { type FileDefaults, type SkippedInput, skipped } from './source.ts';

/** A folder may hold this file to say what its articles have in common: {"source": "…", "language": "en"}. */
export const DEFAULTS_FILE = 'newsmorgue.json';

/** `outer` with what the folder's own newsmorgue.json says laid over it; a file that cannot be used is a fault. */
export async function readFolderDefaults(
  folder: string,
  location: string,
  outer: FileDefaults,
): Promise<{ readonly defaults: FileDefaults; readonly fault?: SkippedInput }> {
  const written = await readIfThere(join(folder, DEFAULTS_FILE));
  if (written === undefined) return { defaults: outer };
  const place = join(location, DEFAULTS_FILE);
  try {
    const { source, language, section } = DEFAULTS.parse(JSON.parse(written));
    return {
      defaults: {
        ...outer,
        ...(source === undefined ? {} : { source }),
        ...(language === undefined ? {} : { language }),
        ...(section === undefined ? {} : { section }),
      },
    };
  } catch (cause) {
    return { defaults: outer, fault: skipped(place, malformed(place, cause)) };
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
    hint: 'It may hold "source", "language" and "section", each a string.',
    where: { in: 'input', file: place },
    cause,
  });
}

const DEFAULTS = z.strictObject({
  source: z.string().trim().min(1).max(200).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language tag such as "en"')
    .optional(),
  section: z.string().trim().min(1).max(200).optional(),
});
