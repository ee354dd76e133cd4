import type { Command } from 'commander';
import { type ArchiveStats, openArchive } from '../../archive/index.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';
import { printable } from '../printable.ts';

export function addStatsVerb(program: Command, ended: Ended): void {
  program
    .command('stats')
    .description('say what the archive holds')
    .addOption(archiveOption())
    .option('--json', 'one JSON object, for programs')
    .addHelpText('after', EXAMPLES)
    .action(({ archive: file, json = false }: ArchiveOption & { readonly json?: boolean }) => {
      const archive = openArchive(file, { mode: 'read' });
      const stats = archive.stats();
      archive.close();
      process.stdout.write(json ? `${JSON.stringify(stats)}\n` : describe(stats));
      ended(EXIT.done);
    });
}

function describe(stats: ArchiveStats): string {
  const rows: readonly (readonly [string, string | number])[] = [
    ['Articles', stats.articles],
    ['Paragraphs', stats.paragraphs],
    ['Removals by cleaning', stats.removals],
    ['Dated', stats.from === null ? 'none' : `${stats.from} to ${stats.to}`],
    ['Undated', stats.undated],
    ['Archive version', stats.version],
    ['Sources', stats.sources.length],
    ...stats.sources.map(({ name, articles }) => [`  ${printable(name ?? '(none named)')}`, articles] as const),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

const EXAMPLES = `
Examples:
  newsmorgue stats
  newsmorgue stats --archive courier.db --json
`;
