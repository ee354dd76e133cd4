import { type LearnedLine, openArchive } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { readSwitchedOff, switchRule } from '../indexer/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** What is to be shown of an archive's cleaning. */
export interface CleaningView {
  /** Of this source only; "" for the articles that name none. */
  readonly source: string | undefined;
  readonly isJson: boolean;
  /** Whether learned lines are told one by one. */
  readonly withLines: boolean;
}

/** Prints which rules are switched off and what was learned, by source. */
export function showCleaning(file: string, { source, isJson, withLines }: CleaningView): void {
  const archive = openArchive(file, { mode: 'read' });
  try {
    const isAsked = (of: { readonly source: string | null }) => source === undefined || of.source === named(source);
    const off = [...readSwitchedOff(archive)].map(([of, rules]) => ({ source: of, rules: [...rules] })).filter(isAsked);
    const learned = archive.learnedLines().filter(isAsked);
    if (isJson) process.stdout.write(`${JSON.stringify(withLines ? { learned } : { off, learned: learned.length })}\n`);
    else process.stdout.write(withLines ? describeLearned(learned) : describeOff(off) + summarize(learned));
  } finally {
    archive.close();
  }
}

/** Switches a rule for a source and says how many articles wait to be cleaned again. Throws `usage`, `bad-parameter`. */
export function switchCleaning(file: string, rule: string, source: string | undefined, isOn: boolean): void {
  if (source === undefined) {
    throw new MorgueError('usage', `For which source “${rule}” is to be switched is not said.`, {
      hint: 'Name it with --source; newsmorgue stats lists the sources.',
    });
  }
  const archive = openArchive(file, { mode: 'write' });
  try {
    const articles = switchRule(archive, { rule, source: named(source), isOn });
    const state = `“${rule}” is ${isOn ? 'on' : 'off'} for ${nameOf(named(source))}.`;
    const next = articles === 0 ? '' : ` ${counted(articles, 'article')} to clean again: index their documents.`;
    process.stdout.write(`${printable(state + next)}\n`);
  } finally {
    archive.close();
  }
}

function describeOff(off: readonly { readonly source: string | null; readonly rules: readonly string[] }[]): string {
  if (off.length === 0) return 'Rules switched off: none\n';
  const lines = off.map(({ source, rules }) => `  ${printable(nameOf(source))}: ${rules.join(', ')}\n`);
  return `Rules switched off:\n${lines.join('')}`;
}

function summarize(learned: readonly LearnedLine[]): string {
  if (learned.length === 0) return 'Lines learned: none\n';
  const sources = new Set(learned.map(({ source }) => source)).size;
  return `Lines learned: ${learned.length}, of ${counted(sources, 'source')}. See them with: newsmorgue cleaning --learned\n`;
}

/** `  100 %  30 articles  tail    2026-03-04  Printed at Dock Lane`, below the name of the source. */
function describeLearned(learned: readonly LearnedLine[]): string {
  if (learned.length === 0) return 'No line was learned.\n';
  return learned
    .map(({ source, text, articles, share, position, since }, at) => {
      const heading = at > 0 && learned[at - 1]?.source === source ? '' : `${printable(nameOf(source))}\n`;
      const figures = `${`${Math.round(share * 100)}`.padStart(3)} %  ${counted(articles, 'article').padEnd(ARTICLES)}`;
      return `${heading}  ${figures}  ${position.padEnd(POSITION)}  ${since}  ${printable(text)}\n`;
    })
    .join('');
}

const named = (source: string): string | null => (source === '' ? null : source);
const nameOf = (source: string | null): string => (source === null ? '(no source named)' : `“${source}”`);

const ARTICLES = '500 articles'.length;
const POSITION = 'middle'.length;
