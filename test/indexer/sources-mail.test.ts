import { expect } from 'chai';
import { cleanDocument } from '../../indexer/index.ts';
import { fixture, fixtureBytes, openSourceFolder, readAll, type SourceFolder, textOf } from './sources-support.ts';

describe('reading newsletters', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  it('takes of each message its subject, its day in the sender’s zone, its sender and its text', async () => {
    const { documents, skipped } = await readAll([fixture('mail/tide.mbox')]);

    expect(skipped).to.deep.equal([]);
    expect(documents.map(({ given }) => given)).to.deep.equal([
      { headline: 'Ferries: the summer’s timetable', date: '2011-04-02', source: 'The Morning Tide' },
      { headline: 'Fog', date: '2011-04-03', source: 'The Morning Tide' },
      { headline: 'Le phare est vendu à un éleveur', date: '2011-04-04', source: 'La Marée', language: 'fr' },
    ]);
    expect(documents.map(({ content }) => content.kind)).to.deep.equal(['html', 'text', 'text']);
    expect(documents.map((document) => cleanDocument(document).paragraphs.at(-1)?.text)).to.deep.equal([
      'From Monday the night boat will carry bicycles, which it has done for years without being asked.',
      'From noon the fog is expected to lift, the pilots said, and if it does not they will say so again.',
      'Le phare a été vendu mardi à un éleveur de poules, a annoncé le conseil, qui s’en dit surpris.',
    ]);
  });

  it('knows a mailbox without an ending to its name, and a message alone', async () => {
    const inbox = folder.copy('mail/tide.mbox', 'Newsletters');
    const single = folder.write(
      'fog.eml',
      'Subject: Fog\r\nDate: Sun, 3 Apr 2011 07:00:00 -0500\r\n\r\nFog again.\r\n',
    );

    const { documents } = await readAll([inbox, single]);

    expect(documents.map(({ given }) => given.headline)).to.deep.equal([
      'Ferries: the summer’s timetable',
      'Fog',
      'Le phare est vendu à un éleveur',
      'Fog',
    ]);
    expect(documents.at(-1)?.content).to.deep.equal({ kind: 'text', text: 'Fog again.\r\n' });
  });

  it('knows a message again when others were taken out of the mailbox', async () => {
    const file = folder.copy('mail/tide.mbox', 'tide.mbox');
    const before = (await readAll([file])).documents.map(({ identity }) => identity);
    const text = fixtureBytes('mail/tide.mbox').toString();
    folder.write('tide.mbox', text.slice(text.indexOf('From tide@', 10)));

    const after = (await readAll([file])).documents.map(({ identity }) => identity);

    expect(after).to.deep.equal(before.slice(1));
  });

  it('reads a header that was written as it is, without being encoded', async () => {
    const file = folder.write(
      'a.eml',
      'Subject: Fähre fällt aus\nFrom: Küstenbote <kb@post.example>\n\nSie fällt aus.\n',
    );

    const { documents } = await readAll([file]);

    expect(documents.map(({ given }) => [given.headline, given.source])).to.deep.equal([
      ['Fähre fällt aus', 'Küstenbote'],
    ]);
  });

  it('takes messages that are attached for attachments, and goes on behind a message of endless headers or parts', async () => {
    const mail = (subject: string, rest: string): string =>
      `From a@b Sun Apr  3 07:00:00 2011\nSubject: ${subject}\n${rest}\n\n`;
    const parts = '--x\nContent-Type: text/plain\n\na\n'.repeat(3_000);
    const file = folder.write(
      'a.mbox',
      [
        mail('One', '\nOne.'),
        mail('Headers', `${'X-Endless: yes and yes and yes and yes and yes and yes\n'.repeat(40_000)}\nx`),
        mail('Parts', `Content-Type: multipart/mixed; boundary=x\n\n${parts}`),
        mail(
          'Four',
          'Content-Type: multipart/mixed; boundary=y\n\n--y\n\nFour.\n--y\nContent-Type: message/rfc822\n\nSubject: Inner\n\nInner.\n--y--',
        ),
      ].join(''),
    );

    const { documents, skipped } = await readAll([file]);

    expect(documents.map(({ given, content }) => [given.headline, content])).to.deep.equal([
      ['One', { kind: 'text', text: 'One.\n\n' }],
      ['Four', { kind: 'text', text: 'Four.' }],
    ]);
    expect(skipped.map(({ location }) => location.slice(file.length))).to.deep.equal([':6', ':40011']);
  });
});

describe('reading pages that were saved whole', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  it('takes the page out of MHTML, with its address and without its frames', async () => {
    const file = fixture('pages/ice.mhtml');

    const { documents } = await readAll([file]);

    expect(documents.map(({ identity, given }) => [identity, given.sourceUrl])).to.deep.equal([
      [file, 'http://post.example/1987/01/ice'],
    ]);
    expect(documents.map((document) => cleanDocument(document).paragraphs.map(({ text }) => text))).to.deep.equal([
      [
        'Ice closed the sound on Friday for the first time since the winter of the lamp, and the mail went over it on a sledge.',
        '“It is quicker,” said the postmaster, “and one does not have to talk to the captain.”',
      ],
    ]);
  });

  it('takes the address that SingleFile or a browser noted', async () => {
    const browser = folder.write(
      'a.html',
      '<!-- saved from url=(0027)https://post.example/1987/a -->\n<html><p>Ice.</html>',
    );

    const { documents } = await readAll([fixture('pages/thaw.html'), browser]);

    expect(documents.map(({ given }) => given.sourceUrl)).to.deep.equal([
      'http://post.example/1987/02/thaw',
      'https://post.example/1987/a',
    ]);
  });

  it('does not count pictures inside a page towards its size', async () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(4_000_000)}==">`;
    const file = folder.write(
      'a.html',
      `<html><body><p>Ice closed the sound.</p>${picture}<p>The mail went over it.</p></body></html>`,
    );

    const { documents, skipped } = await readAll([file]);

    expect(skipped).to.deep.equal([]);
    expect(documents.map(textOf)).to.deep.equal([
      '<html><body><p>Ice closed the sound.</p><img src="data:image/png;base64,"><p>The mail went over it.</p></body></html>',
    ]);
  });

  it('says so when there is no page in the file', async () => {
    const file = folder.write(
      'a.mhtml',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--\n',
    );

    const { documents, skipped } = await readAll([file]);

    expect(documents).to.deep.equal([]);
    expect(skipped.map(({ error }) => error.message)).to.deep.equal([`"${file}" holds no page.`]);
  });
});
