import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { openArchive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('opening an archive', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = folder.path('test.db');
  });

  afterEach(() => folder.remove());

  const create = () => openArchive(file, { mode: 'create' });

  /** The error that opening ends in, its message checked for the folder's name. */
  function refusal(mode: 'read' | 'write' | 'create'): MorgueError {
    try {
      openArchive(file, { mode }).close();
    } catch (error) {
      if (!(error instanceof MorgueError)) throw error;
      expect(error.message).to.include('test.db').and.not.include(folder.path(''));
      expect(error.hint).to.be.a('string');
      return error;
    }
    throw new Error('The archive opened.');
  }

  it('creates one that is whole and empty', () => {
    const archive = create();

    expect(archive.version()).to.equal(0);
    expect(archive.verify()).to.deep.equal({ articles: 0, paragraphs: 0, faults: [] });
    archive.close();
  });

  it('finds again what was kept', () => {
    const archive = create();
    putAll(archive, recordOf());
    archive.close();

    const reader = openArchive(file, { mode: 'read' });

    expect([...reader.added(0, 1)][0]?.headline).to.equal('Ferry Line to Reopen in Spring');
    reader.close();
  });

  it('says that there is none, and makes none, unless asked to', () => {
    expect(refusal('read').code).to.equal('archive-missing');
    expect(refusal('write').code).to.equal('archive-missing');
    expect(existsSync(file)).to.equal(false);
  });

  it('says so when the folder for it is missing', () => {
    file = folder.path('nowhere/test.db');

    expect(refusal('create').code).to.equal('archive-missing');
  });

  it('takes an empty file for an archive yet to be made', () => {
    writeFileSync(file, '');

    expect(refusal('read').code).to.equal('archive-missing');
    create().close();
    openArchive(file, { mode: 'read' }).close();
  });

  it('refuses a file that is no database, and leaves it as it is', () => {
    writeFileSync(file, 'Dear diary, '.repeat(1000));

    expect(refusal('read').code).to.equal('archive-unreadable');
    expect(refusal('create').code).to.equal('archive-unreadable');
    expect(readFileSync(file, 'utf8')).to.equal('Dear diary, '.repeat(1000));
  });

  it('refuses a folder', () => {
    mkdirSync(file);

    expect(refusal('create').code).to.equal('archive-unreadable');
  });

  it('refuses another program’s database, and leaves it as it is', () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const before = readFileSync(file);

    expect(refusal('create').code).to.equal('archive-unreadable');
    expect(readFileSync(file).equals(before)).to.equal(true);
  });

  it('refuses one made by a newer Newsmorgue', () => {
    create().close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();

    expect(refusal('read').code).to.equal('archive-newer');
    expect(refusal('write').code).to.equal('archive-newer');
  });

  it('refuses a second writer while readers come and go', () => {
    const writer = create();

    expect(refusal('write').code).to.equal('archive-busy');
    expect(refusal('create').code).to.equal('archive-busy');
    openArchive(file, { mode: 'read' }).close();
    writer.close();
    openArchive(file, { mode: 'write' }).close();
  });

  it('does not let a reader write', () => {
    create().close();
    const reader = openArchive(file, { mode: 'read' });

    expect(() => putAll(reader, recordOf()))
      .to.throw(MorgueError)
      .with.property('code', 'archive-unwritable');
    reader.close();
  });

  it('says that a file cut short is damaged', () => {
    const archive = create();
    for (let n = 0; n < 40; n += 1) putAll(archive, recordOf({ identity: `${n}`, name: `${n}` }));
    archive.close();
    truncateSync(file, 12_288);

    const reading = () => {
      const reader = openArchive(file, { mode: 'read' });
      try {
        return [...reader.added(0, reader.version())];
      } finally {
        reader.close();
      }
    };

    expect(reading).to.throw(MorgueError).with.property('code', 'archive-damaged');
  });
});
