/** Ends as a sentence does, in any of the scripts newspapers are printed in, quotation marks and brackets behind it. */
export const SENTENCE_END = /[.!?…:;。！？।۔؟][\p{Pe}\p{Pf}"'”’*]*$/u;

/** Ends with a full stop or a mark, a colon not being enough. */
export const FULL_STOP = /[.!?…。！？।۔؟][\p{Pe}\p{Pf}"'”’*]*$/u;

/** The length of a text in letters of an alphabet: a Chinese or Japanese sign says as much as two and a half of them. */
export function sizeOf(text: string): number {
  if (!WORD_SIGN.test(text)) return text.length;
  return text.length + 1.5 * (text.match(WORD_SIGNS)?.length ?? 0);
}

const WORD_SIGN = /[\u3040-\u30ff\u3400-\u9fff]/;
const WORD_SIGNS = /[\u3040-\u30ff\u3400-\u9fff]/g;
