import { LATE_RULES } from '../learn/late-rules.ts';
import { ELEMENT_RULES } from './html/element-rules.ts';
import { LINE_RULES } from './lines/line-rules.ts';
import { PAGE_RULES } from './page-rules.ts';

/** Every rule that can take text out of an article. docs/cleaning.md lists the same; a test holds the two equal. */
export interface CleaningRule {
  readonly name: string;
  readonly what: string;
  /** A piece of text or markup that the rule takes out. */
  readonly specimen: string;
}

/** By the first table that has the name: several tables may look for one thing, a comment form say, in their own way. */
export const CLEANING_RULES: readonly CleaningRule[] = [
  ...LINE_RULES,
  ...ELEMENT_RULES,
  ...Object.values(PAGE_RULES),
  ...LATE_RULES,
]
  .filter(({ name }, at, all) => all.findIndex((rule) => rule.name === name) === at)
  .map(({ name, what, specimen }) => ({ name, what, specimen }));
