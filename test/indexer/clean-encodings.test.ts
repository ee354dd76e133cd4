import { expect } from 'chai';
import { cleanBytesOf, cleanOf, textsOf } from './clean-support.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const page = (meta: string, text: string): string =>
  `<html><head>${meta}<title>T</title></head><body><p>${text}</p></body></html>`;
const bodyOf = (bytes: Uint8Array): string => textsOf(cleanBytesOf(bytes), 'body').join('\n');

const CAFE = 'The Café Müller on the quay has been closed since the flood, and nobody has the key.';

describe('bytes of an unknown encoding', () => {
  it('are UTF-8 when they are valid UTF-8, whatever the page declares', () => {
    expect(bodyOf(Buffer.from(page('<meta charset="iso-8859-1">', CAFE)))).to.equal(CAFE);
  });

  it('are read as the page declares', () => {
    const declared = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    const bytes = Buffer.concat([
      latin1(`<html><head>${declared}</head><body><p>`),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      latin1(', and the rest of the paragraph is in plain letters.</p></body></html>'),
    ]);

    expect(bodyOf(bytes)).to.equal('Привет, and the rest of the paragraph is in plain letters.');
  });

  it('are windows-1252 when nothing else is known, curly quotes included', () => {
    const bytes = Buffer.concat([
      latin1('He said '),
      Buffer.from([0x93]),
      latin1('no'),
      Buffer.from([0x94]),
      latin1(' at the Caf\xe9, and left.'),
    ]);

    expect(bodyOf(bytes)).to.equal('He said “no” at the Café, and left.');
  });

  it('are UTF-16 with a mark or without', () => {
    const bare = Buffer.from(CAFE, 'utf16le');

    expect(bodyOf(bare)).to.equal(CAFE);
    expect(bodyOf(Buffer.concat([Buffer.from([0xff, 0xfe]), bare]))).to.equal(CAFE);
    expect(bodyOf(Buffer.from(bare).swap16())).to.equal(CAFE);
  });

  it('lose a byte order mark', () => {
    expect(bodyOf(Buffer.from(`\uFEFF${CAFE}`))).to.equal(CAFE);
  });
});

describe('a document that cannot be cleaned', () => {
  const codeOf = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  for (const [situation, code, bytes] of [
    ['nothing in it', 'input-empty', new Uint8Array()],
    ['only white space', 'input-empty', Buffer.from(' \n\t ')],
    ['a PDF', 'input-binary', Buffer.from('%PDF-1.7 and so on')],
    ['control bytes', 'input-binary', Uint8Array.from({ length: 200 }, (_, at) => at % 23)],
    ['only a script', 'input-no-text', Buffer.from('<html><body><script>x</script></body></html>')],
    ['over 32 MiB', 'input-too-large', new Uint8Array(32 * 1024 * 1024 + 1)],
  ] as const) {
    it(`with ${situation} is refused as ${code}, by its name and with a hint`, () => {
      const error = codeOf(() => cleanBytesOf(bytes));

      expect(error).to.include({ code });
      expect(error).to.have.property('message').that.includes('"papers/a"');
      expect(error).to.have.property('hint').that.is.a('string');
    });
  }

  it('with a paragraph of an unknown kind is refused as input-malformed', () => {
    const error = codeOf(() => cleanOf({ kind: 'article', paragraphs: [{ kind: 'poem', text: 'x' }] }));

    expect(error).to.include({ code: 'input-malformed' });
    expect(error).to.have.property('message').that.includes('"poem"');
  });
});

describe('an article that is clean already', () => {
  it('passes with its white space collapsed and its empty paragraphs gone', () => {
    const article = cleanOf(
      {
        kind: 'article',
        paragraphs: [
          { kind: 'body', text: ' One\n two ' },
          { kind: 'body', text: ' ' },
          { kind: 'subhead', text: 'Leave a Reply' },
        ],
      },
      { headline: 'H', date: null, source: 'S' },
    );

    expect(article.paragraphs).to.deep.equal([
      { kind: 'body', text: 'One two' },
      { kind: 'subhead', text: 'Leave a Reply' },
    ]);
    expect(article).to.deep.include({ headline: 'H', date: null, source: 'S', removals: [] });
  });

  it('has what its source knows laid over what was found', () => {
    const article = cleanOf(
      { kind: 'text', text: 'Headline\n\nBy Ada Lorne\n\nMarch 3, 2011\n\nThe text of it is here, and ends.' },
      { date: '2011-03', byline: [] },
    );

    expect(article).to.deep.include({ headline: 'Headline', date: '2011-03', byline: [] });
  });
});
