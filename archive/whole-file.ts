import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ByteSink } from '../search/index.ts';

/**
 * Writes a file beside its place first, then safely to disk, then under its name: what bears the name is whole, whenever
 * the machine stops. Gives how many bytes it has. Throws Node's own errors, and leaves nothing behind then.
 */
export function writeWhole(path: string, write: (sink: ByteSink) => void): number {
  const beside = `${path}.part`;
  try {
    const bytes = writeSynced(beside, write);
    renameSync(beside, path);
    syncFolder(dirname(path));
    return bytes;
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Reads so many bytes, into memory that threads can share. Throws Node's own errors. */
export function readWhole(path: string, bytes: number): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes);
  const view = new Uint8Array(buffer);
  const file = openSync(path, 'r');
  try {
    let done = 0;
    for (let read = -1; done < bytes && read !== 0; done += read) {
      read = readSync(file, view, done, Math.min(bytes - done, MOST_READ_AT_ONCE), done);
    }
  } finally {
    closeSync(file);
  }
  return buffer;
}

function writeSynced(path: string, write: (sink: ByteSink) => void): number {
  let bytes = 0;
  const file = openSync(path, 'w');
  try {
    const sink = bufferedSink((part) => {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
      bytes += part.length;
    });
    write(sink);
    sink.flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** Terms come a few bytes at a time; the disk gets a megabyte at a time. */
function bufferedSink(put: (part: Uint8Array) => void): ByteSink & { flush(): void } {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = 0;
  const flush = (): void => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    flush,
    write(bytes) {
      if (filled + bytes.length > buffer.length) flush();
      if (bytes.length > buffer.length) return put(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
  };
}

/** A new name is only lasting once the folder itself is on disk. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const BUFFER_BYTES = 2 ** 20;
const MOST_READ_AT_ONCE = 2 ** 30;
