import { renameSync } from 'node:fs';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { dryRun, indexInto, readSources } from '../../indexer/index.ts';
import { openSourceFolder, type SourceFolder } from './sources-support.ts';

describe('a dry run', () => {
  let folder: SourceFolder;
  let archive: Archive;

  beforeEach(() => {
    folder = openSourceFolder();
    archive = openArchive(`${folder.path}/test.db`, { mode: 'create' });
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  const STORY = 'Ferry Back\n\nThe ferry runs again from April, the harbour board said.\n\nLeave a Reply\n';

  async function foretold(of: Archive | undefined) {
    const told: Record<string, string> = {};
    const summary = await dryRun(of, readSources([`${folder.path}/papers`]), {
      prospect: ({ name }, { outcome }) => {
        told[name] = outcome;
      },
      progressed: () => {},
      skipped: ({ code }) => {
        told[code] = 'skipped';
      },
    });
    return { told, summary };
  }

  it('tells what would come of each document, and writes nothing', async () => {
    for (const name of ['same', 'changed', 'old']) folder.write(`papers/${name}.txt`, STORY.replace('April', name));
    await indexInto(archive, readSources([`${folder.path}/papers`]));
    const version = archive.version();
    folder.write('papers/changed.txt', STORY.replace('April', 'May'));
    folder.write('papers/new.txt', STORY);
    folder.write('papers/empty.txt', '');
    renameSync(`${folder.path}/papers/old.txt`, `${folder.path}/papers/renamed.txt`);

    const { told, summary } = await foretold(archive);

    expect(told).to.deep.equal({
      'papers/same.txt': 'unchanged',
      'papers/changed.txt': 'replaced',
      'papers/new.txt': 'added',
      'papers/renamed.txt': 'moved',
      'input-empty': 'skipped',
    });
    expect(summary).to.include({ read: 5, added: 1, replaced: 1, unchanged: 1, moved: 1 });
    expect(summary.removals).to.deep.equal(new Map([['leave-a-reply', 2]]));
    expect(archive.version()).to.equal(version);
  });

  it('tells of a document whose article was withdrawn that it would be left out', async () => {
    folder.write('papers/ferry.txt', STORY);
    await indexInto(archive, readSources([`${folder.path}/papers`]));
    const [article] = [...archive.added(0, archive.version())];
    archive.withdraw([article?.id ?? ''], { reason: 'A court asked for it.', who: null });

    const { told } = await foretold(archive);

    expect(told).to.deep.equal({ 'withdrawn-article': 'skipped' });
  });

  it('needs no archive', async () => {
    folder.write('papers/new.txt', STORY);

    const { told } = await foretold(undefined);

    expect(told).to.deep.equal({ 'papers/new.txt': 'added' });
  });
});
