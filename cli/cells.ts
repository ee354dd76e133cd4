/**
 * How many cells of a terminal a text takes: `Kovács` six, `首脳` four. Lines that are to stand below one another are
 * padded and cut by cells, not by characters.
 */
export const cellsOf = (text: string): number =>
  PLAIN.test(text) ? text.length : signsOf(text).reduce((sum, sign) => sum + cellsOfSign(sign), 0);

/** As much of a text's beginning as fits. */
export const firstCells = (text: string, cells: number): string => fitting(signsOf(text), cells).join('');

/** As much of a text's end as fits. */
export const lastCells = (text: string, cells: number): string =>
  fitting(signsOf(text).toReversed(), cells).toReversed().join('');

export const padStartCells = (text: string, cells: number): string =>
  ' '.repeat(Math.max(0, cells - cellsOf(text))) + text;

export const padEndCells = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - cellsOf(text)));

function fitting(signs: readonly string[], cells: number): readonly string[] {
  let taken = 0;
  const end = signs.findIndex((sign) => {
    taken += cellsOfSign(sign);
    return taken > cells;
  });
  return end === -1 ? signs : signs.slice(0, end);
}

/** What a reader sees as one sign: `é` written as e and an accent, a flag written as two letters. */
const signsOf = (text: string): readonly string[] => Array.from(SIGNS.segment(text), ({ segment }) => segment);

const cellsOfSign = (sign: string): number => (WIDE.test(sign) ? 2 : Number(!WITHOUT_WIDTH.test(sign)));

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\u0020-\u007e]*$/;
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]+$/u;

/** The blocks that Unicode's East Asian Width (UAX #11) has as wide or full-width, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
