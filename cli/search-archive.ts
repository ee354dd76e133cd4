import { openArchive } from '../archive/index.ts';
import { presentSearch } from '../server/formats/search-json.ts';
import { askOf, pageOf } from '../server/schemas/ask.ts';
import { readParameters } from '../server/schemas/read-parameters.ts';
import { queryRequest } from '../server/schemas/requests.ts';
import { describeFound } from './describe-found.ts';
import { errorLine } from './error-line.ts';
import { deskOver } from './open-desk.ts';

/**
 * Searches an archive file and answers what to print.
 *
 * @param parameters as `GET /api/v1/search` takes them
 */
export async function searchArchive(file: string, parameters: URLSearchParams, asJson: boolean): Promise<string> {
  const asked = readParameters(parameters, queryRequest);
  const archive = openArchive(file, { mode: 'read' });
  try {
    const { desk, engine } = deskOver(archive, (fault) => process.stderr.write(errorLine(fault)));
    await engine.refresh();
    const found = await desk.search(askOf(asked), pageOf(asked));
    return asJson ? `${JSON.stringify(presentSearch(found))}\n` : describeFound(found, hasColours());
  } finally {
    archive.close();
  }
}

/** https://no-color.org */
const hasColours = (): boolean => process.stdout.isTTY && !process.env['NO_COLOR'];
