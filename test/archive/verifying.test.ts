import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { openArchive } from '../../archive/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('verifying an archive', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = folder.path('test.db');
    const archive = openArchive(file, { mode: 'create' });
    putAll(archive, recordOf(), recordOf({ contentHash: 'corrected', headline: 'Corrected' }));
    archive.close();
  });

  afterEach(() => folder.remove());

  /** What is reported after somebody worked on the file by hand. */
  function faultsAfter(statements: string): readonly string[] {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec(statements);
    database.close();
    return verify().faults;
  }

  function verify() {
    const archive = openArchive(file, { mode: 'read' });
    try {
      return archive.verify();
    } finally {
      archive.close();
    }
  }

  it('finds nothing wrong with one that is whole', () => {
    expect(verify()).to.deep.equal({ articles: 1, paragraphs: 3, faults: [] });
  });

  it('names the article whose paragraphs are not numbered on', () => {
    const faults = faultsAfter('DELETE FROM paragraphs WHERE article = 2 AND n = 2');

    expect(faults).to.include('Article ht0925cb10fe (number 2) has paragraphs that are not numbered 1, 2, 3 ….');
  });

  it('names a kind of paragraph there is not', () => {
    expect(faultsAfter("UPDATE paragraphs SET kind = 'poem' WHERE article = 2 AND n = 1")).to.deep.equal([
      'Article ht0925cb10fe (number 2) has a paragraph of the unknown kind “poem”.',
    ]);
  });

  it('names a date that never was', () => {
    expect(faultsAfter("UPDATE articles SET date = '2019-02-30' WHERE number = 2")).to.deep.equal([
      'Article ht0925cb10fe (number 2) has the date “2019-02-30”, which is none.',
    ]);
  });

  it('names an address that is not http or https', () => {
    expect(faultsAfter("UPDATE articles SET source_url = 'javascript:alert(1)' WHERE number = 2")).to.deep.equal([
      'Article ht0925cb10fe (number 2) has the address “javascript:alert(1)”, not http or https.',
    ]);
  });

  it('names a removal from past the article’s end', () => {
    expect(faultsAfter('UPDATE removals SET after = 9 WHERE article = 2')).to.deep.equal([
      'Article ht0925cb10fe (number 2) has a removal after paragraph 9 of 3.',
    ]);
  });

  it('says when two current articles share an identity', () => {
    const faults = faultsAfter(`
      DROP INDEX current_identity; DROP INDEX current_id;
      UPDATE articles SET removed_version = NULL WHERE number = 1`);

    expect(faults).to.deep.equal([
      'Two current articles have the id “ht0925cb10fe”.',
      'Two current articles have the identity “/papers/ferry.txt”.',
      'The versions of article ht0925cb10fe overlap.',
    ]);
  });

  it('says when the counts do not agree', () => {
    expect(faultsAfter('UPDATE versions SET articles = 7')).to.deep.equal([
      'The archive counts 7 articles and 3 paragraphs, but holds 1 and 3.',
    ]);
  });

  it('says when paragraphs belong to no article', () => {
    expect(faultsAfter('UPDATE paragraphs SET article = 99 WHERE article = 1')).to.include(
      'A row of the table paragraphs refers to a row of articles that is not there.',
    );
  });

  it('says when the file’s pages are damaged', () => {
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8 * 4096, 9 * 4096);
    writeFileSync(file, bytes);

    expect(verify().faults.length).to.be.greaterThan(0);
  });
});
