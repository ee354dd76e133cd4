import { expect } from 'chai';
import { openWorkingFolder, type WorkingFolder } from './command.ts';

const FOOTER = 'The Courier is printed at Dock Lane and read by the tide';

describe('the cleaning of a source, from the command line', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
    for (let n = 0; n < 30; n += 1) folder.write(`courier/${n}.txt`, articleOf(n));
  });

  afterEach(() => {
    folder.remove();
  });

  const articleOf = (n: number) =>
    `Berth ${n} Is Dredged\n\nBy Ada Holm\n\nThe harbour board had berth ${n} dredged on Thursday, and ${n + 3} ships waited.\n\nSEE ALSO: Bridge ${n} Is Shelved\n\nThe pilot of ship ${n} said it was the longest wait of the year, and nobody disagreed.\n\n${FOOTER}\n`;
  const index = () => folder.run('index', 'courier', '--source', 'Courier');

  it('shows the lines that were learned, with share, number, place and day', async () => {
    await index();

    const { code, stdout } = await folder.run('cleaning', '--learned');

    expect(code).to.equal(0);
    expect(stdout).to.match(
      /^“Courier”\n {2}100 % {2}30 articles {3}tail {4}\d{4}-\d\d-\d\d {2}The Courier is printed at Dock Lane and read by the tide\n$/,
    );
  });

  it('gives the same to programs, of the source that is named', async () => {
    await index();

    const courier = await folder.run('cleaning', '--learned', '--source', 'Courier', '--json');
    const wire = await folder.run('cleaning', '--learned', '--source', 'Wire', '--json');

    expect(JSON.parse(courier.stdout).learned).to.have.length(1);
    expect(JSON.parse(courier.stdout).learned[0]).to.include({
      source: 'Courier',
      text: FOOTER,
      articles: 30,
      share: 1,
    });
    expect(wire.stdout).to.equal('{"learned":[]}\n');
  });

  it('leaves a rule out when it is switched off, from the next indexing on', async () => {
    await index();

    const { stdout } = await folder.run('cleaning', '--off', 'see-also', '--source', 'Courier');

    const indexed = await index();
    const found = await folder.run('search', '"is shelved"', '--json');
    expect(stdout).to.equal('“see-also” is off for “Courier”. 30 articles to clean again: index their documents.\n');
    expect(indexed.stdout).to.match(/^Replaced +30$/m);
    expect(JSON.parse(found.stdout).totals.articles).to.equal(30);
  });

  it('lists the rules that are off, and how much was learned', async () => {
    await index();
    await folder.run('cleaning', '--off', 'see-also', '--source', 'Courier');

    const told = await folder.run('cleaning');
    const toPrograms = await folder.run('cleaning', '--json');

    expect(told.stdout).to.equal(
      'Rules switched off:\n  “Courier”: see-also\nLines learned: 1, of 1 source. See them with: newsmorgue cleaning --learned\n',
    );
    expect(toPrograms.stdout).to.equal('{"off":[{"source":"Courier","rules":["see-also"]}],"learned":1}\n');
  });

  it('names the nearest rule when there is none of that name, and asks for the source', async () => {
    await index();

    const misspelt = await folder.run('cleaning', '--off', 'newsleter', '--source', 'Courier');
    const sourceless = await folder.run('cleaning', '--on', 'newsletter');

    expect(misspelt).to.deep.include({
      code: 2,
      stderr:
        'newsmorgue: There is no rule “newsleter”; the nearest is “newsletter”. docs/cleaning.md lists the rules.\n',
    });
    expect(sourceless).to.deep.include({
      code: 2,
      stderr:
        'newsmorgue: For which source “newsletter” is to be switched is not said. Name it with --source; newsmorgue stats lists the sources.\n',
    });
  });
});
