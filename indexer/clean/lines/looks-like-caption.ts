import { findDates } from '../fields/find-dates.ts';

/**
 * Whether a block of copied text is a photograph's caption. Where nothing marks one, we go by what only
 * captions do: open with FILE, end with a credit, point at someone ("second from left"), or date themselves to the day
 * with the year, as agencies' captions do and a story of the same week has no need to:
 *
 * "President Donald Trump meets North Korean leader Kim Jong Un, Feb. 28, 2019, in Hanoi."
 *
 * @param published the article's ISO date, null while unknown
 */
export function looksLikeCaption(text: string, published: string | null): boolean {
  if (text.length > LONGEST_CAPTION || OPENS_QUOTATION.test(text)) return false;
  if (FILE_PHOTO.test(text) || endsInCredit(text) || POINTING.test(text)) return true;
  if (text.length > LONGEST_DATED || SAYS.test(text)) return false;
  return published !== null && findDates(text).some(({ iso }) => isSameWeek(iso, published));
}

/** No credit is without one of a few signs, and looking for those first spares most paragraphs a slow search. */
const endsInCredit = (text: string): boolean =>
  (CREDIT_SIGN.test(text) && CREDIT_AT_END.test(text)) || (AGENCY_SIGN.test(text) && AGENCY_AT_END.test(text));

function isSameWeek(iso: string, published: string): boolean {
  if (iso.length !== DAY_LENGTH || published.length !== DAY_LENGTH) return false;
  return Math.abs(Date.parse(iso) - Date.parse(published)) <= WEEK_MS;
}

const DAY_LENGTH = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const LONGEST_CAPTION = 500;
/** Nothing but the day tells that it is one. */
const LONGEST_DATED = 350;
const OPENS_QUOTATION = /^["“„«]/;
const FILE_PHOTO = /^(?:FILE(?: PHOTO)?\s*[-–—:]|(?:Photo|Picture|Image) ?caption\b)/i;
const CREDIT_AT_END =
  /(?:\((?:AP|Reuters|AFP|Getty|EPA|UPI|(?:AP |File )?Photo|Photo(?:graph)? by|Foto|Image|Picture|Credit|Courtesy)\b[^()]{0,60}\)|(?:Photo|Photograph|Picture|Image|Video|Grafik|Illustration|Foto|Fotos|Fotografía|Bild|Kuva|Zdjęcie|Фото)(?: by| courtesy of)?: ?[^.:]{2,60}|[.!?"”“)] (?:Photo|Photograph|Picture|Image|Video|Foto) (?:by|von|de) [^.!?]{2,90}|[-–—|/] ?(?:Copyright|Tous droits réservés|Todos los derechos reservados|Alle Rechte vorbehalten)\b[^!?]{0,90}|[.!?"”“)] ?© ?[^.]{2,60})\.?$/i;
/** What each of the ways to write a credit has. */
const CREDIT_SIGN = /[(:©]|photo|picture|image|video|foto|copyright|droits|derechos|rechte/i;
const AGENCY =
  'IMAGO|imago|Unsplash|Pexels|Pixabay|Shutterstock|Getty(?: Images)?|AP|AFP|R(?:euters|EUTERS)|EPA|dpa|picture alliance|B(?:elga|ELGA)|ANP|NTB|K(?:eystone|EYSTONE)|APA|SIPA|Xinhua|Alamy';
/** "(Mohamed El Saife/CBC)", "IMAGO/Nico Herbertz", "— © BELGA", "Credit: ESA"; the capitals tell a name. */
const AGENCY_AT_END = new RegExp(
  String.raw`(?:${[
    String.raw`\(\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3} ?/ ?\p{Lu}[^()]{1,40}\)`,
    String.raw`(?:${AGENCY}) ?/ ?\p{Lu}[^.!?]{1,50}`,
    String.raw`(?<!\d)/ ?(?:${AGENCY})`,
    String.raw`[.!?"”“)] (?:Supplied|Handout|File (?:image|photo|picture)|(?:\p{Lu}[\p{L}.’-]+ ){1,3}/ ?\p{Lu}[^.!?]{1,40})`,
    String.raw`[\[(（【][^\])）】]{0,30}(?:사진|撮影|写真|提供)[^\])）】]{0,30}[\])）】]`,
    String.raw`\s[—–-]? ?© ?\p{Lu}[^.!?]{1,60}`,
    String.raw`\s(?:Credits?|Crédits?|Quelle|Kilde|Fuente|Fonte): ?\p{Lu}[^.:!?]{1,60}`,
  ].join('|')})\.?$`,
  'u',
);
/** Likewise of the agencies’. */
const AGENCY_SIGN = /[/[(（【©:]|Supplied|Handout|File /;
const POINTING =
  /\((?:left|right|centre|center|second (?:from )?(?:left|right)|pictured|[lr]\.|links|rechts|à gauche|à droite|izq\.|dcha\.|izquierda|derecha)\)|, (?:(?:second|third|far) (?:from )?)?(?:left|right|centre|center), |\bis pictured (?:at|in|on|here)\b|\bin this (?:undated |file |handout )+(?:photo|picture|image)|^pictured\b|\bfrom left to right\b|\bv\. ?l\. ?n\. ?r\.|\bde gauche à droite\b|\bde izquierda a derecha\b|\bda sinistra\b/i;
const SAYS = /\b(?:said|says|told|according to)\b/i;
