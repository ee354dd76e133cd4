import type { ArchiveReading } from '../../server/app.ts';

/** An archive for the server's tests; it counts how often its figures were asked for. */
export function fakeArchive(): ArchiveReading & { readonly statsCalls: number } {
  const archive = {
    statsCalls: 0,
    version: () => 7,
    removals: () => [{ rule: 'see-also', text: 'SEE ALSO: Ferry to close', after: 1 }],
    stats: () => {
      archive.statsCalls += 1;
      return {
        version: 7,
        articles: 3,
        paragraphs: 5,
        removals: 1,
        undated: 1,
        from: '1998-06-02',
        to: '2004-11',
        sources: [{ name: 'Northern Courier', articles: 1 }],
      };
    },
  };
  return archive;
}
