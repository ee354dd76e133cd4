import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE } from './contenders/newsmorgue.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { writeGenerated } from './generated-file.ts';
import { startNewsmorgue } from './newsmorgue-process.ts';
import { openAlone } from './open-alone.ts';
import { heading, milliseconds, row, whole } from './table.ts';
import { MIB } from './timing.ts';

/**
 * A million paragraphs for real: a JSONL file indexed by the command, then opened and asked in processes of their own.
 * `npm run bench:million -- 10000` sets how many articles; 66,700 when left out.
 */
const count = Number(process.argv[2] ?? 66_700);
await inOwnFolder(async (folder) => {
  saveClasses(folder, sampleOf(count));
  await indexAll(folder);
  openAndAsk(folder);
});

async function indexAll(folder: string): Promise<void> {
  const file = join(folder, 'articles.jsonl');
  const archive = join(folder, ARCHIVE);
  const paragraphs = writeGenerated(file, count);
  const { seconds, peakMiB } = await startNewsmorgue('index', file, '--archive', archive, '--quiet').ended;
  const segments = readdirSync(`${archive}-segments`).map((name) => statSync(join(`${archive}-segments`, name)).size);
  const segmentBytes = segments.reduce((sum, bytes) => sum + bytes, 0);

  console.log(`${whole(count)} articles, ${whole(paragraphs)} paragraphs\n`);
  console.log(heading('newsmorgue index', ''));
  console.log(
    row('from JSONL to searchable', `${seconds.toFixed(0)} s, ${whole(paragraphs / seconds)} paragraphs a second`),
  );
  console.log(row('memory at most', `${whole(peakMiB)} MiB`));
  console.log(
    row(
      'segments',
      `${segments.length}, ${whole(segmentBytes / MIB)} MiB, ${(segmentBytes / paragraphs).toFixed(1)} bytes a paragraph`,
    ),
  );
  console.log(row('archive', `${whole(statSync(archive).size / MIB)} MiB`));
}

function openAndAsk(folder: string): void {
  const alone = openAlone('Newsmorgue', folder, { processes: 3, rounds: 5 });
  console.log(row('opened in', `${whole(alone.openMs)} ms`));
  console.log(
    row('memory that opening adds', `${whole(alone.openedMiB)} MiB, ${whole(alone.processMiB)} with Node’s own`),
  );
  console.log(row('whole process after the queries', `${whole(alone.askedMiB)} MiB`));
  console.log(`\n${heading('class', 'p50 ms', 'p95 ms')}`);
  for (const { name, p50, p95 } of alone.classes) console.log(row(name, milliseconds(p50), milliseconds(p95)));
}
