import { MorgueError } from '../../errors/index.ts';

type InputCode = 'input-missing' | 'input-binary' | 'input-too-large' | 'input-no-text' | 'input-malformed';

/** A fault in an input: `"papers/dock.txt" cannot be read.`, with its place. */
export function inputFault(
  code: InputCode,
  location: string,
  trouble: string,
  hint: string,
  { line, cause }: { readonly line?: number; readonly cause?: unknown } = {},
): MorgueError {
  const where = { in: 'input', file: location, ...(line === undefined ? {} : { line }) } as const;
  return new MorgueError(code, `"${location}" ${trouble}.`, { hint, cause, where });
}

/** What a source threw while it read the file, as the file's own fault; our own bugs are said to be ours. */
export function readingFault(location: string, cause: unknown): MorgueError {
  if (cause instanceof MorgueError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    const hint = 'It is hardly an article.';
    return inputFault('input-too-large', location, 'unpacks to more than the 32 MiB one document may have', hint, {
      cause,
    });
  }
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) {
    const hint = 'What came before the damage was read. Get the file again, if there is a better copy.';
    return inputFault('input-malformed', location, 'is damaged: its compressed data cannot be read on', hint, {
      cause,
    });
  }
  if (SYSTEM_CODE.test(code)) {
    return inputFault('input-missing', location, 'cannot be read', 'Check that you may read it.', { cause });
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return new MorgueError('internal', `Newsmorgue failed on "${location}": ${message}`, {
    hint: 'This is a fault of ours; please report it.',
    cause,
  });
}

/** EACCES, ENOENT, EIO: the system's, not Node's own ERR_…. */
const SYSTEM_CODE = /^E(?!RR_)[A-Z0-9]+$/;
