import type { ArticleCleaning } from '../pages/page-data.ts';
import { counted } from '../text/counted.ts';

/** What cleaning removed: how much, the way to see it where it stood, and, when it is shown, the rules that took it. */
export function Removals({ cleaning }: { readonly cleaning: ArticleCleaning }) {
  const { removals, meanings, isShown, otherwiseUrl } = cleaning;
  if (removals.length === 0) return <p class="removals-none">Cleaning removed nothing from this article.</p>;
  const toggle = (text: string) => (
    <a href={`${otherwiseUrl}#cleaning`} rel="nofollow">
      {text}
    </a>
  );
  const isOne = removals.length === 1;
  if (!isShown) {
    return (
      <p class="removals" id="cleaning">
        {toggle('Show what cleaning removed')} ({counted(removals.length, 'piece')})
      </p>
    );
  }
  return (
    <section class="removals" id="cleaning" aria-label="What cleaning removed">
      <p>
        Cleaning removed {counted(removals.length, 'piece')}, struck through below where {isOne ? 'it' : 'they'} stood.{' '}
        {toggle(isOne ? 'Hide it' : 'Hide them')}
      </p>
      <ul>
        {rulesIn(removals).map(({ rule, first, pieces }) => (
          <li>
            <a href={`#removed-${first + 1}`}>{writtenRule(rule)}</a> ({pieces})
            <Meaning rule={rule} meanings={meanings} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MeaningProps {
  readonly rule: string;
  readonly meanings: ArticleCleaning['meanings'];
}

/** “: Buttons to pass the article on”. */
export function Meaning({ rule, meanings }: MeaningProps) {
  const meaning = meanings.get(rule);
  return meaning === undefined ? null : <>: {meaning}</>;
}

/** A rule’s name as words: `comment-form` → comment form. */
export function writtenRule(rule: string): string {
  return rule.replaceAll('-', ' ');
}

interface RuleAtWork {
  readonly rule: string;
  /** Which removal is the first by it, from 0. */
  readonly first: number;
  readonly pieces: number;
}

/** In the order of the article. */
function rulesIn(removals: ArticleCleaning['removals']): readonly RuleAtWork[] {
  const rules = [...new Set(removals.map(({ rule }) => rule))];
  return rules.map((rule) => ({
    rule,
    first: removals.findIndex((removal) => removal.rule === rule),
    pieces: removals.filter((removal) => removal.rule === rule).length,
  }));
}
