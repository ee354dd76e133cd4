import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openWorkingFolder, type WorkingFolder } from '../cli/command.ts';
import { projectRoot } from '../support/project.ts';

/** The article the project began from lies beside the project, not in it. */
const SEED = join(projectRoot, '..', 'shared', 'voa-hanoi-2019-02-28.txt');

describe('the seed article, indexed from the command line', () => {
  let folder: WorkingFolder;

  before(async function () {
    if (!existsSync(SEED)) {
      console.log('      skipped: ../shared/voa-hanoi-2019-02-28.txt is not beside this checkout');
      this.skip();
    }
    folder = openWorkingFolder();
    const { code } = await folder.run('index', SEED);
    expect(code).to.equal(0);
  });

  after(() => folder?.remove());

  const articlesFor = async (query: string): Promise<number> => {
    const { stdout } = await folder.run('search', query, '--json');
    return JSON.parse(stdout).totals.articles;
  };

  it('is found by a phrase of its text and by words of different paragraphs', async () => {
    expect(await articlesFor('"signing ceremony"')).to.equal(1);
    expect(await articlesFor('denuclearization Coats')).to.equal(1);
  });

  it('is not found by what cleaning took out', async () => {
    expect(await articlesFor('Leave a Reply')).to.equal(0);
    expect(await articlesFor('"Leave a Reply"')).to.equal(0);
    expect(await articlesFor('Spy Chief')).to.equal(0);
  });

  it('is read as its page shows it', async () => {
    const { stdout } = await folder.run('clean', SEED, '--json');

    const article = JSON.parse(stdout);
    expect(article).to.deep.include({
      headline: 'Trump, Kim Summit Ends With No Agreement',
      date: '2019-02-28',
      datePrecision: 'day',
      place: 'HANOI, VIETNAM',
    });
    expect(article.byline).to.deep.equal(['Steve Herman']);
    expect(article.authors).to.deep.equal([{ name: 'Steve Herman', role: 'VOA’s White House Bureau Chief' }]);
    expect(textsOf(article, 'subhead')).to.deep.equal([
      'Earlier optimism',
      'Patience, lowered expectations',
      'Some US skepticism',
    ]);
    expect(textsOf(article, 'caption')).to.deep.equal([
      'President Donald Trump meets North Korean leader Kim Jong Un, Feb. 28, 2019, in Hanoi.',
    ]);
    expect(textsOf(article, 'body')).to.have.length(20);
    expect(article.removals).to.deep.equal([
      { rule: 'see-also', text: 'SEE ALSO: Spy Chief Contradicts Trump’s Claims of Progress With North Korea' },
      { rule: 'leave-a-reply', text: 'Leave a Reply' },
    ]);
  });
});

const textsOf = (article: { paragraphs: { kind: string; text: string }[] }, kind: string): string[] =>
  article.paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ text }) => text);
