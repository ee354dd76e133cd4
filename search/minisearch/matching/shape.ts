/**
 * Whether the whole form fits the shape, both given by code points: `*` is any characters, `?` exactly one. Only the last `*` passed is ever tried again, so the time is at most
 * form × shape: a regular expression would go exponential on `*a*a*a*…`.
 */
export function hasShape(form: readonly string[], shape: readonly string[]): boolean {
  let inForm = 0;
  let inShape = 0;
  let lastStar = -1;
  let resumeAt = 0;
  while (inForm < form.length) {
    if (shape[inShape] === '*') {
      lastStar = inShape;
      resumeAt = inForm;
      inShape += 1;
    } else if (inShape < shape.length && (shape[inShape] === '?' || shape[inShape] === form[inForm])) {
      inForm += 1;
      inShape += 1;
    } else if (lastStar >= 0) {
      resumeAt += 1;
      inForm = resumeAt;
      inShape = lastStar + 1;
    } else {
      return false;
    }
  }
  while (shape[inShape] === '*') inShape += 1;
  return inShape === shape.length;
}
