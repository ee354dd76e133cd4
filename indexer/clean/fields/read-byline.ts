import type { Author } from '../../../search/index.ts';
import { plainText } from '../plain-text.ts';
import { recaseName } from './recase-name.ts';

/**
 * A line that credits its writers, and nothing else → who they are; undefined for any other line.
 *
 * "By Steve Herman, VOA’s White House Bureau Chief" → Steve Herman with that role; "BY ANNA MAYR AND JOHN O'BRIEN" →
 * Anna Mayr, John O'Brien; "From our Moscow correspondent" → our Moscow correspondent. "By the time the vote was over"
 * is a lede: a name is wanted after the By.
 */
export function readByline(line: string): readonly Author[] | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const correspondent = CORRESPONDENT.exec(line)?.groups;
  if (correspondent !== undefined) {
    const { title = '', name } = correspondent;
    return name === undefined ? [{ name: title, role: null }] : [{ name: recaseName(name), role: title }];
  }
  const credited = CREDIT.exec(line)?.[1];
  if (credited === undefined) return undefined;
  const authors = readAuthors(credited);
  return authors.length > 0 && authors.every(({ name }) => isName(name)) ? authors : undefined;
}

/** "Anna Mayr | Northern Wire", which only the place of the line, right under the headline, makes a byline. */
export function readBarredByline(line: string): readonly Author[] | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const { name, role } = BARRED.exec(line)?.groups ?? {};
  if (name === undefined || role === undefined || !isName(name) || name.split(' ').length < 2) return undefined;
  return [{ name: recaseName(name), role }];
}

/**
 * Names as metadata and marked elements give them, with or without a By: "By Anna Mayr and Jo Roe" → two authors. What
 * stands around them goes: addresses and handles, "Author:", "View all posts by", "on 4 May 1971, 3 min read".
 */
export function readAuthorNames(value: string): readonly Author[] {
  let text = plainText(value);
  if (text.length > LONGEST_BYLINE || ADDRESS.test(text)) return [];
  for (let shorter = withoutLabel(text); shorter !== text; shorter = withoutLabel(text)) text = shorter;
  return readAuthors(text.replace(DATED_END, '')).filter(({ name }) => HAS_LETTER.test(name) && !NO_NAME.test(name));
}

const withoutLabel = (text: string): string => (CREDIT.exec(text)?.[1] ?? text).replace(NAME_LABEL, '');

/** Splits at commas, semicolons and "and"; a piece that describes rather than names is the role of the name before it. */
function readAuthors(text: string): readonly Author[] {
  const authors: Author[] = [];
  for (const part of text.replace(TRAILING, '').split(BETWEEN_PIECES)) {
    const piece = part.replace(LEADING_AND, '').trim();
    const [whole = '', name = whole, beside] = NAME_THEN_PLACE.exec(piece) ?? [piece];
    if (whole === '') continue;
    const previous = authors.at(-1);
    if (previous !== undefined && (isRole(whole) || !HAS_LETTER.test(whole))) {
      authors[authors.length - 1] = {
        name: previous.name,
        role: joinRoles(previous.role, whole.replace(DATED_TAIL, '')),
      };
    } else {
      authors.push(...namesIn(name).map((each) => ({ name: recaseName(each), role: beside ?? null })));
    }
  }
  return authors;
}

const namesIn = (text: string): readonly string[] => text.split(AND).filter(Boolean);

/** "Political Editor", "who covers ports"; not "Alan Bell and Staff Reporters", which begins with a name. */
function isRole(text: string): boolean {
  const [first = text, second] = namesIn(text);
  return ROLE_WORD.test(second === undefined ? text : first) || LOWER_CASE_WORD.test(first);
}

const joinRoles = (first: string | null, second: string): string | null => {
  if (!HAS_LETTER.test(second)) return first;
  return first === null ? second : `${first}, ${second}`;
};

/** One to six words, every one a capitalised word, an initial or a particle, and the first and last capitalised. */
function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 6 && NOT_NAMES.test(text) === false && words.every((word) => NAME_WORD.test(word));
}

const LONGEST_BYLINE = 160;
const CREDIT =
  /^(?:(?:story|words|report|text|written|reported|analysis|review|interview|posted|an? (?:article|story)|ein (?:artikel|beitrag|gastbeitrag|kommentar)|un article|geschrieben|erstellt|eingestellt|verfasst|veröffentlicht)\s+)?(?:(?:by|von|vom|par|por|di|door|av|af|przez)\s*:?|(?:author|autor(?:in|en)?|auteur|autore|text|words)\s?:)\s+(\S.*)$/i;
/** "Author: Ada Lorne", "Post author Ada Lorne", "View all posts by Ada Lorne". */
const NAME_LABEL =
  /^(?:(?:(?:post |article )?author|autor(?:in|en)?|auteur|autore|författare|forfatter|text|words|story|interview|redaktion|reporter|verfasser|foto und text|text und fotos?)\s*(?::|(?=by\b|von\b)|(?<=author)\s)\s*|(?:view|show|see|read)? ?(?:all|more) (?:posts|articles|stories) (?:by|from)\s+|(?:zeige )?(?:alle|mehr) (?:beiträge|artikel|texte) (?:von|anzeigen)\s+|(?:by|von|par|por|di|door|av|af):?\s*$)/i;
/** "am 21. April 2020", "on April 29, 2018", "| 3 min read", "Kategorien: Mode 6. November 2023". */
const DATED_END =
  /\s*(?:(?:[|•·–,-]|\bam\b|\bon\b|\ble\b|\bel\b)\s*)?(?:\d{1,2}[.\s]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|\d{4}-|kategorien?:|published\b|updated\b|publicado\b|veröffentlicht\b|illustration(?:en)? ).*$/iu;
/** What a page says where a name would stand. */
const NO_NAME =
  /^(?:by|von|in|on|at|am|um|\d.*|(?:in|on|am|um|at|by|von) .*|view my (?:complete )?profile|(?:mon )?profil.*|afficher mon profil.*|mein profil.*|unknown|admin|wordpressadmin|author|autor|anonymous|follow.*|read more.*|mehr .*|\d+ min.*|(?:publi|posted|updated|quelle\b|datum\b|source\b|foto\b|photo\b).*|.*:)$/i;
const CORRESPONDENT =
  /^(?:from|by)\s+(?<title>(?:our|a)\s+(?:own\s+|special\s+|staff\s+)*(?:\p{Lu}[\p{L}.]*\s+){0,3}correspondent)(?:,?\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}))?\.?$/iu;
const BARRED = /^(?<name>[^|]{3,60}?)\s*\|\s*(?<role>[^|]{2,60})$/;
const TRAILING = /[\s.,;|–—-]+$/;
const BETWEEN_PIECES = /\s*(?:[;|/•·]|,(?!\s*(?:jr|sr|ii|iii)\b))\s*/i;
const AND = /\s+(?:and|und|et|y|e|en|with|&)\s+/i;
const LEADING_AND = /^\s*(?:and|und|et|&)\s+/i;
const NAME_THEN_PLACE = /^(.{3,60}?)\s+((?:in|at|for|of|reporting from)\s+\p{L}.{1,60})$/u;
const LOWER_CASE_WORD = /(?:^|\s)\p{Ll}{4,}/u;
/** "Science editor 16 March 2020 3 min read": a page's line of dates set right behind the role. */
const DATED_TAIL = /\s+\d.*$/;
const ROLE_WORD =
  /['’]s\b|^(?:ph\.?d|m\.?d|mph|mba|rd|rn|esq|llm|msc|bsc|m\.?a|b\.?a)\.?$|\b(?:editor|correspondent|reporter|chief|writer|columnist|bureau|staff|analyst|professor|director|president|agency|press|news|times|post|wire|reuters|afp|ap|dpa|upi|special|service|critic|fellow|contributor|redaktion|redakteur(?:in)?)\b/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}+|d['’]\p{Lu}\p{L}+|(?:de|da|di|do|dos|du|des|del|della|la|le|van|von|der|den|ten|ter|zu|zur|bin|ibn|al|el|y|of|the|af|av|staff|bureaus?|bureaux|reporters?|writers?|correspondents?|agencies)|al-\p{Lu}[\p{L}-]+|(?:Jr|Sr)\.?,?)$/u;
const NOT_NAMES =
  /^(?:the|a|an|this|that|these|those|it|he|she|they|we|there|then|when|in|on|at|all|no|some|next|last)\s|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const ADDRESS = /https?:|www\.|@/i;
const HAS_LETTER = /\p{L}/u;
