import type { Archive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import { nearest } from '../../search/language/nearest.ts';
import { CLEANING_RULES } from '../clean/rules.ts';

/** The rules that are switched off, by source. */
export type SwitchedOff = ReadonlyMap<string | null, ReadonlySet<string>>;

export function readSwitchedOff(archive: Pick<Archive, 'setting'>): SwitchedOff {
  const rows = JSON.parse(archive.setting(SETTING) ?? '[]') as readonly Row[];
  return new Map(rows.map(({ source, rules }) => [source, new Set(rules)]));
}

/** Which rule, for the articles of which source; null for those that name none. */
export interface Switch {
  readonly rule: string;
  readonly source: string | null;
  readonly isOn: boolean;
}

/**
 * Switches a rule of cleaning off or on for one source. The next indexing of its documents honours it.
 *
 * @returns how many articles it will clean again; 0 when the rule was so already
 * @throws MorgueError `bad-parameter` for a rule that there is not, with the nearest that there is
 */
export function switchRule(
  archive: Pick<Archive, 'setting' | 'setSetting' | 'mustClean' | 'transaction'>,
  { rule, source, isOn }: Switch,
): number {
  refuseUnknown(rule);
  const off = new Map(readSwitchedOff(archive));
  const rules = new Set(off.get(source));
  if (rules.has(rule) !== isOn) return 0;
  if (isOn) rules.delete(rule);
  else rules.add(rule);
  off.set(source, rules);
  return archive.transaction(() => {
    archive.setSetting(SETTING, JSON.stringify(rowsOf(off)));
    return archive.mustClean(source);
  });
}

interface Row {
  readonly source: string | null;
  readonly rules: readonly string[];
}

const rowsOf = (off: SwitchedOff): readonly Row[] =>
  [...off].filter(([, rules]) => rules.size > 0).map(([source, rules]) => ({ source, rules: [...rules].toSorted() }));

function refuseUnknown(rule: string): void {
  const names = CLEANING_RULES.map(({ name }) => name);
  if (names.includes(rule)) return;
  const similar = nearest(rule.slice(0, LONGEST_NAME), names, Number.POSITIVE_INFINITY);
  throw new MorgueError('bad-parameter', `There is no rule “${rule}”; the nearest is “${similar}”.`, {
    hint: 'docs/cleaning.md lists the rules.',
  });
}

/** In the archive's settings. */
const SETTING = 'cleaning-off';

const LONGEST_NAME = 100;
