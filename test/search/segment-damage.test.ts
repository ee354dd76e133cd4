import { crc32 } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  compactSegments,
  createEmbeddedEngine,
  rebuildSegments,
  verifySegments,
} from '../../search/minisearch/index.ts';
import { openSegment } from '../../search/minisearch/segment/segment.ts';
import { articlesOf, type SmallArticle } from '../support/articles.ts';
import { masking, mergedBytes, segmentOf } from '../support/segments.ts';
import {
  answersOf,
  engineOverFiles,
  engineOverTexts,
  openStoredArchive,
  type StoredArchive,
} from '../support/stored-archive.ts';

const RUNS = { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 300) };

const SMALL: readonly SmallArticle[] = [
  {
    headline: 'Ferry reopens',
    byline: ['Ada Holm'],
    date: '1998-03-12',
    source: 'Courier',
    paragraphs: ['The U.S. ferry runs. It ran before.'],
  },
  {
    headline: 'Bridge shelved',
    date: '1997',
    paragraphs: ['A bridge was planned.', ['caption', 'The ferry at the pier.']],
  },
  { headline: 'Strike ends', date: '1999-05', language: 'de', paragraphs: ['Die Fähre fährt wieder.'] },
];

const QUERIES = ['*:*', 'ferry', 'the', '"the ferry"', 'ferr*', 'bridge OR strike', 'ferry NEAR/3 runs'];

describe('the bytes of a segment', () => {
  const whole = Buffer.from(mergedBytes([masking(segmentOf(articlesOf(SMALL)), new Set())]));
  const opened = (bytes: Uint8Array) => {
    const buffer = new SharedArrayBuffer(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return openSegment(buffer);
  };
  const footer = JSON.parse(whole.subarray(whole.length - 16 - whole.readUInt32LE(whole.length - 16), -16).toString());

  it('open when nothing happened to them', () => {
    expect(opened(whole)).to.include({ after: 0, upTo: 1 });
  });

  it('are told for cut short wherever every cut may be', () => {
    for (let length = 0; length < whole.length; length += length < 200 || length > whole.length - 200 ? 1 : 37) {
      expect(opened(whole.subarray(0, length)), `${length} bytes`)
        .to.have.property('kind')
        .that.is.oneOf(['not-a-segment', 'truncated']);
    }
  });

  it('are told for damaged in each section, by its name', () => {
    for (const { name, at, length } of footer.sections) {
      if (length === 0) continue;
      for (const place of [at, at + Math.floor(length / 2), at + length - 1]) {
        expect(opened(flipped(whole, place, 1)), name).to.deep.equal({ kind: 'checksum', section: name });
      }
    }
  });

  it('are told for damaged whatever any byte becomes, but for the padding between sections', () => {
    const padding = new Set<number>();
    for (const { at, length } of footer.sections) {
      for (let place = at + length; place % 4 !== 0; place += 1) padding.add(place);
    }

    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const result = opened(flipped(whole, place, change));

        if (padding.has(place)) expect(result).to.include({ after: 0, upTo: 1 });
        else expect(result).to.have.property('kind');
      }),
      RUNS,
    );
  });
});

describe('an index with a damaged file', () => {
  let stored: StoredArchive;

  beforeEach(async () => {
    stored = openStoredArchive();
    stored.put(SMALL);
    await stored.keep();
  });

  afterEach(() => stored.remove());

  const SECOND = '00000002.segment';
  const MEND = 'Make the index again with: newsmorgue reindex.';

  /** Tells of one fault, answers as if nothing had happened, and does not try the file again. */
  async function expectFault(code: string, message: string | RegExp): Promise<void> {
    const { engine, faults } = await engineOverFiles(stored.archive);
    await engine.refresh();

    expect(faults.map((fault) => fault.code)).to.deep.equal([code]);
    if (typeof message === 'string') expect(faults[0]?.message).to.equal(message);
    else expect(faults[0]?.message).to.match(message);
    expect(faults[0]?.hint).to.match(/^Make the index again with: newsmorgue reindex\./);
    expect(await answersOf(engine, QUERIES)).to.deep.equal(
      await answersOf(await engineOverTexts(stored.archive), QUERIES),
    );
    expect([...verifySegments(stored.archive, stored.archive)]).to.deep.equal([faults[0]?.message]);
  }

  it('answers from files what it answers from texts when all are whole', async () => {
    const { engine, faults } = await engineOverFiles(stored.archive);

    expect(faults).to.deep.equal([]);
    expect(stored.archive.segments().map(({ name }) => name)).to.deep.equal([
      '00000001.segment',
      SECOND,
      '00000003.segment',
    ]);
    expect(await answersOf(engine, QUERIES)).to.deep.equal(
      await answersOf(await engineOverTexts(stored.archive), QUERIES),
    );
    expect([...verifySegments(stored.archive, stored.archive)]).to.deep.equal([]);
  });

  it('reads the articles of a missing file from the archive', async () => {
    stored.tamper(SECOND, () => null);

    await expectFault('segment-missing', 'The segment “00000002.segment” of “test.db” cannot be read (ENOENT).');
  });

  it('… of one that is shorter than was written', async () => {
    stored.tamper(SECOND, (bytes) => bytes.subarray(0, -5));

    await expectFault(
      'segment-damaged',
      /^The segment “00000002\.segment” of “test\.db” has \d+ bytes; \d+ were written\.$/,
    );
  });

  it('… of one that is longer than was written', async () => {
    stored.tamper(SECOND, (bytes) => Buffer.concat([bytes, Buffer.from('more')]));

    await expectFault(
      'segment-damaged',
      /^The segment “00000002\.segment” of “test\.db” has \d+ bytes; \d+ were written\.$/,
    );
  });

  it('… of one that is something else', async () => {
    stored.tamper(SECOND, (bytes) => Buffer.alloc(bytes.length, 'Dear diary, '));

    await expectFault('segment-damaged', '“00000002.segment” is not a segment of an index.');
  });

  it('… of one with a changed byte, naming the part', async () => {
    stored.tamper(SECOND, (bytes) => flipped(bytes, 8, 4));

    await expectFault('segment-damaged', 'The segment “00000002.segment” is damaged in its part “postings”.');
  });

  it('… of one that was overwritten with zeros at its end', async () => {
    stored.tamper(SECOND, (bytes) => Buffer.from(bytes).fill(0, bytes.length - 100));

    await expectFault('segment-damaged', 'The segment “00000002.segment” breaks off.');
  });

  it('… of one of another format', async () => {
    stored.tamper(SECOND, (bytes) => withFooter(bytes, (footer) => ({ ...footer, format: 9 })));

    await expectFault('segment-foreign', 'The segment “00000002.segment” has the format 9.');
  });

  it('… of one made with other rules for words', async () => {
    stored.tamper(SECOND, (bytes) =>
      withFooter(bytes, (footer) => ({ ...footer, about: { ...(footer['about'] as object), settings: 'words 0' } })),
    );

    await expectFault(
      'segment-foreign',
      /^The segment “00000002\.segment” was made with other rules for words \(words 0; here words/,
    );
  });

  it('… of one put in another’s place', async () => {
    stored.tamper(SECOND, (bytes) =>
      withFooter(bytes, (footer) => ({ ...footer, about: { ...(footer['about'] as object), after: 0, upTo: 1 } })),
    );

    await expectFault('segment-damaged', 'The segment “00000002.segment” holds the versions 1 to 1, not 2 to 2.');
  });

  it('tells of no fault when a writer has merged the files away after their names were read', async () => {
    const { archive } = stored;
    const stale = [archive.segments()];
    await compactSegments(archive, archive);
    const faults: unknown[] = [];
    const engine = createEmbeddedEngine(
      archive,
      { segments: () => stale.pop() ?? archive.segments(), loadSegment: archive.loadSegment },
      { onFault: (fault) => faults.push(fault) },
    );

    await engine.refresh();

    expect(faults).to.deep.equal([]);
    expect(stale).to.deep.equal([]);
    expect(await answersOf(engine, QUERIES)).to.deep.equal(await answersOf(await engineOverTexts(archive), QUERIES));
  });

  it('goes on indexing, and is whole again once it is made anew', async () => {
    stored.tamper(SECOND, () => null);
    stored.put([{ headline: 'Late news', paragraphs: ['The ferry sank.'] }]);

    await stored.keep();

    const { engine, faults } = await engineOverFiles(stored.archive);
    expect(faults.map(({ code }) => code)).to.deep.equal(['segment-missing']);
    expect(faults[0]?.hint).to.equal(MEND);
    const expected = await answersOf(await engineOverTexts(stored.archive), QUERIES);
    expect(await answersOf(engine, QUERIES)).to.deep.equal(expected);
    await rebuildSegments(stored.archive, stored.archive);
    const mended = await engineOverFiles(stored.archive);
    expect(mended.faults).to.deep.equal([]);
    expect(await answersOf(mended.engine, QUERIES)).to.deep.equal(expected);
  });
});

function flipped(bytes: Uint8Array, place: number, change: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ change;
  return changed;
}

/** With another footer, as long as it was and with its checksum right. */
function withFooter(bytes: Buffer, change: (footer: Readonly<Record<string, unknown>>) => object): Buffer {
  const tail = bytes.length - 16;
  const start = tail - bytes.readUInt32LE(tail);
  const json = JSON.stringify(change(JSON.parse(bytes.subarray(start, tail).toString()))).padEnd(tail - start);
  const changed = Buffer.from(bytes);
  changed.write(json, start);
  changed.writeUInt32LE(crc32(json), tail + 4);
  return changed;
}
