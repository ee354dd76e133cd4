import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { openArchive } from '../../archive/index.ts';
import { fixtureBytes } from '../indexer/sources-support.ts';
import { ARTICLES, openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

describe('newsmorgue index', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
    writeArticles(folder);
  });

  afterEach(() => folder.remove());

  /** `Added  3` → ['Added', '3'] */
  const rowsOf = (table: string) => Object.fromEntries(table.split('\n').map((row) => row.split(/ {2,}/)));

  it('puts a folder into the archive and sums up', async () => {
    const { code, stdout, stderr } = await folder.run('index', 'papers');

    expect(code).to.equal(0);
    expect(rowsOf(stdout)).to.include({
      Added: '3',
      Skipped: '0',
      Paragraphs: '6',
      'In the archive now': '3 articles, 6 paragraphs',
    });
    expect(stdout).to.include('see-also 1').and.include('leave-a-reply 1');
    expect(stderr).to.equal('Indexing: 3\nIndexing: 3 done\n');
  });

  it('leaves alone what is the same and replaces what changed', async () => {
    await folder.run('index', 'papers');
    folder.write(
      'papers/ferry.txt',
      'Ferry Line to Reopen in Summer\n\nPORT ELLIS – The ferry will run again from July, the harbour board said.\n',
    );

    const { stdout } = await folder.run('index', 'papers');

    expect(rowsOf(stdout)).to.include({ Added: '0', Replaced: '1', Unchanged: '2' });
  });

  it('skips what cannot be read, names it with the reason, and says 3', async () => {
    folder.write('papers/empty.txt', '');
    folder.write('papers/photo.txt', new Uint8Array([0, 1, 2, 0, 255, 0, 9, 0]));

    const { code, stdout, stderr } = await folder.run('index', 'papers', 'nowhere');

    expect(code).to.equal(3);
    expect(rowsOf(stdout)).to.include({ Added: '3', Skipped: '3 (input-empty 1, input-binary 1, input-missing 1)' });
    expect(stderr).to.match(/^newsmorgue: skipped nowhere \(input-missing\): /m);
    expect(stderr).to.match(/^newsmorgue: skipped papers\/empty.txt \(input-empty\): /m);
    expect(stderr).to.match(/^newsmorgue: skipped papers\/photo.txt \(input-binary\): /m);
  });

  it('says 3 when there was nothing but inputs to skip', async () => {
    folder.write('blank.txt', '');

    expect((await folder.run('index', 'blank.txt')).code).to.equal(3);
  });

  it('says 1 and makes no archive when no path exists', async () => {
    const ended = await folder.run('index', 'nowhere');

    expect(ended).to.deep.equal({
      code: 1,
      stdout: '',
      stderr: 'newsmorgue: There is no “nowhere”. Check the path; nothing was done.\n',
    });
    expect(existsSync(folder.path('newsmorgue.db'))).to.equal(false);
  });

  it('says nothing when all goes well and it is told to be quiet', async () => {
    expect(await folder.run('index', 'papers', '--quiet')).to.deep.equal({ code: 0, stdout: '', stderr: '' });
  });

  it('names the source of articles that do not name theirs', async () => {
    await folder.run('index', 'papers', '--source', 'Northern Courier', '--archive', 'courier.db');

    const { stdout } = await folder.run('stats', '--archive', 'courier.db', '--json');

    expect(JSON.parse(stdout).sources).to.deep.equal([{ name: 'Northern Courier', articles: 3 }]);
  });

  it('reads the columns of a CSV file that it is told', async () => {
    folder.write('presse.csv', 'Titel;Volltext\nNebel;Der Nebel lag den dritten Morgen über dem Hafen.\n');

    const { code, stdout } = await folder.run('index', 'presse.csv', '--fields', 'headline=Titel,text=Volltext');

    expect(code).to.equal(0);
    expect(rowsOf(stdout)).to.include({ Added: '1' });
  });

  it('takes the pages of a crawl whose address is asked for, and counts what it passed over', async () => {
    folder.write('post.warc.gz', fixtureBytes('warc/post.warc.gz'));

    const { code, stdout } = await folder.run('index', 'post.warc.gz', '--url-pattern', '/2011/');

    expect(code).to.equal(0);
    expect(rowsOf(stdout)).to.include({
      Added: '3',
      'Passed over': '4 (records that are no responses 2, responses of other addresses 2)',
    });
  });

  it('says so when --url-pattern is no regular expression', async () => {
    const { code, stderr } = await folder.run('index', 'papers', '--url-pattern', '(');

    expect(code).to.equal(2);
    expect(stderr).to.match(/^newsmorgue: --url-pattern “\(” is not a regular expression\. /);
  });

  it('says how --fields is written when it is not', async () => {
    const { code, stderr } = await folder.run('index', 'papers', '--fields', 'titel=headline');

    expect(code).to.equal(2);
    expect(stderr).to.match(/^newsmorgue: --fields titel=headline cannot be understood\. It is FIELD=COLUMN, /);
  });

  describe('--dry-run', () => {
    it('prints what each file would become and makes no archive', async () => {
      folder.write('papers/empty.txt', '');

      const { code, stdout, stderr } = await folder.run('index', 'papers', '--dry-run');

      expect(code).to.equal(3);
      expect(stdout).to.match(
        /^added {5}papers\/ferry.txt: “Ferry Line to Reopen in Spring”, 1998-03-12, Ada Holm, 2 paragraphs, removed: .*leave-a-reply 1/m,
      );
      expect(rowsOf(stdout.slice(stdout.indexOf('Nothing was written.')))).to.include({ Added: '3' });
      expect(stderr).to.match(/^newsmorgue: skipped papers\/empty.txt \(input-empty\): /);
      expect(existsSync(folder.path('newsmorgue.db'))).to.equal(false);
    });
  });

  describe('--watch', () => {
    /** Waits for something to come true that another process brings about. */
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
    };

    it('takes what is new and what changed, tells a fault once, and ends when it is told to', async () => {
      const watching = folder.start('index', 'papers', '--watch');
      let said = '';
      let complained = '';
      watching.process.stdout.on('data', (text) => {
        said += text;
      });
      watching.process.stderr.on('data', (text) => {
        complained += text;
      });
      await until(() => said.includes('Watching. Stop with Ctrl-C.\n'));
      folder.write('papers/pier.txt', ARTICLES['papers/ferry.txt'].replaceAll('ferry', 'pier'));
      folder.write('papers/strike.txt', ARTICLES['papers/strike.txt'].replace('eleven', 'twelve'));
      folder.write('papers/newsmorgue.json', '{');
      await until(() => said.includes('1 added') && said.includes('1 replaced'));
      await until(() => complained.includes('newsmorgue.json (input-malformed)'));

      watching.process.kill('SIGINT');
      const { code } = await watching.ended;

      expect(code).to.equal(0);
      expect(complained.match(/input-malformed/g)).to.have.length(1);
      expect(JSON.parse((await folder.run('stats', '--json')).stdout).articles).to.equal(4);
    });
  });

  it('does not run beside another that writes to the same archive', async () => {
    const writer = openArchive(folder.path('newsmorgue.db'), { mode: 'create' });

    const { code, stderr } = await folder.run('index', 'papers');

    expect(code).to.equal(1);
    expect(stderr).to.equal(
      'newsmorgue: Another process is writing to “newsmorgue.db”. Wait until it has finished, then try again.\n',
    );
    writer.close();
  });

  it('refuses a file that is no archive', async () => {
    const { code, stderr } = await folder.run('index', 'papers', '--archive', 'papers/ferry.txt');

    expect(code).to.equal(1);
    expect(stderr).to.equal(
      'newsmorgue: “ferry.txt” is not a Newsmorgue archive. Check the name given with --archive.\n',
    );
  });
});
