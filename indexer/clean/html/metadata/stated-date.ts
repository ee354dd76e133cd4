import { type FoundDate, findDates, type SlashOrder } from '../../fields/find-dates.ts';
import type { PageBlock } from '../read-blocks.ts';

/**
 * "Erschienen am: 01.11.2023" anywhere on the page, if it is the only day said so. The words may stand in a box of their
 * own above it ("Letzte Änderung:", then "14.01.2022 um 09:25") or behind it ("… wurde am 19. Mai 2010 gepostet").
 */
export function statedDate(
  blocks: readonly PageBlock[],
  of: 'publication' | 'change',
  slashed: SlashOrder,
): string | undefined {
  const isSaid = of === 'publication' ? saysPublished : saysChanged;
  const dates = new Set(
    blocks.flatMap(({ text }, at) => {
      if (text.length > LONGEST_LINE || (text.length > LONGEST_LABEL && !HAS_YEAR.test(text))) return [];
      const below = LABEL.test(text) ? (blocks[at + 1]?.text ?? '') : '';
      const line = below.length > LONGEST_DAY ? text : `${text} ${below}`;
      return findDates(line, slashed)
        .filter((date) => isSaid(line, date))
        .map(({ iso }) => iso);
    }),
  );
  const [only] = dates;
  return dates.size === 1 ? only : undefined;
}

function saysPublished(line: string, { start, end }: FoundDate): boolean {
  const before = line.slice(0, start);
  return PUBLISHED_BEFORE.test(before) || SIGNED_BEFORE.test(before) || PUBLISHED_BEHIND.test(line.slice(end));
}

const saysChanged = (line: string, { start }: FoundDate): boolean => CHANGED_BEFORE.test(line.slice(0, start));

const HAS_YEAR = /\d{4}/;
const LONGEST_LINE = 240;
const LONGEST_LABEL = 40;
const LONGEST_DAY = 60;
const LABEL = /^.{0,39}:$/;
/** What stands between the words and the day: " am:", " on Thursday, ", " 14:07 Uhr, ". */
const PUBLISHED_BEFORE =
  /(?:^|[\s(|•])(?:(?:first |date )?published|posted|erschienen|erstellt|veröffentlicht|online seit|publié|mis en ligne|publicado|pubblicato|gepubliceerd|publicerad|publisert|udgivet|opublikowano|опубликовано|julkaistu|publikováno)(?!\p{L}).{0,30}$/iu;
/** "Author: Bo2man am " */
const SIGNED_BEFORE =
  /^(?:author|autor(?:in)?|auteur|posted by|written by|geschrieben von)\s?:?\s.{2,40}\s(?:am|on|le|el)\s$/i;
const PUBLISHED_BEHIND = /^.{0,20}\s(?:gepostet|veröffentlicht|geschrieben|posted|published)(?!\p{L})/iu;
const CHANGED_BEFORE =
  /^(?:last )?(?:updated|changed|modified|letzte änderung|aktualisiert|zuletzt|stand|mis à jour|actualizado|aggiornato|bijgewerkt)(?!\p{L}).{0,30}$/iu;
