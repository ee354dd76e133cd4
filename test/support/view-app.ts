import type { Express } from 'express';
import type { Desk } from '../../search/index.ts';
import { createApp } from '../../server/app.ts';
import type { SmallArticle } from './articles.ts';
import { deskOver } from './desk.ts';
import { fakeArchive } from './fake-archive.ts';

/** A server over a real desk and a few articles, for what is counted over a whole result. @param more articles beside */
export async function viewApp(
  more: readonly SmallArticle[] = [],
): Promise<{ readonly app: Express; readonly desk: Desk }> {
  const { desk } = await deskOver([
    {
      headline: 'Dam',
      source: 'Wire',
      byline: ['Zoë Adler'],
      date: '2019-01-31',
      paragraphs: ['The dam held. A dam!'],
    },
    { headline: 'Ferry', source: 'Wire', date: '2019-01-05', paragraphs: ['No dam.'] },
    { headline: 'Dam', source: 'Courier', byline: ['Émile Duquesne', 'emil Bach'], date: '2019-03' },
    { headline: 'Dam', date: null },
    { headline: 'Ferry', source: 'Courier', date: '1998-12-01' },
    ...more,
  ]);
  return { app: createApp({ desk, archive: fakeArchive() }), desk };
}
