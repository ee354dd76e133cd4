import { expect } from 'chai';
import fc from 'fast-check';
import { foldWord, wordsAsTyped, wordsOf } from '../../search/analysis/index.ts';

/** `co@0 cooperate@0+2 operate@1`: forms at their positions, with the length where it is not 1. */
const shown = (text: string): string =>
  wordsOf(text)
    .map(({ form, position, length }) => `${form}@${position}${length === 1 ? '' : `+${length}`}`)
    .join(' ');

const forms = (text: string): string[] => wordsOf(text).map(({ form }) => form);

describe('reading the words of a text', () => {
  it('folds case and accents', () => {
    expect(forms('Café ŁÓDŹ Straße Æsop œuvre Øre Đorđe İstanbul ﬁn')).to.deep.equal([
      'cafe',
      'lodz',
      'strasse',
      'aesop',
      'oeuvre',
      'ore',
      'dorde',
      'istanbul',
      'fin',
    ]);
  });

  it('takes accents written apart for the same letter', () => {
    expect(forms('cafe\u0301 Sa\u0303o Vie\u0323\u0302t')).to.deep.equal(['cafe', 'sao', 'viet']);
  });

  it('keeps letters that only look accented apart', () => {
    expect(forms('май маи が か')).to.deep.equal(['май', 'маи', 'が', 'か']);
  });

  it('gives a hyphenated word as its parts and joined', () => {
    expect(shown('to co-operate')).to.equal('to@0 co@1 cooperate@1+2 operate@2');
    expect(shown('mother-in-law')).to.equal('mother@0 motherinlaw@0+3 in@1 law@2');
    expect(shown('F-16 and COVID-19')).to.equal('f@0 f16@0+2 16@1 and@2 covid@3 covid19@3+2 19@4');
  });

  it('does not join a chain too long to be a word', () => {
    expect(shown('a-b-c-d-e-f-g-h-i')).to.equal('a@0 b@1 c@2 d@3 e@4 f@5 g@6 h@7 i@8');
  });

  it('treats the dash as a space', () => {
    expect(forms('Hanoi—quiet – 1914–18 so--called')).to.deep.equal(['hanoi', 'quiet', '1914', '18', 'so', 'called']);
  });

  it('reads U.S., U.S and US as one word, and joins what a hyphen adds', () => {
    expect(forms('U.S. U.S US a.m. J.R.R.')).to.deep.equal(['us', 'us', 'us', 'am', 'jrr']);
    expect(shown('U.S.-led')).to.equal('us@0 usled@0+2 led@1');
  });

  it('does not take two sentences without a space for an abbreviation', () => {
    expect(forms('sanctions.Trump plan B.The')).to.deep.equal(['sanctions', 'trump', 'plan', 'b', 'the']);
  });

  it('drops apostrophes, straight or curly, and the possessive', () => {
    expect(forms("don’t don't O’Brien Trump’s the allies’ U.S.’s 1990's")).to.deep.equal([
      'dont',
      'dont',
      'obrien',
      'trump',
      'the',
      'allies',
      'us',
      '1990',
    ]);
  });

  it('reads French and Italian elisions as two words and joined', () => {
    expect(shown('l’accord')).to.equal('l@0 laccord@0+2 accord@1');
    expect(shown('dell’Italia')).to.equal('dell@0 dellitalia@0+2 italia@1');
  });

  it('keeps numbers whole and drops the commas that group thousands', () => {
    expect(forms('3.5 3.50 1,000 12,345,678.9 9/11 10:30 1,5')).to.deep.equal([
      '3.5',
      '3.50',
      '1000',
      '12345678.9',
      '9/11',
      '10:30',
      '1,5',
    ]);
  });

  it('finds an amount with and without its currency', () => {
    expect(shown('$3 or £1,000')).to.equal('3@0 $3@0 or@1 1000@2 £1000@2');
  });

  it('reads AT&T as its letters and joined', () => {
    expect(shown('AT&T')).to.equal('at@0 att@0+2 t@1');
  });

  it('reads addresses by their parts', () => {
    expect(forms('steve@voa.gov https://www.voanews.com/a/48.html')).to.deep.equal([
      ...['steve', 'voa', 'gov'],
      ...['https', 'www', 'voanews', 'com', 'a', '48', 'html'],
    ]);
  });

  it('goes on across soft hyphens and zero-width characters', () => {
    expect(forms('co\u00adoperate zero\u200bwidth')).to.deep.equal(['cooperate', 'zerowidth']);
  });

  it('cuts Chinese, Japanese and Thai by dictionary', () => {
    expect(forms('北京大学的学生')).to.deep.equal(['北京', '大学', '的', '学生']);
    expect(forms('東京に行きました').slice(0, 2)).to.deep.equal(['東京', 'に']);
    expect(forms('ภาษาไทย')).to.deep.equal(['ภาษา', 'ไทย']);
  });

  it('keeps the form as written for caps()', () => {
    expect(wordsOf('U.S. Café O’Brien’s AT&T').map(({ cased }) => cased)).to.deep.equal([
      'US',
      'Café',
      'OBrien',
      'AT',
      'ATT',
      'T',
    ]);
  });

  it('marks the whole word as written', () => {
    const text = '“Trump’s U.S. co-operation, $3”';

    const marked = wordsOf(text).map(({ start, end }) => text.slice(start, end));

    expect(marked).to.deep.equal(['Trump’s', 'U.S.', 'co', 'co-operation', 'operation', '$3', '$3']);
  });

  it('counts offsets in UTF-16 units of the text as it was', () => {
    const text = '😀 𝒜bc cafe\u0301 x';

    const marked = wordsOf(text).map(({ form, start, end }) => [form, start, end]);

    expect(marked).to.deep.equal([
      ['abc', 3, 7],
      ['cafe', 8, 13],
      ['x', 14, 15],
    ]);
  });

  it('finds nothing in punctuation, signs and stray accents', () => {
    expect(wordsOf('!!! … & — ❤️ \u0301 \ud800')).to.deep.equal([]);
  });
});

describe('scripts written without spaces', () => {
  const anyRun = fc
    .array(
      fc.constantFrom(
        ...'北京 大学 的 学生 今天 参加 了 会议 关于 经济 发展 好 人々 東京 に 行き ました カタカナ'.split(' '),
      ),
      {
        minLength: 300,
        maxLength: 2_000,
        size: 'max',
      },
    )
    .map((words) => words.join(''));
  const anyThaiRun = fc
    .array(fc.constantFrom(...'ภาษา ไทย เป็น ที่ สวยงาม ประเทศ รัฐบาล ประกาศ วันนี้ น้ำ'.split(' ')), {
      minLength: 150,
      maxLength: 1_000,
      size: 'max',
    })
    .map((words) => words.join(''));

  it('are cut in a long run as the dictionary cuts it whole', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
    fc.assert(
      fc.property(fc.oneof(anyRun, anyThaiRun), (run) => {
        const whole = Array.from(segmenter.segment(run), ({ index, segment }) => [index, index + segment.length]);

        expect(wordsOf(run).map(({ start, end }) => [start, end])).to.deep.equal(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('are cut in linear time, however long no punctuation comes', () => {
    for (const piece of ['北京大学的学生', 'ภาษาไทยเป็นภาษา', 'カタカナ', '好']) {
      const run = piece.repeat(200_000 / piece.length);

      expect(wordsOf(run).at(-1)?.end).to.equal(run.length);
    }
  });

  it('stay whole as typed', () => {
    expect(wordsAsTyped('kim 北京大学的学生, ภาษาไทย').map(({ form }) => form)).to.deep.equal([
      'kim',
      '北京大学的学生',
      'ภาษาไทย',
    ]);
  });

  it('hold a word as typed exactly where a text would have one', () => {
    const unlike: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const sign = String.fromCodePoint(point);
      if (IS_SEGMENTED.test(sign) && (wordsOf(sign).length === 0) !== (wordsAsTyped(sign).length === 0)) {
        unlike.push(sign);
      }
    }

    expect(unlike).to.deep.equal([]);
  });

  /** Unified ideographs are all alike in this. */
  const IS_SEGMENTED =
    /(?!\p{Unified_Ideograph})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;
});

describe('any text whatever', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'U.S.',
          'co',
          '-',
          '’',
          "'s",
          '3',
          ',',
          '.',
          '/',
          '$',
          ' ',
          '&',
          'é',
          '\u00ad',
          '北京',
          '𝒜',
          '\ud800',
          '\n',
        ),
        {
          maxLength: 25,
        },
      )
      .map((pieces) => pieces.join('')),
  );

  it('has the same words where each is written with a soft hyphen in it', () => {
    const piece = fc.constantFrom(
      ...'The summit a U.S end Mr Dogs ’s \' . , ; - & 3 " ( \n é ! 北 : /'.split(' '),
      ' ',
      '. ',
    );
    const withHyphens = (text: string) =>
      text.replaceAll(/(?<![\p{L}.'’])[A-Za-z]{2,}/gu, (word) => `${word.charAt(0)}\u00ad${word.slice(1)}`);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');

        const words = (one: string) => wordsOf(one).map(({ start, end, ...word }) => word);
        expect(words(text)).to.deep.equal(words(withHyphens(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives words whose offsets lie inside it, in order of position without gaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = -1;
        for (const token of wordsOf(text)) {
          expect(token.start).to.be.within(0, token.end - 1);
          expect(token.end).to.be.at.most(text.length);
          expect(token.position).to.be.oneOf([position, position + 1]);
          expect(token.form).not.to.equal('');
          position = token.position;
        }
      }),
    );
  });

  it('never goes back: sentences and starts only grow from position to position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const singles = wordsOf(text).filter(({ length, form }) => length === 1 && !form.startsWith('$'));
        for (const [i, token] of singles.entries()) {
          const before = singles[i - 1];
          if (before === undefined) continue;
          expect(token.start).to.be.at.least(before.end);
          expect(token.sentence).to.be.at.least(before.sentence);
        }
      }),
    );
  });

  it('folds to the same form twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWord(foldWord(text))).to.equal(foldWord(text));
      }),
    );
  });
});
