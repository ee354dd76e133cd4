import { join } from 'node:path';
import { type Archive, openArchive } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { PACKAGE_ROOT } from '../server/package-root.ts';
import { describeSkipped } from './describe-indexing.ts';
import { indexShowing } from './index-paths.ts';
import type { Progress } from './progress.ts';

/**
 * Fills a new archive with the sample articles. An archive that somebody has put articles into is left alone; a filling
 * that was cut short is finished.
 */
export async function ensureSample(file: string, progress: Progress): Promise<void> {
  if (!lacksSample(file)) return;
  const archive = openArchive(file, { mode: 'create' });
  try {
    await fill(archive, file, progress);
  } finally {
    archive.close();
  }
}

/** Asked of a reader first, so that a second `serve --sample` need not wait for the right to write. */
function lacksSample(file: string): boolean {
  const archive = openIfThere(file);
  if (archive === undefined) return true;
  try {
    const state = archive.setting(SETTING);
    return state === 'begun' || (state === null && archive.version() === 0);
  } finally {
    archive.close();
  }
}

function openIfThere(file: string): Archive | undefined {
  try {
    return openArchive(file, { mode: 'read' });
  } catch (error) {
    if (error instanceof MorgueError && error.code === 'archive-missing') return undefined;
    throw error;
  }
}

async function fill(archive: Archive, file: string, progress: Progress): Promise<void> {
  archive.setSetting(SETTING, 'begun');
  const { skipped } = await indexShowing(progress, { archive, file }, [join(PACKAGE_ROOT, 'corpus', 'sample')]);
  process.stderr.write(describeSkipped(skipped));
  archive.setSetting(SETTING, 'done');
}

const SETTING = 'sample';
