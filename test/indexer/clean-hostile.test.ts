import { expect } from 'chai';
import fc from 'fast-check';
import { MorgueError } from '../../errors/index.ts';
import { cleanHtmlOf, cleanOf, cleanTextOf } from './clean-support.ts';

/** How long a busy machine may take; what is told apart is minutes from seconds. */
const PATIENCE_MS = 20_000;
const LINE = 'This sentence has to come out of whatever is piled around it, whole.';

describe('a page made to break its reader', () => {
  for (const [situation, html] of [
    ['100,000 divs deep', `${'<div>'.repeat(100_000)}${LINE}`],
    ['100,000 unclosed bold tags', `${'<b>'.repeat(100_000)}${LINE}`],
    ['20,000 bold tags, each reopened in every paragraph after', `${'<b id=x><p>'.repeat(20_000)}${LINE}`],
    ['50,000 tables in one another', `${'<table><tr><td>'.repeat(50_000)}${LINE}`],
    ['20,000 cells in paragraphs in cells, none closed', `${'<p><td>'.repeat(20_000)}${LINE}`],
    ['20,000 list items in terms, none closed', `${'<dt><li>'.repeat(20_000)}${LINE}`],
    ['20,000 drawings that are never closed', `<p>${LINE}</p>${'<svg>'.repeat(20_000)}`],
    ['20,000 tags that end in their first attribute', `<p>${LINE}</p>${'<a ='.repeat(20_000)}`],
    ['20,000 pointers to other articles', `<p>${LINE}</p><div>${'<p>Read more</p>'.repeat(20_000)}</div>`],
    ['200,000 opening angles', `${'<'.repeat(200_000)}<p>${LINE}`],
    ['entities without end', `<p>${LINE}</p><p>${'&amp;'.repeat(200_000)}</p>`],
    ['JSON-LD nested 50,000 deep', `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>${LINE}</p>`],
    ['one class name of 200,000 characters', `<div class="${'a-'.repeat(100_000)}"><p>${LINE}</p></div>`],
  ] as const) {
    it(`still gives its text when it is ${situation}`, () => {
      const { paragraphs } = cleanHtmlOf(html);

      expect(paragraphs.map(({ text }) => text).join(' ')).to.include(LINE);
    }).timeout(PATIENCE_MS);
  }
});

describe('cleaning anything at all', () => {
  const orRefused = (run: () => unknown): void => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof MorgueError)) throw error;
    }
  };

  it('throws nothing but a MorgueError, for any bytes and for any markup', () => {
    const markup = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<div class="comments">',
          '</div>',
          '<b>',
          '<br>',
          '<h1>',
          '<td>',
          '<!--',
          '&#',
          '<script>',
        ),
        fc.string(),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => orRefused(() => cleanOf({ kind: 'bytes', bytes }))),
    );
    fc.assert(fc.property(markup, (parts) => orRefused(() => cleanHtmlOf(parts.join('')))));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => orRefused(() => cleanTextOf(text))));
  }).timeout(PATIENCE_MS);

  it('reads a line of a hundred thousand closing quotation marks as fast as any', () => {
    const marks = `He said.${'»“’'.repeat(33_333)}x`;

    const { paragraphs } = cleanTextOf(`${marks}\n\nThe council voted on Thursday to close the Old Dock for good.`);

    expect(paragraphs).to.have.length(2);
  });

  it('keeps every word of copied text, in a field, a paragraph or a removal', () => {
    const word = fc.constantFrom('dock', 'Lorne', 'Share', 'Advertisement', 'See', 'also', 'harbour.', '“No,”', 'said');
    const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 });

    fc.assert(
      fc.property(lines, (written) => {
        const text = written.map((words) => words.join(' ')).join('\n\n');
        const { headline, paragraphs, removals } = cleanOf({
          kind: 'text',
          text: `A title here\n\n${text}\n\nThe end is a sentence.`,
        });
        const found = [headline, ...paragraphs.map((each) => each.text), ...removals.map((each) => each.text)]
          .join(' ')
          .split(' ');
        const wanted = `A title here ${written.flat().join(' ')} The end is a sentence.`.split(' ');
        expect(found.sort()).to.deep.equal(wanted.sort());
      }),
    );
  });
});
