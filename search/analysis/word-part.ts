import { CHARACTER, classAt, isWordClass, widthAt } from './character-class.ts';
import { foldWord } from './fold.ts';

/** One part of a word: all of `summit`, the `co` of `co-operate`. Empty forms are possible (a stray accent). */
export interface WordPart {
  readonly form: string;
  readonly cased: string;
  readonly start: number;
  /** Past a possessive `’s` and past the last stop of `U.S.`: what a reader would mark. */
  readonly end: number;
  readonly isNumber: boolean;
  /** Where the next part of the same word starts, when a hyphen, `&` or an elision's apostrophe joins one on. */
  readonly joinedTo: number | undefined;
}

/** Reads the part that starts at `start`, where a letter or digit must stand. */
export function wordPartAt(text: string, start: number): WordPart {
  const acronymEnd = acronymAt(text, start);
  const run = acronymEnd === undefined ? runAt(text, start) : { end: acronymEnd, isPlain: false, isElided: false };
  const { end, isElided } = run;
  const raw = text.slice(start, end);
  const cased = run.isPlain ? raw : casedForm(raw, acronymEnd !== undefined);
  return {
    form: shortened(run.isPlain ? cased.toLowerCase() : foldWord(cased)),
    cased: shortened(cased),
    start,
    end,
    isNumber: classAt(text, start) === CHARACTER.DIGIT,
    joinedTo: isElided ? end + 1 : joinedAfter(text, end),
  };
}

/** How far letters and digits run, and what may stand between them: `O’Brien`, `3.5`, `1,000`, `9/11`, `10:30`. */
function runAt(text: string, start: number): { end: number; isPlain: boolean; isElided: boolean } {
  let end = start;
  let isPlain = true;
  let before: number = CHARACTER.OTHER;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const kind = classAt(text, end);
    if (isWordClass(kind)) {
      if (unit >= 0x80) isPlain = false;
      before = kind;
      end += widthAt(text, end);
      continue;
    }
    const next = goesOnAt(text, end, kind, before);
    if (next === undefined) break;
    if (kind === CHARACTER.APOSTROPHE && isElision(text, start, end)) return { end, isPlain, isElided: true };
    isPlain = false;
    end = next;
  }
  return { end, isPlain, isElided: false };
}

/** Where the word goes on after the character at `at`, which is neither letter nor digit; undefined when it ends. */
function goesOnAt(text: string, at: number, kind: number, before: number): number | undefined {
  if (kind === CHARACTER.IGNORED) {
    const next = skipIgnored(text, at);
    return isWordClass(classAt(text, next)) || classAt(text, next) === CHARACTER.APOSTROPHE ? next : undefined;
  }
  if (kind === CHARACTER.APOSTROPHE) {
    const next = skipIgnored(text, at + 1);
    return isWordClass(classAt(text, next)) ? next : undefined;
  }
  if (before !== CHARACTER.DIGIT || !WITHIN_NUMBERS.has(text.charAt(at))) return undefined;
  return classAt(text, at + 1) === CHARACTER.DIGIT ? at + 1 : undefined;
}

function skipIgnored(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === CHARACTER.IGNORED) at += widthAt(text, at);
  return at;
}

/** `U.S.`, `U.S`, `J.R.R.`, `a.m.`: where single letters with stops between them end; undefined for anything else. */
function acronymAt(text: string, start: number): number | undefined {
  const second = start + widthAt(text, start) + 1;
  if (text.charAt(second - 1) !== '.' || !isLoneLetter(text, start) || !isLoneLetter(text, second)) return undefined;
  let end = second;
  while (isLoneLetter(text, end)) {
    end += widthAt(text, end);
    if (text.charAt(end) !== '.') break;
    end += 1;
  }
  return possessiveAt(text, end) ? end + 2 : end;
}

/** A letter (with its accents taken as letters of their own, it is not one) that another does not follow. */
function isLoneLetter(text: string, at: number): boolean {
  if (classAt(text, at) !== CHARACTER.LETTER) return false;
  const after = at + widthAt(text, at);
  if (isWordClass(classAt(text, after))) return false;
  return !APOSTROPHE_THEN_WORD.test(text.slice(after, after + 2)) || possessiveAt(text, after);
}

function joinedAfter(text: string, end: number): number | undefined {
  const kind = classAt(text, end);
  if (kind !== CHARACTER.HYPHEN && text.charAt(end) !== '&') return undefined;
  return isWordClass(classAt(text, end + 1)) ? end + 1 : undefined;
}

/** `l’accord`, `dell’Italia`, but not `O’Brien` nor `d’s`. */
function isElision(text: string, start: number, apostrophe: number): boolean {
  if (apostrophe - start > LONGEST_ELISION || possessiveAt(text, apostrophe)) return false;
  return ELISIONS.has(text.slice(start, apostrophe).toLowerCase());
}

/** Whether `’s` stands at `at` and the word ends with it. */
function possessiveAt(text: string, at: number): boolean {
  if (classAt(text, at) !== CHARACTER.APOSTROPHE) return false;
  const letter = text.charAt(at + 1);
  return (letter === 's' || letter === 'S') && !isWordClass(classAt(text, at + 2));
}

function casedForm(raw: string, isAcronym: boolean): string {
  const word = raw.replace(POSSESSIVE, '').replace(NOT_IN_FORMS, '').normalize('NFKC').replaceAll('⁄', '/');
  if (isAcronym) return word.replaceAll('.', '');
  return GROUPED_NUMBER.test(word) ? word.replaceAll(',', '') : word;
}

const shortened = (form: string): string => (form.length <= LONGEST_FORM ? form : form.slice(0, LONGEST_FORM));

const WITHIN_NUMBERS: ReadonlySet<string> = new Set(['.', ',', '/', ':', '⁄']);

/** `1,000`, `12,345,678.90`, Indian `1,00,000`; not `1,2` nor `2017,2018`. */
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,])/;

const POSSESSIVE = /['’‘‛ʼ´`′＇]\p{Cf}*[sS]$/u;
const NOT_IN_FORMS = /[\p{Cf}\u0640'’‘‛ʼʻʹ´`′＇·]/gu;
const APOSTROPHE_THEN_WORD = /^['’‘‛ʼʻʹ´`′＇·][\p{L}\p{N}]/u;

/** Articles and pronouns that lose their vowel in French, Italian and Catalan. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d j m n t s c qu jusqu lorsqu puisqu quoiqu un dell nell all dall sull gl quest quell'.split(' '),
);
const LONGEST_ELISION = 6;

/** In UTF-16 units. Longer words (data pasted into a text) are cut, in texts and queries alike. */
const LONGEST_FORM = 255;
