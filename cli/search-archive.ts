import { presentCount, presentSearch } from '../server/formats/search-json.ts';
import { askOf, pageOf } from '../server/schemas/ask.ts';
import { readParameters } from '../server/schemas/read-parameters.ts';
import { queryRequest } from '../server/schemas/requests.ts';
import { askArchive } from './ask-archive.ts';
import { describeCount, describeFound } from './describe-found.ts';

/**
 * Searches an archive file and answers what to print.
 *
 * @param parameters as `GET /api/v1/search` takes them
 */
export async function searchArchive(file: string, parameters: URLSearchParams, asJson: boolean): Promise<string> {
  const asked = readParameters(parameters, queryRequest);
  const found = await askArchive(file, (desk) => desk.search(askOf(asked), pageOf(asked)));
  return asJson ? `${JSON.stringify(presentSearch(found))}\n` : describeFound(found, hasColours());
}

/** The totals alone. */
export async function countInArchive(file: string, parameters: URLSearchParams, asJson: boolean): Promise<string> {
  const asked = readParameters(parameters, queryRequest);
  const found = await askArchive(file, (desk) => desk.count(askOf(asked)));
  return asJson ? `${JSON.stringify(presentCount(found))}\n` : describeCount(found);
}

/** https://no-color.org */
const hasColours = (): boolean => process.stdout.isTTY && !process.env['NO_COLOR'];
