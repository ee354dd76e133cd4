import { type Block, isKept } from '../block.ts';
import { readDateline } from '../fields/read-dateline.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';

/** Tells captions and subheads from body paragraphs among the blocks below the header. */
export function markKinds(blocks: readonly Block[], published: string | null): readonly Block[] {
  const kept = blocks.filter(isKept);
  const places = new Map(kept.map((block, at) => [block, at]));
  return blocks.map((block) => {
    const at = places.get(block);
    if (at === undefined || block.kind !== 'body') return block;
    if (looksLikeCaption(block.text, published)) return { ...block, kind: 'caption' };
    return isSubhead(kept, at) ? { ...block, kind: 'subhead' } : block;
  });
}

/**
 * "Patience, lowered expectations": a few words with a capital and no stop, between two paragraphs. Lines like it in
 * a row are a list; “No deal,” in quotation marks is somebody speaking; "He resigned." is a sentence.
 */
function isSubhead(kept: readonly Block[], at: number): boolean {
  const text = kept[at]?.text ?? '';
  const [before, after] = [kept[at - 1]?.text, kept[at + 1]?.text];
  if (before === undefined || after === undefined || !hasForm(text)) return false;
  return !hasForm(before) && !hasForm(after) && after.length > text.length && readDateline(text) === null;
}

function hasForm(text: string): boolean {
  if (text.length > LONGEST_SUBHEAD || !OPENING.test(text) || CLOSING_STOP.test(text)) return false;
  if (QUOTED_WHOLE.test(text) || SPOKEN.test(text)) return false;
  const digits = text.match(DIGITS)?.length ?? 0;
  return text.split(' ').length <= MOST_WORDS && digits * 3 < text.length;
}

const LONGEST_SUBHEAD = 90;
const MOST_WORDS = 12;
const OPENING = /^["“‘'«„¿¡]?[\p{Lu}\p{Lo}\d]/u;
const CLOSING_STOP = /[.,;:…]["”’)]?$|[!][”"’]$/;
const QUOTED_WHOLE = /^["“„«].*["”“»]$/;
const SPOKEN = /^["“„«].*["”“»],? (?:he|she|they|it|\p{L}+) (?:said|says|added|asked)$/u;
const DIGITS = /\d/g;
