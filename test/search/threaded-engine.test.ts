import { expect } from 'chai';
import { QueryError } from '../../errors/index.ts';
import { ArticleSet, createEmbeddedEngine } from '../../search/minisearch/index.ts';
import type { MiniSearchSnapshot } from '../../search/minisearch/snapshot.ts';
import { type QueryThreads, startQueryThreads } from '../../search/minisearch/threads/query-threads.ts';
import { MemoryArchive } from '../support/articles.ts';
import { type DeskOver, deskWith } from '../support/desk.ts';
import { describeForms } from './conformance/forms.ts';
import { describePaging } from './conformance/paging.ts';
import { describePlaces } from './conformance/places.ts';
import { describeReprints } from './conformance/reprints.ts';
import { describeSearching } from './conformance/searching.ts';
import { describeViews } from './conformance/views.ts';
import { describeWords } from './conformance/words.ts';

describe('the embedded engine, answered by other threads', () => {
  let threads: QueryThreads;
  const deskOver: DeskOver = (small, now) =>
    deskWith(
      (engine) => ({ isReady: () => engine.isReady(), snapshot: () => threads.over(engine.snapshot()) }),
      small,
      now,
    );

  before(() => {
    threads = startQueryThreads(2);
  });

  after(() => threads.close());

  describeSearching(deskOver);
  describeForms(deskOver);
  describePaging(deskOver);
  describePlaces(deskOver);
  describeReprints(deskOver);
  describeViews(deskOver);
  describeWords(deskOver);

  it('refuses a query that costs too much as it would in this thread, with its place', async () => {
    const { count } = await deskOver([{ paragraphs: [`${'ha ho hi hu '.repeat(400)}${'pad '.repeat(900)}zip`] }]);

    const refused = await count('pad OR "ha ho hi hu ha ho hi hu zip"~255').then(
      () => undefined,
      (error: unknown) => error,
    );

    expect(refused).to.be.instanceOf(QueryError);
    expect(refused).to.deep.include({ code: 'too-many-terms' });
    expect((refused as QueryError).faults[0]).to.deep.include({ start: 7, end: 40 });
  });

  it('answers many questions at once, each its own', async () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
    const { count } = await deskOver(words.map((_, i) => ({ paragraphs: [words.slice(0, i + 1).join(' ')] })));

    const totals = await Promise.all(words.map((word) => count(`=${word}`)));

    expect(totals.map(({ articles }) => articles)).to.deep.equal(words.map((_, i) => words.length - i));
  });

  it('goes on when a thread has come to grief', async () => {
    const { count } = await deskOver([{ paragraphs: ['Talks went on.'] }]);
    const torn = { segment: { buffer: new SharedArrayBuffer(8) }, living: new ArticleSet(0), isWhole: true };
    const view = { version: 1, articles: 0, paragraphs: 0, segments: [torn], reprints: null };

    const failures = await Promise.allSettled(
      [1, 2, 3].map(() => threads.over(view as unknown as MiniSearchSnapshot).about()),
    );

    expect(failures.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'rejected']);
    expect((await count('talks')).articles).to.equal(1);
  });

  it('refuses what is asked once its threads have been closed', async () => {
    const own = startQueryThreads(1);
    const engine = createEmbeddedEngine(new MemoryArchive());
    await engine.refresh();
    await own.close();

    const refused = await own
      .over(engine.snapshot())
      .about()
      .catch((fault: unknown) => fault);

    expect(refused).to.be.instanceOf(Error);
  });
});
