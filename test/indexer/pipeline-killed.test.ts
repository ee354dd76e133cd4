import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { openArchive } from '../../archive/index.ts';
import { openWorkingFolder, type WorkingFolder } from '../cli/command.ts';

describe('an indexing run that is killed', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
  });

  afterEach(() => folder.remove());

  it('leaves a whole archive, and the next run loses and doubles nothing', async () => {
    const lines = Array.from({ length: ARTICLES }, (_, n) =>
      JSON.stringify({
        headline: `Notice ${n}`,
        date: '1998-03-12',
        paragraphs: [`Notice number ${n}.`, 'So said the board.'],
      }),
    );
    folder.write('notices.jsonl', lines.join('\n'));
    const delays: number[] = [];
    const seen: number[] = [];

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const delay = Math.floor(Math.random() * 40);
      delays.push(delay);
      await killAfterCommit(delay);
      seen.push(articlesIn('newsmorgue.db'));
    }

    const told = `killed ${delays.join(', ')} ms after a commit, with ${seen.join(', ')} articles kept`;
    const last = await folder.run('index', 'notices.jsonl', '--quiet');
    await folder.run('index', 'notices.jsonl', '--quiet', '--archive', 'undisturbed.db');
    expect(last.code, told).to.equal(0);
    expect(seen, told).to.deep.equal(seen.toSorted((a, b) => a - b));
    expect(idsIn('newsmorgue.db'), told).to.deep.equal(idsIn('undisturbed.db'));
    expect(articlesIn('newsmorgue.db'), told).to.equal(ARTICLES);
  }).timeout(60_000);

  /** Starts a run, waits until it has committed something, and kills it a moment later. */
  async function killAfterCommit(delayMs: number): Promise<void> {
    const before = versionOf();
    const { process: child, ended } = folder.start('index', 'notices.jsonl');
    while (child.exitCode === null && versionOf() === before) await pause(5);
    await pause(delayMs);
    child.kill('SIGKILL');
    await ended;
  }

  function versionOf(): number {
    try {
      return within('newsmorgue.db', (archive) => archive.version());
    } catch {
      // The run has not made the archive yet.
      return 0;
    }
  }

  const articlesIn = (file: string): number =>
    within(file, (archive) => {
      const { articles, faults } = archive.verify();
      expect(faults).to.deep.equal([]);
      return articles;
    });

  const idsIn = (file: string): readonly string[] =>
    within(file, (archive) => [...archive.added(0, archive.version())].map(({ id }) => id).toSorted());

  function within<T>(file: string, work: (archive: ReturnType<typeof openArchive>) => T): T {
    const archive = openArchive(folder.path(file), { mode: 'read' });
    try {
      return work(archive);
    } finally {
      archive.close();
    }
  }
});

const ARTICLES = 4_000;
const KILLS = 4;
