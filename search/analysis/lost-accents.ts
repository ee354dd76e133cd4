/**
 * A folded form as its language writes its ending, where only one ending can have been meant: `organizacion` →
 * `organización`, `annees` → `années`. The rules of stemming know such endings by their accents alone, and without them
 * `organización` and `organizaciones` would fall apart. Since the folded form decides, a word typed without its accents
 * is treated like the accented word of a text. Only good for stemming: Portuguese plurals become singulars (`nacoes` →
 * `nação`), which its rules leave apart even with all accents.
 *
 * @param algorithm the name of the Snowball rules: `spanish`
 */
export function withLostAccents(form: string, algorithm: string): string {
  return (ENDINGS[algorithm] ?? []).reduce((restored, [ending, written]) => restored.replace(ending, written), form);
}

/** In order, each on what the one before made. Endings that might be either (Spanish `hablo`, `habló`) are not here. */
const ENDINGS: Readonly<Record<string, readonly (readonly [ending: RegExp, written: string])[]>> = {
  spanish: [[/ion$/, 'ión']],
  catalan: [[/([cs])io$/, '$1ió']],
  french: [
    [/ee(s?)$/, 'ée$1'],
    [/iere(s?)$/, 'ière$1'],
    [/oye(s?)$/, 'oyé$1'],
    // `annoncèrent`, but `différent`, `cohérent`.
    [/(?<![fh])erent$/, 'èrent'],
  ],
  portuguese: [
    // `nações`, `alemães`, `irmãos`; but `mães` (mothers) are no hands, `caos` is no dog.
    [/oes$|(?<!^m)aes$|(?<!^c)aos$/, 'ao'],
    [/ao$/, 'ão'],
    [/cão$/, 'ção'],
    [/([aiou])veis$/, '$1vel'],
  ],
};
