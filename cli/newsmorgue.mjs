#!/usr/bin/env node
// The `newsmorgue` command. What it does is in cli/main.ts; this starts the built copy of it.
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('newsmorgue: The program has not been built yet. Run `npm run build` first.\n');
  process.exitCode = 1;
}
