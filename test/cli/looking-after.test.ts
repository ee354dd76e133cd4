import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

describe('looking after an archive from the command line', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers', '--source', 'Northern Courier');
  });

  after(() => folder.remove());

  it('says with stats what the archive holds', async () => {
    const people = await folder.run('stats');
    const programs = await folder.run('stats', '--json');

    expect(people.stdout)
      .to.match(/^Articles {2,}3\n/)
      .and.match(/^Dated {2,}1997-06-03 to 1999-05-20$/m);
    expect(JSON.parse(programs.stdout)).to.deep.include({
      version: 1,
      articles: 3,
      paragraphs: 6,
      undated: 0,
      from: '1997-06-03',
      to: '1999-05-20',
      sources: [{ name: 'Northern Courier', articles: 3 }],
    });
  });

  it('says 0 with verify when the archive is whole', async () => {
    expect(await folder.run('verify')).to.deep.equal({
      code: 0,
      stdout: 'The archive is whole: 3 articles, 6 paragraphs.\n',
      stderr: '',
    });
  });

  it('says 1 with verify and names each fault when it is not', async () => {
    const database = new DatabaseSync(folder.path('newsmorgue.db'));
    database.exec("UPDATE paragraphs SET kind = 'poem' WHERE article = 1 AND n = 1");
    database.close();

    const { code, stderr } = await folder.run('verify');

    expect(code).to.equal(1);
    expect(stderr).to.match(
      /^Article [0-9a-z]{12} \(number 1\) has a paragraph of the unknown kind “poem”\.\nnewsmorgue: /,
    );
  });
});
