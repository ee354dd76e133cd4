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

const WHOLE_NUMBER = /^\d{1,5}$/;
const HIGHEST_PORT = 65_535;
