import { appealFor } from '../lines/appeal-for.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import type { SeenLine } from './see-lines.ts';
import type { Sign } from './sign-weights.ts';

/** How strongly each sign shows in a line, mostly 0 to 1. A sign that is left out does not show. */
export type Signs = Partial<Record<Sign, number>>;

/** What a line shows by itself. */
export function ownSigns(line: SeenLine): Signs {
  const { text, size, isSentence, isProse, isListItem, copies } = line;
  return {
    any: 1,
    under15: is(size < 15),
    under30: is(size >= 15 && size < 30),
    under110: is(size >= 60 && size < 110),
    over200: is(size >= 200 && size < 400),
    over400: is(size >= 400),
    sentence: is(isSentence),
    prose: is(isProse),
    colon: is(COLON.test(text)),
    trailsOff: is(TRAILS_OFF.test(text)),
    listItem: is(isListItem),
    listSentence: is(isListItem && isSentence),
    alone: is(line.isAlone),
    lowerCase: shareInLowerCase(text),
    commas: Math.min(1, countOf(text, COMMA) / 3),
    separators: Math.min(1, countOf(text, SEPARATOR) / 2),
    digits: countOf(text, DIGIT) / text.length,
    furniture: is(line.rule !== undefined),
    credit: is(line.isCredit),
    clock: is(CLOCK.test(text)),
    opensQuotation: is(OPENS_QUOTATION.test(text)),
    pictureCredit: is(PICTURE_CREDIT.test(text)),
    caption: is(looksLikeCaption(text, null)),
    nameAtEnd: is(NAME_AFTER_STOP.test(text)),
    opensLowerCase: is(OPENS_LOWER_CASE.test(text)),
    twice: is(copies === 2),
    often: is(copies > 2),
    proseAgain: is(copies > 1 && isProse),
    invitation: is(INVITATION.test(text)),
    appeal: is(appealFor(text) !== undefined),
    filler: is(line.isFiller),
  };
}

/** What the lines around each line are, fillers left out of count. */
export function nearSigns(lines: readonly SeenLine[]): readonly Signs[] {
  const around = lookAround(lines);
  const isProse = ({ isProse }: SeenLine): number => is(isProse);
  const isLabel = ({ size, isSentence }: SeenLine): number => is(size < 60 && !isSentence);
  const isFurniture = ({ rule }: SeenLine): number => is(rule !== undefined);
  const isListItem = ({ isListItem }: SeenLine): number => is(isListItem);
  const isCredit = ({ isCredit }: SeenLine): number => is(isCredit);
  return lines.map((_, at) => {
    const share = around(at);
    return {
      proseAbove: share(isProse, -1, -1),
      proseBelow: share(isProse, 1, 1),
      proseFurtherUp: share(isProse, -4, -2),
      proseFurtherDown: share(isProse, 2, 4),
      proseFarUp: share(isProse, -12, -5),
      proseFarDown: share(isProse, 5, 12),
      labelsAbove: share(isLabel, -3, -1),
      labelsBelow: share(isLabel, 1, 3),
      listAbove: share(isListItem, -1, -1),
      listBelow: share(isListItem, 1, 1),
      furnitureAbove: share(isFurniture, -1, -1),
      furnitureBelow: share(isFurniture, 1, 1),
      furnitureFurtherUp: share(isFurniture, -5, -2),
      creditAbove: share(isCredit, -2, -1),
      creditBelow: share(isCredit, 1, 2),
    };
  });
}

type Share = (measure: (line: SeenLine, at: number) => number, from: number, to: number) => number;

/** For a line, the mean of a measure over the lines `from` to `to` places away, those that are no fillers. */
export function lookAround(lines: readonly SeenLine[]): (at: number) => Share {
  const counted = lines.flatMap(({ isFiller }, at) => (isFiller ? [] : [at]));
  const firstBelow: number[] = [];
  let next = 0;
  for (const at of lines.keys()) {
    while ((counted[next] ?? lines.length) <= at) next += 1;
    firstBelow.push(next);
  }
  return (at) => {
    const below = firstBelow[at] ?? 0;
    const own = lines[at]?.isFiller === false ? 1 : 0;
    return (measure, from, to) => {
      let sum = 0;
      for (let step = from; step <= to; step += 1) {
        const place = counted[step < 0 ? below - own + step : below + step - 1];
        const line = place === undefined ? undefined : lines[place];
        if (place !== undefined && line !== undefined) sum += measure(line, place);
      }
      return sum / (to - from + 1);
    };
  };
}

/** Of its words, the share that begins with a small letter. */
function shareInLowerCase(text: string): number {
  let words = 0;
  let small = 0;
  for (const word of text.split(' ')) {
    // Nearly every word begins with one of 26 letters, which is told without a pattern.
    const unit = word.charCodeAt(0);
    const isSmall = unit >= 0x61 && unit <= 0x7a;
    if (!isSmall && !(unit >= 0x41 && unit <= 0x5a) && !LETTER.test(word)) continue;
    words += 1;
    if (isSmall || LOWER_CASE.test(word)) small += 1;
  }
  return words === 0 ? 0 : small / words;
}

export const is = (claim: boolean): number => (claim ? 1 : 0);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const LETTER = /\p{L}/u;
const LOWER_CASE = /^["“„«(]?\p{Ll}/u;
const COLON = /[:：]$/;
const TRAILS_OFF = /(?:…|\.\.\.)["”’)]?$/;
const COMMA = /[,;，、،]/g;
const SEPARATOR = /\s[|›»·•/>→]\s?/g;
const DIGIT = /\d/g;
const CLOCK = /\b\d{1,2}:\d{2}\b/;
const OPENS_QUOTATION = /^["“„«‘「『]/;
const PICTURE_CREDIT =
  /\b(?:Getty|Reuters|AFP|AP|dpa|EPA|picture.alliance|imago|Shutterstock|Photo(?:graph)?|Foto|Bild|Image|Picture|Quelle|Source|Courtesy|Crédit|Imagen)\b/;
/** "…upon arrival. Supplied", "…special economic zone. Tara Atkinson for Rest of World", "…young women. (Christie's)". */
const NAME_AFTER_STOP =
  /[.!?”"»] (?:\(\p{Lu}[\p{L}.'’/&-]*(?: [\p{L}.'’/&-]+){0,6}\)|\p{Lu}[\p{L}'’/&-]*(?: (?:\p{Lu}[\p{L}.'’/&-]*|for|of|de|du|di|von|van|via|the|und|and)){0,6})$/u;
const OPENS_LOWER_CASE = /^["“„«]?\p{Ll}/u;
const INVITATION =
  /\b(?:newsletters?|subscri\w+|abonn\w+|suscr\w+|cookies?|privacy|datenschutz\w*|download|app|click here|sign up|log ?in|donat\w+|spende\w*|comments?|kommentar\w*)\b/i;
