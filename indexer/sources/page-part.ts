import { inputFault } from './input-fault.ts';
import { type InputFile, type Source, type SourceItem, skipped } from './source.ts';

/** What a browser saves beside a page. It is not opened. */
export const pagePart: Source = {
  extensions: ['.css', '.js', '.mjs', '.map', '.json', '.svg', '.xsl'],
  read: refuse,
};

async function* refuse({ location }: InputFile): AsyncIterable<SourceItem> {
  const hint = 'Nothing needs doing; or leave such files out.';
  yield skipped(location, inputFault('input-no-text', location, 'is part of a page, not an article', hint));
}
