import { createInflateRaw } from 'node:zlib';
import type { Bytes } from '../bytes.ts';

/**
 * The content of the deflated data that begins here, and no byte further: what lies behind it is left. Returns whether
 * the data came to their end. RFC 1951.
 */
export async function* inflated(packed: Bytes): AsyncGenerator<Uint8Array, boolean> {
  const engine = createInflateRaw();
  const waiting: Buffer[] = [];
  let isBroken = false;
  let goOn = (): void => {};
  engine.on('data', (part: Buffer) => waiting.push(part));
  engine.on('error', () => {
    isBroken = true;
    goOn();
  });
  try {
    while (await packed.has(1)) {
      const part = packed.peek(FED_AT_ONCE);
      const before = engine.bytesWritten;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        engine.write(part, () => resolve());
      });
      if (isBroken) return false;
      yield* waiting.splice(0);
      const taken = engine.bytesWritten - before;
      packed.skip(taken);
      // What the engine leaves lies behind the end of the data.
      if (taken < part.length) return true;
    }
    return false;
  } finally {
    engine.close();
  }
}

/** A byte may unpack to a thousand, and all of them wait in memory. */
const FED_AT_ONCE = 16 * 1024;
