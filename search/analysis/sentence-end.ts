/**
 * Whether a sentence ends between two neighbouring words, by the Unicode sentence boundaries (UAX #29, rules SB6 to
 * SB11) with two changes that news needs: common abbreviations end no sentence (`Sen. Coats`), and a figure may begin
 * one (`… he said. 20 people died`).
 *
 * ```markdown
 * > | “We will lift it.” He left
 *                 ^^^^^^^        from the end of one word to the start of the next
 * ```
 *
 * @param from where the earlier word ends
 * @param to where the later word starts
 * @param word the earlier word as written
 */
export function endsSentence(text: string, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (PARAGRAPH_SEPARATORS.has(unit)) return true;
    if (!TERMINATORS.has(unit)) continue;
    const isFullStop = FULL_STOPS.has(unit);
    if (isFullStop && at === from && isAbbreviation(word, text, to)) continue;
    const after = skipWhile(text, skipWhile(text, at + 1, to, isClosing), to, isSpace);
    if (after < to && isContinuing(text.charCodeAt(after))) {
      at = after - 1;
      continue;
    }
    if (!isFullStop) return true;
    if (after === at + 1 && after === to) continue; // `end.Next`, `a.b`: no space, no sentence
    if (!isLowerCase(text, to)) return true;
  }
  return false;
}

/** `No. 5` but not `“No.” He left`; `J. Smith`; `Sen. Coats`. `U.S.` needs no rule: its last stop is part of the word. */
function isAbbreviation(word: string, text: string, next: number): boolean {
  if (word.length === 1) return IS_CAPITAL.test(word);
  if (word.length > LONGEST_ABBREVIATION) return false;
  const lower = word.toLowerCase();
  if (BEFORE_FIGURES.has(lower)) return IS_FIGURE.test(text.charAt(next));
  return ABBREVIATIONS.has(lower) && (LOWER_CASED.has(lower) || IS_CAPITAL.test(word.charAt(0)));
}

function skipWhile(text: string, from: number, to: number, belongs: (unit: number) => boolean): number {
  let at = from;
  while (at < to && belongs(text.charCodeAt(at))) at += 1;
  return at;
}

const isClosing = (unit: number): boolean => CLOSING.has(unit);
const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000;
const isContinuing = (unit: number): boolean => CONTINUING.has(unit) || TERMINATORS.has(unit);

function isLowerCase(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return STARTS_LOWER.test(text.slice(at, at + 2));
}

const unitsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const PARAGRAPH_SEPARATORS = unitsOf('\n\r\u0085\u2028\u2029');
/** Stops that may be something else: a sentence ends there only when the next word does not begin in lower case. */
const FULL_STOPS = unitsOf('.…․﹒．');
const TERMINATORS = unitsOf('.…․﹒．!?！？。｡؟۔।॥‼⁇⁈⁉');
const CLOSING = unitsOf('"\'“”‘’‚„«»‹›()[]{}「」『』（）');
const CONTINUING = unitsOf(',;:-–—、，；：');

const IS_CAPITAL = /^\p{Lu}$/u;
const IS_FIGURE = /^\d$/;
const STARTS_LOWER = /^\p{Ll}/u;

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon sr jr st mt ft messrs mme mlle ' +
    'sen sens rep reps gov govs pres supt atty gen lt col maj capt cmdr adm sgt cpl pvt brig det insp amb ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'inc ltd corp co bros assn dept univ est govt natl intl ave blvd rd hwy sq bldg vs viz cf approx ' +
    'ala ariz calif colo conn del fla ga ill kan ky md mich minn mont neb nev okla penn tenn tex va vt wis wyo'
  ).split(' '),
);

/** The others begin with a capital: “Ill. Gov.”, but “he fell ill.” */
const LOWER_CASED: ReadonlySet<string> = new Set(['vs', 'viz', 'cf', 'approx', 'est', 'govt', 'intl', 'dept']);

/** Words of their own unless a figure follows: `No. 10`, `p. 3`. */
const BEFORE_FIGURES: ReadonlySet<string> = new Set(['no', 'nos', 'art', 'fig', 'vol', 'pp', 'p', 'sec', 'ch', 'para']);

const LONGEST_ABBREVIATION = 6;
