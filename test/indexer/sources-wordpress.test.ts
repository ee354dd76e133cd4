import { expect } from 'chai';
import { cleanDocument } from '../../indexer/index.ts';
import { fixture, fixtureBytes, openSourceFolder, readAll } from './sources-support.ts';

const EXPORT = 'wordpress/theskerrysheet.WordPress.2024-01-08.xml';

describe('reading a WordPress export', () => {
  it('takes published posts with what the export says of them', async () => {
    const { documents, skipped } = await readAll([fixture(EXPORT)]);

    expect(skipped).to.deep.equal([]);
    expect(documents.map(({ name, given }) => ({ name, given }))).to.deep.equal([
      {
        name: 'wordpress post https://skerry.example/?p=118',
        given: {
          headline: 'Lighthouse Lamp Found in a Henhouse',
          byline: [{ name: 'Ada Holm', role: null }],
          date: '2009-11-03',
          section: 'Harbour',
          source: 'The Skerry Sheet',
          language: 'en',
          sourceUrl: 'https://skerry.example/2009/11/03/lighthouse-lamp/',
        },
      },
      {
        name: 'wordpress post https://skerry.example/?p=9',
        given: {
          headline: 'Mail Boat Changes Its Hours',
          date: '2006-02-11',
          source: 'The Skerry Sheet',
          language: 'en',
          sourceUrl: 'https://skerry.example/2006/02/11/mail-boat/',
        },
      },
    ]);
  });

  it('passes over what was never published, and says how much that was', async () => {
    const { passedOver } = await readAll([fixture(EXPORT)]);

    expect(passedOver).to.deep.equal([
      'unpublished posts',
      'posts with a password',
      'attachments, menus and settings',
      'pages about the site',
    ]);
  });

  it('makes paragraphs and captions of a post as it was typed before the block editor', async () => {
    const { documents } = await readAll([fixture(EXPORT)]);

    const [, mailBoat] = documents.map((document) => cleanDocument(document));

    expect(mailBoat?.paragraphs).to.deep.equal([
      {
        kind: 'body',
        text: "The mail boat will leave at seven from Monday & not at eight, the post office said, so that the morning's letters are this morning's.",
      },
      { kind: 'caption', text: 'The mail boat in the spring of 2005' },
      {
        kind: 'body',
        text: 'Islanders who write at night may leave their letters with the harbour master, who is up.',
      },
      { kind: 'body', text: 'I do not mind, he said.' },
    ]);
  });

  it('reads shortcodes that never end in the time that it takes to read them', async () => {
    const folder = openSourceFolder();
    const endless = ['<!--wp:', '[a x=x ', '[caption ', '[embed]', '\n \t'].map((text) => text.repeat(200_000));
    const text = fixtureBytes(EXPORT)
      .toString()
      .replace('The mail boat will', () => `${endless.join('\n\n')} The boat will`);
    const file = folder.write('a.xml', text);

    const { documents } = await readAll([file]);

    expect(documents).to.have.length(2);
    folder.remove();
  });

  it('knows a post again in the next export, by another name of the file', async () => {
    const folder = openSourceFolder();
    folder.copy(EXPORT, 'january.xml');
    folder.write('february.xml', fixtureBytes(EXPORT).toString().replace('The mail boat will', 'The mail-boat will'));

    const { documents } = await readAll([folder.path]);

    expect(documents).to.have.length(4);
    expect(new Set(documents.map(({ identity }) => identity)).size).to.equal(2);
    folder.remove();
  });
});
