import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { openWorkingFolder, type WorkingFolder } from './command.ts';

describe('reprints in an archive that was filled before anybody looked for them', () => {
  let folder: WorkingFolder;

  before(async function () {
    this.timeout(60_000);
    folder = openWorkingFolder();
    folder.write('wire.jsonl', [paper('Wire'), paper('Courier')].join('\n'));
    await folder.run('index', 'wire.jsonl');
  });

  beforeEach(() => {
    const database = new DatabaseSync(folder.path('newsmorgue.db'));
    // As a file is once its tables are brought up to date.
    database.exec('DELETE FROM reprints; DELETE FROM reprint_bands; UPDATE articles SET is_compared = 0');
    database.close();
  });

  after(() => folder.remove());

  const reprints = async () => {
    const { stdout } = await folder.run('search', 'lighthouse', '--group', 'reprints', '--json');
    return JSON.parse(stdout).results.map((result: { readonly reprints: number | null }) => result.reprints);
  };

  it('are not known, and nothing is grouped', async () => {
    expect(await reprints()).to.deep.equal([null, null]);
  });

  it('are known once something is indexed', async () => {
    folder.write('other.jsonl', JSON.stringify({ headline: 'Weather', paragraphs: ['Sunny spells.'] }));
    await folder.run('index', 'other.jsonl');

    expect(await reprints()).to.deep.equal([1]);
  });

  it('are known after reindex', async () => {
    await folder.run('reindex');

    expect(await reprints()).to.deep.equal([1]);
    expect((await folder.run('verify')).code).to.equal(0);
  });
});

const paper = (source: string): string =>
  JSON.stringify({
    headline: `Lighthouse to close (${source})`,
    source,
    url: `https://${source.toLowerCase()}.example/lighthouse`,
    paragraphs: [
      'The lighthouse on the northern cape will close in spring after a hundred and forty years, the harbour board said.',
      'Its keeper, the last on this coast, will move to the mainland with his wife and eleven sheep before the ice comes.',
    ],
  });
