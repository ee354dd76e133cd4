import { findDates, type SlashOrder } from './find-dates.ts';

/**
 * A line that says when the article appeared, and nothing else → its ISO date; undefined for any other line.
 *
 * "Thursday, Feb. 28, 2019 10:15 AM ET" → 2019-02-28; "Published 3 May 1971 | Updated 4 May 1971" → 1971-05-03.
 */
export function readDateLine(line: string, slashed: SlashOrder = 'unknown'): string | undefined {
  if (line.length > LONGEST_DATE_LINE) return undefined;
  if (LONE_YEAR.test(line)) return line;
  const dates = findDates(line, slashed);
  if (dates.length === 0) return undefined;
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${line.slice(from, start)} `;
    from = end;
  }
  rest += line.slice(from);
  if (LETTER.test(rest.replace(IN_OUTLET, ' ').replace(DATE_FURNITURE, ' '))) return undefined;
  return preferredDate(line, dates);
}

/** A line that says only at what hour: "Updated 3:25 p.m.". */
export const isHourLine = (line: string): boolean =>
  line.length <= LONGEST_DATE_LINE && HOUR.test(line) && !LETTER.test(line.replace(DATE_FURNITURE, ' '));

/**
 * The date in a metadata value: `2019-02-28T10:15:00-05:00`, `20190228`, `Thu, 28 Feb 2019 10:15 GMT`, `2019-02`, or
 * seconds or milliseconds since 1970. The day is taken as printed, in the page's own time zone.
 */
export function readMetaDate(value: string): string | undefined {
  const text = value.trim().slice(0, LONGEST_DATE_LINE);
  if (EPOCH.test(text)) {
    return new Date(text.length === 13 ? Number(text) : Number(text) * 1000).toISOString().slice(0, 10);
  }
  const parts = COMPACT.exec(text) ?? UNPADDED.exec(text);
  const spaced = parts === null ? text : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  const found = findDates(spaced)[0]?.iso;
  if (found !== undefined) return found;
  return ISO_MONTH_OR_YEAR.test(text) && !text.endsWith('-00') ? text : undefined;
}

/**
 * A date with its year in two digits, as an element marked as the date may print it: "Do 25.04.24 | 14:07 Uhr". The
 * web is younger than the century that began in 1970.
 */
export function readShortDate(text: string): string | undefined {
  const parts = SHORT.exec(text.slice(0, LONGEST_DATE_LINE));
  if (parts === null) return undefined;
  const year = Number(parts[3]);
  return findDates(`${parts[1]}.${parts[2]}.${year < 70 ? 2000 + year : 1900 + year}`)[0]?.iso;
}

/** The first date that is not an update's; the first of all when there is no other. */
function preferredDate(line: string, dates: ReturnType<typeof findDates>): string | undefined {
  const original = dates.find(({ start }) => !UPDATED_BEFORE.test(line.slice(0, start)));
  return (original ?? dates[0])?.iso;
}

const LONGEST_DATE_LINE = 140;
const HOUR = /\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)/i;
// "From The Kelmouth Courier of Friday, " before the date.
const IN_OUTLET =
  /^(?:(?:first |originally )?published in|from|in)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.&'’-]*\s+){1,5}?(?:(?:of|on|for)\s+)?(?=\s|[,|]|\p{Lu}\p{Ll}+day)|^(?:first |originally )?published in\s+(?:the\s+)?(?:\p{Lu}[\p{L}.&'’-]*[\s,]+){1,5}/iu;
const LONE_YEAR = /^(?:1[6-9]|20)\d\d$/;
const EPOCH = /^1\d{9}(?:\d{3})?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}\S*)?$/;
/** `2022-05-6T12:00`, `2022-1-6`. */
const UNPADDED = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const SHORT = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{2})(?![\d.])/;
const ISO_MONTH_OR_YEAR = /^(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;
const LETTER = /[\p{L}\d]/u;
const UPDATED_BEFORE =
  /(?:updat|modif|edit|revis|aktualisier|mis(?:e)? à jour|actualiz|aggiornat|atualiz|bijgewerkt|oppdater|opdater|uppdater|aktualizac)[^\d]{0,30}$/i;
const DATE_FURNITURE = new RegExp(
  [
    String.raw`\d{1,2}\s?(?:[:.h]\s?\d{2}){1,2}(?:\s?[ap]\.?\s?m\.?(?!\p{L}))?`,
    String.raw`\d{1,2}\s?[ap]\.?\s?m\.?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:[A-Z]{1,4}[DS]?T|UTC|GMT|Z|CET|CEST|MEZ|MESZ|IST|UTC)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?(?!\p{L})`,
    String.raw`[+-]\d{2}:?\d{2}`,
    String.raw`(?<!\p{L})(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|modified|created|issued|filed|date|originally|edition|issue|(?:back|front)\s+page|page\s+\d+|pp?\.\s*\d+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:on|at|of|the|and|um|am|vom|stand|uhr|le|à|mis\s+à\s+jour|publié|el|a\s+las|publicado|actualizado|em|às|publicado\s+em|atualizado|il|alle|pubblicato|aggiornato|om|uur|gepubliceerd|bijgewerkt|veröffentlicht|aktualisiert|zuletzt)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|kl|publisert|oppdatert|publiceret|opdateret|publicerad|uppdaterad)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|opublikowano|aktualizacja|godz)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|опубликовано|обновлено|года?|в)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:julkaistu|päivitetty|klo|publikováno|aktualizováno|publicat|actualizat|yayınlanma|güncelleme|tarihi)(?!\p{L})`,
    String.raw`\d{1,2}\s?[時时시]\s?(?:\d{1,2}\s?[分분])?|[（(]?[月火水木金土日](?:曜日?)?[)）]|公開|更新|掲載|配信|発行|发布|입력|수정`,
  ].join('|'),
  'giu',
);
