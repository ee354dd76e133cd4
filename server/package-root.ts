import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The installed package's folder; this file runs from `dist/server/` in it. */
export const PACKAGE_ROOT = join(import.meta.dirname, '..', '..');

/** This release of Newsmorgue: `0.1.0`. */
export function packageVersion(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
