import { expect } from 'chai';
import type { CollocatesAsk } from '../../search/desk-concordance.ts';
import { NO_FILTERS, type Snapshot } from '../../search/engine.ts';
import { parseQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { type QueryThreads, startQueryThreads } from '../../search/minisearch/threads/query-threads.ts';
import { unlessCalledOff } from '../../search/minisearch/views/called-off.ts';
import { NotWanted, whileWanted } from '../../search/wanted.ts';
import { articlesOf, MemoryArchive, type SmallArticle } from '../support/articles.ts';
import { asking, deskWith } from '../support/desk.ts';

const AROUND: CollocatesAsk = { span: 5, measure: 'count', least: 1, withStopWords: true, size: 20, cursor: null };

const ARTICLES: readonly SmallArticle[] = [{ paragraphs: ['The dam held. The river rose behind the dam.'] }];

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (fault: unknown) => fault,
  );

describe('a question whose caller has left', () => {
  let threads: QueryThreads;
  const desk = async () =>
    (
      await deskWith(
        (engine) => ({ isReady: () => engine.isReady(), snapshot: () => threads.over(engine.snapshot()) }),
        ARTICLES,
      )
    ).desk;

  before(() => {
    threads = startQueryThreads(1);
  });

  after(() => threads.close());

  it('is not asked at all when he left before', async () => {
    const { count } = await desk();

    const refused = await failure(whileWanted(AbortSignal.abort(), () => count(asking('dam'))));

    expect(refused).to.be.instanceOf(NotWanted);
  });

  it('is taken out of the line, and those around it are answered', async () => {
    const { count } = await desk();
    const leaving = new AbortController();

    const first = count(asking('dam'));
    const second = failure(whileWanted(leaving.signal, () => count(asking('river'))));
    const third = count(asking('rose'));
    leaving.abort();

    expect(await second).to.be.instanceOf(NotWanted);
    expect((await first).totals.occurrences).to.equal(2);
    expect((await third).totals.occurrences).to.equal(1);
  });

  it('leaves its thread to others when it was being answered', async () => {
    const { collocates, count } = await desk();
    const leaving = new AbortController();

    const left = failure(whileWanted(leaving.signal, () => collocates(asking('the'), AROUND)));
    leaving.abort();

    expect(await left).to.be.instanceOf(NotWanted);
    expect((await count(asking('river'))).totals.occurrences).to.equal(1);
  });
});

describe('a question that is called off while it is answered', () => {
  const QUESTION = { query: parseQuery('dam', {}).query, filters: NO_FILTERS };
  const PAGE = { offset: 0, size: 20 };
  const views = {
    'the words around matches': (snapshot: Snapshot) =>
      snapshot.collocates(QUESTION, { span: 5, measure: 'count', least: 1, withStopWords: true, ...PAGE }),
    'lines ordered by the word on the left': (snapshot: Snapshot) =>
      snapshot.lines(QUESTION, { sort: 'left1', ...PAGE }),
  };

  for (const [view, ask] of Object.entries(views)) {
    it(`is given up amid its work, and answered when it is asked again: ${view}`, async () => {
      const engine = createEmbeddedEngine(new MemoryArchive().add(articlesOf(ARTICLES)));
      await engine.refresh();

      const givenUp = await failure(
        unlessCalledOff(
          () => true,
          () => ask(engine.snapshot()),
        ),
      );

      expect(givenUp).to.be.instanceOf(NotWanted);
      expect(await ask(engine.snapshot())).to.not.equal(undefined);
    });
  }
});

describe('questions that read every word around the matches', () => {
  it('leave a thread to those that take a moment', async () => {
    const threads = startQueryThreads(2);
    const { desk } = await deskWith(
      (engine) => ({ isReady: () => engine.isReady(), snapshot: () => threads.over(engine.snapshot()) }),
      ARTICLES,
    );
    // Both threads are there and know the view.
    await Promise.all(['dam', 'held', 'river'].map((word) => desk.count(asking(word))));
    const order: string[] = [];
    const answered = (what: string) => () => order.push(what);

    const hard = [1, 2, 3, 4, 5, 6, 7, 8].map((span) =>
      desk.collocates(asking('dam'), { ...AROUND, span }).then(answered('hard')),
    );
    await Promise.all([...hard, desk.count(asking('river')).then(answered('quick'))]);
    await threads.close();

    expect(order).to.have.lengthOf(9);
    expect(order.indexOf('quick')).to.be.lessThan(8);
  });
});
