import type { Archive } from '../archive/index.ts';
import { createDesk, type Desk } from '../search/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../search/minisearch/index.ts';

/** A search desk over an archive; it answers once the engine has been refreshed. */
export function deskOver(archive: Archive): { readonly desk: Desk; readonly engine: EmbeddedEngine } {
  const engine = createEmbeddedEngine(archive);
  return { desk: createDesk(engine, archive), engine };
}
