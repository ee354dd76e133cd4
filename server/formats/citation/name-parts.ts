/** A name as citations sort it, or whole where it cannot be parted without guessing. */
export type NameParts = { readonly family: string; readonly given: string } | { readonly literal: string };

/**
 * “Lena Fairweather” → Fairweather, Lena; “Ursula von der Leyen” → von der Leyen, Ursula. A name of one word, of an
 * office (“Reuters Staff”), with a comma, a figure or an “and” in it, or in the scripts that set the family first
 * (“金正恩”) stays whole.
 *
 * @param source the outlet: “Northern Wire” is its own author now and then
 */
export function namePartsOf(name: string, source: string | null): NameParts {
  const words = name.trim().split(SPACES);
  const isWhole = words.length < 2 || words.length > MOST_WORDS || name === source || NO_PERSON.test(name);
  if (isWhole || !LATIN_OR_ALIKE.test(name)) return { literal: words.join(' ') };
  let family = words.length - 1;
  while (family > 1 && PARTICLE.test(words[family - 1] ?? '')) family -= 1;
  return { family: words.slice(family).join(' '), given: words.slice(0, family).join(' ') };
}

const SPACES = /\s+/;

/** Longer ones hold a role or two names: “Reporting by our own correspondent in Kelmouth”. */
const MOST_WORDS = 6;

const NO_PERSON =
  /[,;&/\d@]|\b(?:and|und|et|y)\b|\b(?:staff|press|news|desk|reporters?|correspondents?|agenc(?:y|ies)|editors?|service|team|board|network|bureau|wires?|radio|newsroom|reuters|afp|ap|dpa|office|committee|associated)\b/i;

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el|af|av|zu|y)$/;

/** Given name first is the custom of these; others are left as they are printed. */
const LATIN_OR_ALIKE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.'’ʼ-]+$/u;
