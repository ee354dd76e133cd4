import { cleanedFiles, cleanedLines } from './clean-inputs.ts';
import { describeCleaned, presentCleaned } from './describe-cleaned.ts';
import { describeSkipped } from './describe-indexing.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { refuseMissing } from './refuse-missing.ts';

/**
 * Prints what cleaning makes of each file.
 *
 * @param field of the lines to clean, when the files are JSONL
 */
export async function cleanFiles(
  files: readonly string[],
  field: string | undefined,
  asJson: boolean,
): Promise<ExitCode> {
  refuseMissing(files);
  let code: ExitCode = EXIT.done;
  for await (const input of field === undefined ? cleanedFiles(files) : cleanedLines(files, field)) {
    if ('article' in input) {
      process.stdout.write(asJson ? presentCleaned(input) : describeCleaned(input));
    } else {
      process.stderr.write(describeSkipped([input]));
      code = EXIT.skipped;
    }
  }
  return code;
}
