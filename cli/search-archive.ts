import { askArchive } from './ask-archive.ts';
import { standardScreen } from './screen.ts';
import { SEARCH_VIEWS, type SearchViewName } from './search-views.ts';

export interface ArchiveSearch {
  readonly file: string;
  readonly view: SearchViewName;
  /** As the API takes them for this view. */
  readonly parameters: URLSearchParams;
  readonly asJson: boolean;
}

/** Searches an archive file and answers what to print: what the API would, or that for people. */
export async function searchArchive({ file, view, parameters, asJson }: ArchiveSearch): Promise<string> {
  const shown = await askArchive(file, SEARCH_VIEWS[view](parameters));
  return asJson ? `${JSON.stringify(shown.json())}\n` : shown.text(standardScreen(process.stdout, process.env));
}
