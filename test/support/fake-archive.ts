import type { ArchiveReading } from '../../server/app.ts';

/** An archive for the server's tests. */
export const fakeArchive = (): ArchiveReading => ({
  removals: () => [{ rule: 'see-also', text: 'SEE ALSO: Ferry to close', after: 1 }],
});
