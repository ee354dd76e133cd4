import { expect } from 'chai';
import type { CollocatesAsk } from '../../search/desk-concordance.ts';
import { NO_FILTERS, type Snapshot } from '../../search/engine.ts';
import { parseQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import type { MiniSearchSnapshot } from '../../search/minisearch/snapshot.ts';
import { type QueryThreads, startQueryThreads } from '../../search/minisearch/threads/query-threads.ts';
import type { Asked } from '../../search/minisearch/threads/thread.ts';
import { type AnsweringThread, WaitingLine } from '../../search/minisearch/threads/waiting-line.ts';
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

describe('questions in the line', () => {
  const VIEW = { number: 1, snapshot: {} as MiniSearchSnapshot };
  let threads: readonly SlowThread[];
  let line: WaitingLine;

  /** A thread that answers when it is told to. */
  class SlowThread implements AnsweringThread {
    asked: Asked | undefined;
    readonly #onFree: () => void;

    constructor(onFree: () => void) {
      this.#onFree = onFree;
    }

    ask(question: Asked): void {
      this.asked = question;
    }

    answer(): void {
      this.asked?.resolve('answered');
      this.asked = undefined;
      this.#onFree();
    }

    callOff(): void {}
    forget(): void {}
    async close(): Promise<void> {}
  }

  beforeEach(() => {
    const started: SlowThread[] = [];
    line = new WaitingLine(2, (onFree) => {
      const thread = new SlowThread(onFree);
      started.push(thread);
      return thread;
    });
    threads = started;
  });

  const at = () => threads.map(({ asked }) => asked && `${asked.method} ${asked.given[0]}`);

  it('are taken in their order by whichever thread is free', () => {
    for (const word of ['dam', 'river', 'quay', 'ferry']) void line.ask(VIEW, 'count', [word]);

    const first = at();
    threads[1]?.answer();
    const second = at();
    threads[1]?.answer();

    expect(first).to.deep.equal(['count dam', 'count river']);
    expect(second).to.deep.equal(['count dam', 'count quay']);
    expect(at()).to.deep.equal(['count dam', 'count ferry']);
  });

  it('leave a thread to those that take a moment when they read every word around the matches', () => {
    void line.ask(VIEW, 'collocates', ['dam']);
    void line.ask(VIEW, 'lines', ['dam', { sort: 'left1', offset: 0, size: 20 }]);
    void line.ask(VIEW, 'lines', ['river', { sort: 'date', offset: 0, size: 20 }]);

    const first = at();
    threads[1]?.answer();
    const second = at();
    threads[0]?.answer();

    expect(first).to.deep.equal(['collocates dam', 'lines river']);
    expect(second).to.deep.equal(['collocates dam', undefined]);
    expect(at()).to.deep.equal(['lines dam', undefined]);
  });

  it('go to the thread that had the same question last, when it is free', () => {
    void line.ask(VIEW, 'count', ['dam']);
    void line.ask(VIEW, 'count', ['river']);
    for (const thread of threads) thread.answer();

    void line.ask(VIEW, 'facets', ['river']);

    expect(at()).to.deep.equal([undefined, 'facets river']);
  });

  it('are refused once the line is closed, those that wait too', async () => {
    void line.ask(VIEW, 'count', ['dam']);
    void line.ask(VIEW, 'count', ['river']);
    const waiting = failure(line.ask(VIEW, 'count', ['quay']));

    await line.close();

    expect(await waiting).to.be.instanceOf(Error);
    expect(await failure(line.ask(VIEW, 'count', ['ferry']))).to.be.instanceOf(Error);
  });
});
