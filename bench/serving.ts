import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ARCHIVE, asTyped } from './contenders/newsmorgue.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { writeGenerated } from './generated-file.ts';
import { startNewsmorgue, type Working } from './newsmorgue-process.ts';
import { heading, milliseconds, row, whole } from './table.ts';
import { timingOf } from './timing.ts';

const PROBE_EVERY_MS = 10;
const A_WHILE_MS = 5_000;

/**
 * How late a server answers while there is work: the time of `GET /healthz`, due every 10 ms, and the delay of its event
 * loop. `npm run bench:serving -- 20000` sets how many articles are searched; 5,000 when left out. Half as many more
 * are indexed beside it, twice.
 */
const count = Number(process.argv[2] ?? 5000);
const half = Math.ceil(count / 2);
await inOwnFolder(async (folder) => {
  // All is written before: whoever writes cannot probe.
  const files = [0, count, count + half].map((from, part) => {
    const file = join(folder, `${part}.jsonl`);
    writeGenerated(file, part === 0 ? count : from + half, from);
    return file;
  });
  const queries = phrasesOf(folder);
  const archive = join(folder, ARCHIVE);
  const index = async (part: number): Promise<void> => {
    await startNewsmorgue('index', files[part] ?? '', '--archive', archive, '--quiet').ended;
  };
  await index(0);
  const server = startNewsmorgue('serve', '--archive', archive, '--port', '0', '--log-level', 'error');
  try {
    await measure(server, index, queries);
  } finally {
    server.stop();
    await server.ended;
  }
});

async function measure(
  server: Working,
  index: (part: number) => Promise<void>,
  queries: readonly string[],
): Promise<void> {
  const address = await server.firstLine;
  /** Measures while the work goes on, and for as long after it as the server may take to see what was indexed. */
  const meanwhile = async (name: string, isSearching: boolean, work: () => Promise<void>): Promise<void> => {
    const ending = new AbortController();
    await server.loopDelay();
    const searches = isSearching ? searchUntil(ending.signal, address, queries) : 0;
    const probes = probeUntil(ending.signal, address);
    await work();
    await pause(A_WHILE_MS);
    ending.abort();
    const health = timingOf(await probes);
    const late = await server.loopDelay();
    const times = [health.p50, health.p99, late.p50, late.p99, late.most];
    console.log(row(name, ...times.map(milliseconds), whole(await searches)));
  };

  console.log(`${whole(count)} articles, searched for phrases of two common words\n`);
  console.log(heading('meanwhile', '/healthz p50 ms', 'p99', 'event loop late p50 ms', 'p99', 'most', 'searches'));
  await meanwhile('nothing', false, async () => {});
  await meanwhile('searches', true, async () => {});
  await meanwhile('newsmorgue index', false, () => index(1));
  await meanwhile('both', true, () => index(2));
}

function phrasesOf(folder: string): readonly string[] {
  const phrases = saveClasses(folder, sampleOf(count)).find(({ name }) => name === 'phrase of two common');
  return (phrases?.queries ?? []).map((words) => asTyped('phrase', words));
}

/** Searches one after another, and tells how many. */
async function searchUntil(ended: AbortSignal, address: string, queries: readonly string[]): Promise<number> {
  let searches = 0;
  for (; !ended.aborted; searches += 1) {
    await answered(`${address}/api/v1/search?${new URLSearchParams({ q: queries[searches % queries.length] ?? '' })}`);
  }
  return searches;
}

/** How long after it was due each answer came, in ms: a server that stands still makes every probe meanwhile late. */
async function probeUntil(ended: AbortSignal, address: string): Promise<readonly number[]> {
  const begun = performance.now();
  const probes: Promise<number>[] = [];
  while (!ended.aborted) {
    const due = begun + probes.length * PROBE_EVERY_MS;
    await pause(Math.max(0, due - performance.now()));
    probes.push(answered(`${address}/healthz`).then(() => performance.now() - due));
  }
  return Promise.all(probes);
}

/** Each on a connection of its own: one that is kept may be closed by a server that wakes up late. */
function answered(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
      response.on('end', resolve).resume();
    });
    request.on('error', reject);
  });
}
