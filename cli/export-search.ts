import { exportPieces } from '../server/formats/export/export-pieces.ts';
import { presentMethods } from '../server/formats/export/methods-json.ts';
import { packageVersion } from '../server/package-root.ts';
import { askOf } from '../server/schemas/ask.ts';
import { exportRequest } from '../server/schemas/export.ts';
import { readParameters } from '../server/schemas/read-parameters.ts';
import { askArchive } from './ask-archive.ts';
import { writePieces } from './export-file.ts';
import { printable } from './printable.ts';

/**
 * Writes all that is found to standard output, no faster than it is taken; with `methods`, how it was made instead.
 * Citations of articles that were published nowhere have no address: there is no server to lead to.
 *
 * @param parameters as `GET /api/v1/export` takes them
 */
export async function exportSearch(file: string, parameters: URLSearchParams): Promise<void> {
  const asked = readParameters(parameters, exportRequest);
  await askArchive(file, async (desk) => {
    const whole = await desk.wholeResult(askOf(asked), asked.sort);
    const methods = presentMethods(whole, asked, { now: new Date(), software: `Newsmorgue ${packageVersion()}` });
    const pieces =
      asked.methods === undefined
        ? exportPieces(asked.format, methods, whole.hits, '')
        : [`${JSON.stringify(methods)}\n`];
    await writePieces(process.stdout.isTTY ? printableLines(pieces) : pieces, null);
  });
}

/** A file holds the text as it is; a terminal would obey what stands in it. */
async function* printableLines(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.split(LINE_END).map(printable).join('\n');
}

const LINE_END = /\r?\n/;
