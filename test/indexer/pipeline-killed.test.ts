import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import type { Article } from '../../search/index.ts';
import { verifySegments } from '../../search/minisearch/index.ts';
import { openWorkingFolder, type WorkingFolder } from '../cli/command.ts';
import { answersOf, engineOverFiles, engineOverTexts } from '../support/stored-archive.ts';

/** A dozen on every run; `npm run test:fuzz` kills two hundred times. */
const KILLS = process.env['NEWSMORGUE_FUZZ_RUNS'] === undefined ? 12 : 200;

/** How long after its first commit a run is killed, in ms: it writes, merges and ends within about so long. */
const LATEST_KILL_MS = 120;

/** How long `compact` and `reindex` take here, about, from the start of the process. */
const LATEST_END_MS = 900;

const NEW_EACH_RUN = 80;

describe('an indexing run that is killed at random points', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
    within('create', (archive) => archive.setSetting('articles-a-segment', '50'));
  });

  afterEach(() => folder.remove());

  it('leaves a whole archive and index; the next run loses and doubles nothing and sweeps what was half done', async () => {
    const told: string[] = [];
    let known = new Map<string, Kept>();

    for (let run = 1; run <= KILLS; run += 1) {
      folder.write('notices.jsonl', linesOf(run));
      const delay = Math.floor(Math.random() * LATEST_KILL_MS);
      const ended = await killAfterCommit(delay);
      if (run % 3 === 0) await killSoon(run % 2 === 0 ? 'compact' : 'reindex');
      const { articles, strays, files } = within('read', inspect);
      told.push(
        `run ${run} ${ended} ${delay} ms after a commit: ${articles.length} kept, ${files} files, ${strays} strays`,
      );

      known = await checked(articles, known, run, told.join('\n'));
    }

    folder.write('notices.jsonl', linesOf(KILLS));
    const last = await folder.run('index', 'notices.jsonl', '--quiet');
    await folder.run('index', 'notices.jsonl', '--quiet', '--archive', 'undisturbed.db');
    const { articles, strays } = within('read', inspect);
    const undisturbed = within('read', inspect, 'undisturbed.db').articles;
    expect(last, told.join('\n')).to.include({ code: 0, stderr: '' });
    expect(strays, told.join('\n')).to.equal(0);
    expect(textsOf(articles), told.join('\n')).to.deep.equal(textsOf(undisturbed));
    await expectSameAnswers(told.join('\n'));
  }).timeout(KILLS * 15_000);

  /** Starts a run, waits until it has committed something, and kills it a moment later; a quick one may have ended. */
  async function killAfterCommit(delayMs: number): Promise<'killed' | 'ended'> {
    const before = within('read', (archive) => archive.version());
    const { process: child, ended } = folder.start('index', 'notices.jsonl', '--quiet');
    while (child.exitCode === null && within('read', (archive) => archive.version()) === before) await pause(3);
    await pause(delayMs);
    child.kill('SIGKILL');
    return (await ended).code === null ? 'killed' : 'ended';
  }

  /** Starts a verb that writes the index anew, and kills it somewhere between its loading and its end. */
  async function killSoon(verb: 'compact' | 'reindex'): Promise<void> {
    const { process: child, ended } = folder.start(verb);
    await pause(Math.random() * LATEST_END_MS);
    child.kill('SIGKILL');
    await ended;
  }

  /** What was committed by earlier runs is there, once, and no older than it was. */
  async function checked(articles: readonly Article[], known: ReadonlyMap<string, Kept>, run: number, told: string) {
    const now = new Map(articles.map((article) => [article.sourceUrl ?? '', keptOf(article)]));
    expect(now.size, `each address once\n${told}`).to.equal(articles.length);
    for (const [url, { id, revision }] of known) {
      expect(now.get(url)?.id, `${url}\n${told}`).to.equal(id);
      expect(now.get(url)?.revision, `${url}\n${told}`).to.be.at.least(revision);
    }
    if (run % 4 === 0) await expectSameAnswers(told);
    return now;
  }

  /** The index in files says what the texts say. */
  const expectSameAnswers = (told: string) =>
    withinAsync(async (archive) => {
      const { engine, faults } = await engineOverFiles(archive);
      expect(faults, told).to.deep.equal([]);
      const expected = await answersOf(await engineOverTexts(archive), QUERIES);
      expect(await answersOf(engine, QUERIES), told).to.deep.equal(expected);
    });

  /** The articles, once it is sure that nothing is broken; and how many files the manifest names, and how many it does not. */
  function inspect(archive: Archive) {
    expect(archive.verify().faults).to.deep.equal([]);
    expect([...verifySegments(archive, archive)]).to.deep.equal([]);
    const named = archive.segments().map(({ name }) => name);
    const segments = folder.path('newsmorgue.db-segments');
    const there = existsSync(segments) ? readdirSync(segments) : [];
    const articles = [...archive.added(0, archive.version())];
    return { articles, files: named.length, strays: there.filter((name) => !named.includes(name)).length };
  }

  function within<T>(mode: 'read' | 'create', work: (archive: Archive) => T, file = 'newsmorgue.db'): T {
    const archive = openArchive(folder.path(file), { mode });
    try {
      return work(archive);
    } finally {
      archive.close();
    }
  }

  async function withinAsync(work: (archive: Archive) => Promise<void>): Promise<void> {
    const archive = openArchive(folder.path('newsmorgue.db'), { mode: 'read' });
    try {
      await work(archive);
    } finally {
      archive.close();
    }
  }
});

interface Kept {
  readonly id: string;
  readonly revision: number;
}

/** Each run brings new notices, and a new revision of every fourth of the earlier ones. */
function linesOf(run: number): string {
  return Array.from({ length: run * NEW_EACH_RUN }, (_, n) => {
    const first = Math.floor(n / NEW_EACH_RUN) + 1;
    const revision = Math.max(first, run - ((run + n) % 4));
    return JSON.stringify({
      url: `https://board.example/${n}`,
      headline: `Notice ${n}`,
      date: '1998-03-12',
      paragraphs: [`Revision ${revision}`, `So said the board of notice ${n % 17}.`],
    });
  }).join('\n');
}

const keptOf = ({ id, paragraphs }: Article): Kept => ({
  id,
  revision: Number(paragraphs[0]?.text.replace('Revision ', '')),
});

const textsOf = (articles: readonly Article[]) =>
  articles
    .map(({ id, sourceUrl, headline, paragraphs }) => [sourceUrl, id, headline, ...paragraphs.map(({ text }) => text)])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));

const QUERIES = ['*:*', 'board', '"notice 3"', 'revision NEAR/1 2', 'noti*'];
