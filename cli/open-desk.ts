import type { Archive } from '../archive/index.ts';
import type { MorgueError } from '../errors/index.ts';
import { createDesk, type Desk } from '../search/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../search/minisearch/index.ts';

/**
 * A search desk over an archive; it answers once the engine has been refreshed.
 *
 * @param onFault told of a segment that cannot be used; its articles are read from the archive instead
 */
export function deskOver(
  archive: Archive,
  onFault: (fault: MorgueError) => void,
): { readonly desk: Desk; readonly engine: EmbeddedEngine } {
  const engine = createEmbeddedEngine(archive, archive, { onFault });
  return { desk: createDesk(engine, archive), engine };
}
