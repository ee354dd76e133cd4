import { openArchive } from '../archive/index.ts';
import type { Desk } from '../search/index.ts';
import { errorLine } from './error-line.ts';
import { deskOver } from './open-desk.ts';

/** Opens an archive file, asks its desk something, and closes it again. Faults of the index go to standard error. */
export async function askArchive<T>(file: string, question: (desk: Desk) => Promise<T>): Promise<T> {
  const archive = openArchive(file, { mode: 'read' });
  try {
    const { desk, engine } = deskOver(archive, (fault) => process.stderr.write(errorLine(fault)));
    await engine.refresh();
    return await question(desk);
  } finally {
    archive.close();
  }
}
