import { existsSync } from 'node:fs';
import { MorgueError } from '../errors/index.ts';

/**
 * One wrong name among others is skipped and reported; when all are wrong there is nothing to do. Throws
 * `input-missing` then.
 */
export function refuseMissing(paths: readonly string[]): void {
  if (paths.some((path) => existsSync(path))) return;
  const named = paths.map((path) => `“${path}”`).join(', ');
  throw new MorgueError('input-missing', `There is no ${named}.`, { hint: 'Check the path; nothing was done.' });
}
