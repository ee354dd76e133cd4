import type { CleaningReply } from '../../server/schemas/replies.ts';
import { counted } from '../text/counted.ts';

/** “Show what cleaning removed”: each piece with the rule that took it. Opening it also shows them in the text. */
export function Removals({ removals }: Pick<CleaningReply, 'removals'>) {
  if (removals.length === 0) return <p class="removals-none">Cleaning removed nothing from this article.</p>;
  return (
    <details class="removals">
      <summary>Show what cleaning removed</summary>
      <p>{counted(removals.length, 'piece')}, shown struck through in the text where they stood:</p>
      <ol>
        {removals.map(({ rule, text }, i) => (
          <li>
            <a href={`#removed-${i + 1}`}>{writtenRule(rule)}</a> <q dir="auto">{shortened(text)}</q>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A rule's name as words: `comment-form` → comment form. */
export function writtenRule(rule: string): string {
  return rule.replaceAll('-', ' ');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LISTED_LENGTH
    ? text
    : `${characters.slice(0, LISTED_LENGTH).join('').replace(TRAILING, '')}…`;
}

const TRAILING = /[\s\p{P}]+$/u;

/** Enough to recognise a piece by; the whole of it stands in the text. */
const LISTED_LENGTH = 80;
