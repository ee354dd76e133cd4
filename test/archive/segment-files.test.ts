import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('the segment files of an archive', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let archive: Archive;

  beforeEach(() => {
    folder = temporaryFolder();
    archive = openArchive(folder.path('test.db'), { mode: 'create' });
    putAll(archive, recordOf(), recordOf({ identity: 'b', name: 'b' }), recordOf({ identity: 'c', name: 'c' }));
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  const files = () => readdirSync(folder.path('test.db-segments')).sort();

  const write = (after: number, upTo: number, text: string) =>
    archive.writeSegment({ after, upTo }, (sink) => sink.write(Buffer.from(text)));

  const save = (after: number, upTo: number, text: string, replaced = archive.segments().slice(0, 0)) => {
    const file = write(after, upTo, text);
    archive.nameSegments([file], replaced);
    return file;
  };

  function refusal(work: () => unknown): MorgueError {
    try {
      work();
    } catch (error) {
      if (error instanceof MorgueError) return error;
      throw error;
    }
    throw new Error('Nothing was refused.');
  }

  it('give back the bytes that were written, in the order of the versions they cover', () => {
    save(1, 2, 'second');
    save(0, 1, 'first');

    expect(archive.segments()).to.deep.equal([
      { name: '00000002.segment', after: 0, upTo: 1, bytes: 5 },
      { name: '00000001.segment', after: 1, upTo: 2, bytes: 6 },
    ]);
    const read = archive.segments().map((file) => Buffer.from(archive.loadSegment(file)).toString());
    expect(read).to.deep.equal(['first', 'second']);
  });

  it('give back more than fits what is written at once', () => {
    const part = Buffer.alloc(300_000, 'abcdefg');

    const file = archive.writeSegment({ after: 0, upTo: 1 }, (sink) => {
      for (let i = 0; i < 20; i += 1) sink.write(part);
      sink.write(Buffer.alloc(3_000_000, 'x'));
    });

    const read = Buffer.from(archive.loadSegment(file));
    expect(read.length).to.equal(9_000_000);
    expect(
      read.equals(Buffer.concat([...Array.from({ length: 20 }, () => part), Buffer.alloc(3_000_000, 'x')])),
    ).to.equal(true);
  });

  it('take the place of those they replace, whose files go', () => {
    const replaced = [save(0, 1, 'first'), save(1, 2, 'second')];

    save(0, 2, 'both', replaced);

    expect(archive.segments().map(({ name }) => name)).to.deep.equal(['00000003.segment']);
    expect(files()).to.deep.equal(['00000003.segment']);
  });

  it('take the place of all others at once, and count for nothing before', () => {
    const replaced = [save(0, 2, 'both')];

    const rebuilt = [write(0, 1, 'first'), write(1, 2, 'second')];
    const before = archive.segments();
    archive.nameSegments(rebuilt, replaced);

    expect(before).to.deep.equal(replaced);
    expect(archive.segments()).to.deep.equal(rebuilt);
    expect(files()).to.deep.equal(['00000002.segment', '00000003.segment']);
  });

  it('never use a name again, even after all are dropped', () => {
    archive.nameSegments([], [save(0, 1, 'first')]);

    const file = save(0, 1, 'again');

    expect(file.name).to.equal('00000002.segment');
    expect(files()).to.deep.equal(['00000002.segment']);
  });

  it('are swept of what a killed run left, when the next one begins', () => {
    save(0, 1, 'first');
    archive.close();
    for (const stray of ['00000002.segment.part', '00000003.segment']) {
      writeFileSync(folder.path(`test.db-segments/${stray}`), 'half a seg');
    }

    openArchive(folder.path('test.db'), { mode: 'read' }).close();
    const seen = files();
    archive = openArchive(folder.path('test.db'), { mode: 'write' });

    expect(seen).to.have.length(3);
    expect(files()).to.deep.equal(['00000001.segment']);
  });

  it('leave nothing behind and name nothing when the writing of one fails', () => {
    const failing = () =>
      archive.writeSegment({ after: 0, upTo: 1 }, (sink) => {
        sink.write(Buffer.from('half'));
        throw new Error('the merge failed');
      });

    expect(failing).to.throw('the merge failed');
    expect(archive.segments()).to.deep.equal([]);
    expect(files()).to.deep.equal([]);
  });

  it('say that the disk is full, and leave the archive and its index as they were', function () {
    if (!existsSync('/dev/full')) {
      console.log('      skipped: there is no /dev/full to stand for a full disk');
      this.skip();
    }
    save(0, 1, 'first');
    symlinkSync('/dev/full', folder.path('test.db-segments/00000002.segment.part'));

    const error = refusal(() => save(1, 2, 'x'.repeat(3_000_000)));

    expect(error.code).to.equal('archive-unwritable');
    expect(error.message).to.equal('The index of “test.db” cannot be written (ENOSPC).');
    expect(error.hint).to.include('No article was lost');
    expect(files()).to.deep.equal(['00000001.segment']);
    expect(archive.verify()).to.deep.equal({ articles: 3, paragraphs: 9, faults: [] });
    expect(save(1, 2, 'second').name).to.equal('00000003.segment');
  });

  it('say so when something stands where their folder must be', () => {
    writeFileSync(folder.path('test.db-segments'), '');

    const error = refusal(() => save(0, 1, 'first'));

    expect(error.code).to.equal('archive-unwritable');
    expect(error.message).to.equal('The index of “test.db” cannot be written (EEXIST).');
    expect(archive.counts()).to.deep.equal({ articles: 3, paragraphs: 9 });
  });

  it('say so when one is not there, or not as long as it was', () => {
    const file = save(0, 1, 'first');
    writeFileSync(folder.path(`test.db-segments/${file.name}`), 'fir');
    const short = refusal(() => archive.loadSegment(file));

    const missing = refusal(() => archive.loadSegment({ ...file, name: '00000002.segment' }));

    expect(short.code).to.equal('segment-damaged');
    expect(short.message).to.equal('The segment “00000001.segment” of “test.db” has 3 bytes; 5 were written.');
    expect(missing.code).to.equal('segment-missing');
    expect(missing.message).to.equal('The segment “00000002.segment” of “test.db” cannot be read (ENOENT).');
    expect(missing.hint).to.equal('Make the index again with: newsmorgue reindex.');
  });
});
