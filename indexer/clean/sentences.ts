/** Ends as a sentence does, in any of the scripts newspapers are printed in, quotation marks and brackets behind it. */
export const SENTENCE_END = endingIn('.!?…:;。！？।۔؟');

/** Ends with a full stop or a mark, a colon not being enough. */
export const FULL_STOP = endingIn('.!?…。！？।۔؟');

/** A German quotation closes with the mark that opens an English one (“Ja.“), a French one after a space (« Oui. »). */
function endingIn(stops: string): RegExp {
  return new RegExp(String.raw`[${stops}](?:\s»|[\p{Pe}\p{Pf}"'”’“‘*])*$`, 'u');
}

/** The length of a text in letters of an alphabet: a Chinese or Japanese sign says as much as two and a half of them. */
export function sizeOf(text: string): number {
  if (!WORD_SIGN.test(text)) return text.length;
  return text.length + 1.5 * (text.match(WORD_SIGNS)?.length ?? 0);
}

const WORD_SIGN = /[\u3040-\u30ff\u3400-\u9fff]/;
const WORD_SIGNS = /[\u3040-\u30ff\u3400-\u9fff]/g;
