import type { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import {
  type CleaningThreads,
  cleanDocument,
  createCleaningThreads,
  type Input,
  indexInto,
  type RawDocument,
  readSources,
} from '../../indexer/index.ts';
import { temporaryFolder } from '../archive/records.ts';
import { SAMPLE_FOLDER } from '../support/sample-archive.ts';
import { openStoredArchive, type StoredArchive } from '../support/stored-archive.ts';

describe('cleaning in other threads', () => {
  let threads: CleaningThreads;

  beforeEach(() => {
    threads = createCleaningThreads(2, 0);
  });

  afterEach(() => threads.close());

  const pageOf = (name: string, text: string): RawDocument => ({
    identity: `https://paper.example/${name}`,
    location: `papers.jsonl:${name}`,
    name,
    content: { kind: 'text', text },
    given: { headline: `About ${name}` },
  });

  describe('a run over whole folders with documents in it that are no articles', () => {
    let folder: ReturnType<typeof temporaryFolder>;

    const { now } = performance;

    before(() => {
      folder = temporaryFolder();
      // A batch ends after a second, whatever is in it: where no time passes, every run has the same batches.
      performance.now = () => 0;
    });

    after(() => {
      performance.now = now;
      folder.remove();
    });

    async function* inputs(): AsyncGenerator<Input> {
      let read = 0;
      for await (const input of readSources([SAMPLE_FOLDER], {})) {
        yield input;
        read += 1;
        if (read % 20 === 1) yield pageOf(`empty ${read}`, '  ');
        if (read % 30 === 1) yield { location: `gone ${read}`, error: new MorgueError('input-missing', 'It is gone.') };
        if (read % 40 === 1) yield { ...pageOf(`binary ${read}`, ''), content: { kind: 'bytes', bytes: BINARY } };
      }
    }

    async function index(name: string, clean: typeof cleanDocument | CleaningThreads['clean']) {
      const archive = openArchive(folder.path(name), { mode: 'create', now: () => NOON });
      const done: number[] = [];
      const report = { progressed: (count: number) => void done.push(count), skipped: () => {} };
      const { elapsedMs, ...summary } = await indexInto(archive, inputs(), report, clean, () => NOON);
      const held = { articles: allOf(archive), learned: archive.learnedLines(), reprints: archive.reprints(0) };
      archive.close();
      return { summary, done, held };
    }

    const allOf = (archive: Archive) =>
      [...archive.added(0, archive.version())].map((article) => ({ article, removals: archive.removals(article.id) }));

    it('gives the same archive, and reports the same in the same order, as cleaning in one thread', async () => {
      const here = await index('here.db', cleanDocument);

      const elsewhere = await index('threads.db', threads.clean);

      expect(elsewhere).to.deep.equal(here);
      expect(here.summary.skipped.map(({ code }) => code)).to.include.members([
        'input-empty',
        'input-missing',
        'input-binary',
      ]);
    });
  });

  it('refuses a document with the very error it is refused with here', async () => {
    const empty = pageOf('empty', ' ');

    const error = await faultOf(threads.clean(empty));

    expect(error).to.be.instanceOf(MorgueError);
    expect(error).to.deep.include({
      code: 'input-empty',
      message: '"papers.jsonl:empty" is empty.',
      hint: 'Leave it out, or save it again with its text.',
      where: { in: 'input', file: 'papers.jsonl:empty' },
    });
  });

  it('gives each of many documents its own article', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `ferry ${n}`);

    const articles = await Promise.all(names.map((name) => threads.clean(pageOf(name, `The ${name} runs again.`))));

    expect(articles.map(({ paragraphs }) => paragraphs[0]?.text)).to.deep.equal(
      names.map((name) => `The ${name} runs again.`),
    );
  });

  it('starts no thread for a few documents', async () => {
    const started: Worker[] = [];
    const note = (worker: Worker) => void started.push(worker);
    const small = createCleaningThreads(2);
    process.on('worker', note);

    const { headline } = await small.clean(pageOf('ferry', 'The ferry runs again.'));

    process.off('worker', note);
    expect(headline).to.equal('About ferry');
    expect(started).to.deep.equal([]);
  });

  describe('when a thread ends by itself', () => {
    let stored: StoredArchive;

    beforeEach(() => {
      stored = openStoredArchive();
    });

    afterEach(() => stored.remove());

    it('ends the run with an error that says so, and blames no document', async () => {
      const told: string[] = [];
      async function* inputs(): AsyncGenerator<Input> {
        process.once('worker', (worker) => void worker.terminate());
        for (let n = 0; n < 50; n += 1) yield pageOf(`ferry ${n}`, `Ferry ${n} runs again.`);
      }

      const report = {
        progressed: () => {},
        skipped: ({ location }: { location: string }) => void told.push(location),
      };
      const error = await faultOf(indexInto(stored.archive, inputs(), report, threads.clean));

      expect(error).to.be.instanceOf(MorgueError);
      expect(error).to.deep.include({ code: 'internal', message: 'A thread that cleans documents has ended.' });
      expect(told).to.deep.equal([]);
      expect(stored.archive.verify().faults).to.deep.equal([]);
    });
  });
});

async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return undefined;
}

const NOON = new Date('2024-05-01T12:00:00Z');
const BINARY = new Uint8Array([0, 1, 2, 3, 0, 0, 0, 255, 254, 0]);
