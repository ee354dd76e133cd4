/**
 * A name set in capitals is given its usual case; any other stays as printed. "JOHN O'BRIEN" → John O'Brien,
 * "ANNA MCRAE" → Anna McRae, "JAN VAN DER MEER" → Jan van der Meer. A lone word of up to four letters is an agency
 * (AFP, DPA). DEVRIES and MACDONALD come out as Devries and Macdonald: print does not say where their capitals were.
 */
export function recaseName(name: string): string {
  const trimmed = name.trim();
  if (LOWER_CASE.test(trimmed) || AGENCY.test(trimmed)) return trimmed;
  return trimmed
    .toLowerCase()
    .replace(WORD_START, (letter) => letter.toUpperCase())
    .replace(MC, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(INNER_PARTICLE, (particle) => particle.toLowerCase());
}

const LOWER_CASE = /\p{Ll}/u;
const AGENCY = /^\p{Lu}{1,4}$/u;
const WORD_START = /(?<![\p{L}\p{M}])\p{L}/gu;
const MC = /\bMc(\p{L})/gu;
const INNER_PARTICLE = /(?<=\s)(?:De|Da|Di|Du|Del|Della|Van|Von|Der|Den|Bin|Al)(?=\s)/g;
