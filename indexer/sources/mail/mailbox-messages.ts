import { readLines } from '../read-lines.ts';

export interface MailboxMessage {
  /** Where it begins in the mailbox, from 1. */
  readonly line: number;
  /** Undefined when it is longer than 64 MiB. */
  readonly bytes: Buffer | undefined;
}

/**
 * The messages of a mailbox (mbox), one at a time; a file of a single message is one too. A message begins at a line
 * `From sender Thu Apr  2 10:00:00 2011` behind an empty one; within it such a line was written with a `>` before it,
 * which is taken off.
 */
export async function* mailboxMessages(content: AsyncIterable<Uint8Array>): AsyncGenerator<MailboxMessage> {
  let line = 1;
  let lines: Buffer[] = [];
  let size = 0;
  let isBehindEmpty = true;
  const message = (): MailboxMessage => ({ line, bytes: size > LARGEST_MESSAGE ? undefined : Buffer.concat(lines) });

  for await (const { number, bytes = Buffer.alloc(0) } of readLines(content)) {
    if (isBehindEmpty && isSeparator(bytes)) {
      if (size > 0) yield message();
      [line, lines, size] = [number, [], 0];
    } else {
      size += bytes.length + 1;
      if (size > LARGEST_MESSAGE) lines = [];
      else lines.push(unquoted(bytes), LINE_FEED);
    }
    isBehindEmpty = bytes.length === 0 || (bytes.length === 1 && bytes[0] === CARRIAGE_RETURN);
  }
  if (size > 0) yield message();
}

const isSeparator = (bytes: Buffer): boolean =>
  bytes[0] === LETTER_F && SEPARATOR.test(bytes.toString('latin1', 0, 200));

const unquoted = (bytes: Buffer): Buffer =>
  bytes[0] === GREATER_THAN && QUOTED.test(bytes.toString('latin1', 0, 100)) ? bytes.subarray(1) : bytes;

const SEPARATOR = /^From \S.*\d\d:\d\d/;
const QUOTED = /^>+From /;
const LETTER_F = 70;
const GREATER_THAN = 62;
const CARRIAGE_RETURN = 13;
const LINE_FEED = Buffer.from('\n');
const LARGEST_MESSAGE = 64 * 1024 * 1024;
