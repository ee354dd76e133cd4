// Not through search/index.ts, which would load the whole language for a date.
import { PARAGRAPH_KINDS } from '../search/article.ts';
import { parseIsoDate } from '../search/dates/partial-date.ts';

/** What must hold for every article that is kept; `put` and `verify` both ask, so one never lets in what the other faults. */
export interface CheckedArticle {
  readonly date: string | null;
  readonly sourceUrl: string | null;
  readonly kinds: readonly string[];
  readonly removals: readonly { readonly after: number }[];
}

/** What is wrong with an article, each as the end of a sentence that begins with its name. Empty when nothing is. */
export function faultsOf({ date, sourceUrl, kinds, removals }: CheckedArticle): readonly string[] {
  const faults: string[] = [];
  if (date !== null && parseIsoDate(date) === undefined) faults.push(`has the date “${date}”, which is none`);
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) faults.push(`has the address “${sourceUrl}”, not http or https`);
  if (kinds.length === 0) faults.push('has no paragraphs');
  for (const kind of kinds) if (!KINDS.has(kind)) faults.push(`has a paragraph of the unknown kind “${kind}”`);
  for (const { after } of removals) {
    if (after < 0 || after > kinds.length) faults.push(`has a removal after paragraph ${after} of ${kinds.length}`);
  }
  return faults;
}

const isWebAddress = (text: string): boolean => WEB_ADDRESS.test(text) && URL.canParse(text);

const WEB_ADDRESS = /^https?:\/\//i;

const KINDS: ReadonlySet<string> = new Set(PARAGRAPH_KINDS);
