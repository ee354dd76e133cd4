import { join } from 'node:path';
import type { Express } from 'express';
import { type Archive, openArchive } from '../../archive/index.ts';
import { type IndexingSummary, indexInto, readSources } from '../../indexer/index.ts';
import { createDesk, type Desk } from '../../search/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { createApp } from '../../server/app.ts';
import type { ServerSettings } from '../../server/settings.ts';
import { temporaryFolder } from '../archive/records.ts';
import { projectRoot } from './project.ts';

/** The sample archive, indexed from its raw files, and the real parts over it. */
export interface SampleArchive {
  readonly archive: Archive;
  readonly desk: Desk;
  readonly app: Express;
  readonly summary: IndexingSummary;
  remove(): void;
}

export const SAMPLE_FOLDER = join(projectRoot, 'corpus', 'sample');

export async function openSampleArchive(settings: Partial<ServerSettings> = {}): Promise<SampleArchive> {
  const folder = temporaryFolder();
  const archive = openArchive(folder.path('sample.db'), { mode: 'create' });
  const summary = await indexInto(archive, readSources([SAMPLE_FOLDER], {}));
  const engine = createEmbeddedEngine(archive);
  await engine.refresh();
  const desk = createDesk(engine, archive);
  return {
    archive,
    desk,
    app: createApp({ desk, archive, settings }),
    summary,
    remove() {
      archive.close();
      folder.remove();
    },
  };
}
