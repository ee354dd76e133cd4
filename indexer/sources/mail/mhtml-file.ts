import { decodePage } from '../decode-page.ts';
import { inputFault } from '../input-fault.ts';
import { type InputFile, type Source, type SourceItem, skipped } from '../source.ts';
import { webAddress } from '../web-address.ts';
import { type Message, readMessage } from './read-message.ts';

/** A page that a browser saved whole, its pictures included (MHTML). The page is the first HTML in it; frames come later. */
export const mhtmlFile: Source = {
  extensions: ['.mht', '.mhtml'],
  isBegunBy: (start) => start.startsWith('From: <Saved by '),
  read: readPage,
};

async function* readPage(file: InputFile): AsyncIterable<SourceItem> {
  const { path, location, name, defaults } = file;
  const { header, parts } = await readSaved(file);
  const page = parts.find(({ mediaType }) => mediaType === 'text/html');
  if (page === undefined) {
    const hint = 'Save the page again, or as HTML.';
    yield skipped(location, inputFault('input-no-text', location, 'holds no page', hint));
    return;
  }
  const sourceUrl = webAddress(header('snapshot-content-location')) ?? webAddress(page.header('content-location'));
  yield {
    identity: path,
    location,
    name,
    content: { kind: 'html', html: decodePage(page.bytes, page.charset) },
    given: { ...defaults, ...(sourceUrl === undefined ? {} : { sourceUrl }) },
  };
}

async function readSaved({ location, open }: InputFile): Promise<Message> {
  try {
    return await readMessage(open());
  } catch (cause) {
    if (cause instanceof Error && (!('code' in cause) || String(cause.code).startsWith('EMAX'))) {
      throw inputFault(
        'input-malformed',
        location,
        `cannot be read: ${cause.message}`,
        'Save the page again, or as HTML.',
        { cause },
      );
    }
    throw cause;
  }
}
