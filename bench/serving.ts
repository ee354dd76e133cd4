import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ARCHIVE, asTyped } from './contenders/newsmorgue.ts';
import { inOwnFolder, sampleOf, saveClasses } from './folder.ts';
import { writeGenerated } from './generated-file.ts';
import { startNewsmorgue, type Working } from './newsmorgue-process.ts';
import { heading, milliseconds, row, whole } from './table.ts';
import { MIB, timingOf } from './timing.ts';

const PROBE_EVERY_MS = 10;
const A_WHILE_MS = 5_000;

/** People at work: each looks at what came for so long before asking again. */
const SEARCHERS = 50;
const LOOKING_MS = 1_000;

const EXPORTS = 8;

/**
 * How late a server answers while there is work: the time of `GET /healthz`, due every 10 ms, the delay of its event
 * loop, and how long searches take. `npm run bench:serving -- 20000` sets how many articles are searched; 5,000 when left
 * out. Half as many more are indexed beside it, three times.
 */
const count = Number(process.argv[2] ?? 5000);
const half = Math.ceil(count / 2);
await inOwnFolder(async (folder) => {
  // All is written before: whoever writes cannot probe.
  const files = [0, count, count + half, count + 2 * half].map((from, part) => {
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

/** Who asks while the work goes on. */
interface Asking {
  readonly searchers: number;
  readonly exports: number;
}

async function measure(
  server: Working,
  index: (part: number) => Promise<void>,
  queries: readonly string[],
): Promise<void> {
  const address = await server.firstLine;
  /** Measures while the work goes on, and for as long after it as the server may take to see what was indexed. */
  const meanwhile = async (
    name: string,
    { searchers, exports }: Asking,
    work: () => Promise<void> = async () => {},
  ): Promise<void> => {
    const ending = new AbortController();
    await server.loopDelay();
    const searches = Array.from({ length: searchers }, (_, i) => searchUntil(ending.signal, address, queries, i));
    const exported = Array.from({ length: exports }, () => exportUntil(ending.signal, address));
    const probes = probeUntil(ending.signal, address);
    await work();
    await pause(A_WHILE_MS);
    ending.abort();
    const health = timingOf(await probes);
    const late = await server.loopDelay();
    const took = (await Promise.all(searches)).flat();
    const times = [health.p50, health.p99, late.p50, late.p99, late.most];
    const search = took.length === 0 ? ['', ''] : [timingOf(took).p50, timingOf(took).p95].map(milliseconds);
    const written = (await Promise.all(exported)).reduce((sum, bytes) => sum + bytes, 0);
    console.log(row(name, ...times.map(milliseconds), whole(took.length), ...search, whole(written / MIB)));
  };

  console.log(`${whole(count)} articles; searches are for phrases of two common words, exports of all there is\n`);
  const event = ['event loop late p50 ms', 'p99', 'most'];
  const columns = ['/healthz p50 ms', 'p99', ...event, 'searches', 'p50 ms', 'p95', 'MiB exported'];
  console.log(heading('meanwhile', ...columns));
  const people = { searchers: SEARCHERS, exports: 0 };
  await meanwhile('nothing', { searchers: 0, exports: 0 });
  await meanwhile('50 people searching', people);
  await meanwhile('… and 8 exports', { ...people, exports: EXPORTS });
  await meanwhile('newsmorgue index', { searchers: 0, exports: 0 }, () => index(1));
  await meanwhile('… and an export', { searchers: 0, exports: 1 }, () => index(2));
  await meanwhile('all of it', { ...people, exports: EXPORTS }, () => index(3));
}

function phrasesOf(folder: string): readonly string[] {
  const phrases = saveClasses(folder, sampleOf(count)).find(({ name }) => name === 'phrase of two common');
  return (phrases?.queries ?? []).map((words) => asTyped('phrase', words));
}

/** Searches, looks, searches again; gives how long each took, in ms. @param start which query is the first */
async function searchUntil(
  ended: AbortSignal,
  address: string,
  queries: readonly string[],
  start: number,
): Promise<readonly number[]> {
  const took: number[] = [];
  await pause((LOOKING_MS * start) / SEARCHERS);
  for (let i = start; !ended.aborted; i += 1) {
    const asked = performance.now();
    await answered(`${address}/api/v1/search?${new URLSearchParams({ q: queries[i % queries.length] ?? '' })}`);
    took.push(performance.now() - asked);
    await pause(LOOKING_MS);
  }
  return took;
}

/** Reads whole exports one after another, as fast as they come; gives how many bytes came. */
async function exportUntil(ended: AbortSignal, address: string): Promise<number> {
  let bytes = 0;
  while (!ended.aborted) {
    const reply = await fetch(`${address}/api/v1/export?q=*:*&format=jsonl`);
    for await (const part of reply.body ?? []) {
      bytes += part.length;
      if (ended.aborted) break; // The connection goes with the loop, as when somebody closes the page.
    }
  }
  return bytes;
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
