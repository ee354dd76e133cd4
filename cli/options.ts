import { InvalidArgumentError, Option } from 'commander';

/** The option that every verb takes. */
export const archiveOption = (): Option =>
  new Option('--archive <file>', 'the archive file').env('NEWSMORGUE_ARCHIVE').default('./newsmorgue.db');

export interface ArchiveOption {
  readonly archive: string;
}

/** For an option that may be given several times: `--source Courier --source Wire`. */
export const collected = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** Throws commander's own error, so that it is told like every other misuse. */
export function readPort(text: string): number {
  const port = Number(text);
  if (WHOLE_NUMBER.test(text) && port <= HIGHEST_PORT) return port;
  throw new InvalidArgumentError(`A port is a whole number from 0 to ${HIGHEST_PORT}.`);
}

/** `https://desk.example`, as a browser names the site a page is from; repeated. `*` is none. */
export function collectedOrigins(text: string, before: readonly string[] | undefined): readonly string[] {
  const origin = URL.canParse(text) ? new URL(text).origin : undefined;
  if (origin === text && WEB.test(origin)) return collected(text, before);
  throw new InvalidArgumentError(
    'An origin is like https://desk.example or http://localhost:5173, with nothing after it.',
  );
}

/** A number of things: 1 or more. */
export function readCount(text: string): number {
  const count = Number(text);
  if (WHOLE_NUMBER.test(text) && count > 0) return count;
  throw new InvalidArgumentError('A whole number from 1 to 99999 was expected.');
}

const WEB = /^https?:/;
const WHOLE_NUMBER = /^\d{1,5}$/;
const HIGHEST_PORT = 65_535;
