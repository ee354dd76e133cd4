/**
 * Every code an error of Newsmorgue can carry, with the HTTP status that answers it and a short title.
 *
 * Codes are stable: programs match on them, messages may be reworded. docs/errors.md lists the same
 * codes for people; a test holds the two equal.
 */
export const ERROR_CODES = {
  // A query that cannot be read.
  'unbalanced-quote': { status: 400, title: 'A quotation mark is never closed' },
  'unbalanced-parenthesis': { status: 400, title: 'A parenthesis has no partner' },
  'empty-group': { status: 400, title: 'A group holds nothing' },
  'missing-operand': { status: 400, title: 'An operator lacks something to work on' },
  'only-negation': { status: 400, title: 'The query only says what is not wanted' },
  'unknown-field': { status: 400, title: 'No such field' },
  'bad-date': { status: 400, title: 'Not a date' },
  'bad-distance': { status: 400, title: 'Not a distance' },
  'bad-number': { status: 400, title: 'Not a usable number' },
  'and-inside-proximity': { status: 400, title: 'AND or NOT inside a proximity group' },
  'not-allowed-here': { status: 400, title: 'This form cannot stand here' },
  'empty-query': { status: 400, title: 'The query is empty' },
  'too-long': { status: 400, title: 'The query is too long' },
  'too-deep': { status: 400, title: 'The query is nested too deeply' },

  // A query that can be read and would cost too much.
  'wildcard-too-broad': { status: 422, title: 'A wildcard matches too many words' },
  'too-many-terms': { status: 422, title: 'The query has too many parts' },
  'interval-too-fine': { status: 422, title: 'The timeline has too many periods' },
  'batch-too-large': { status: 422, title: 'Too much is asked in one call' },

  // A request that is wrong.
  'unknown-parameter': { status: 400, title: 'No such parameter' },
  'bad-parameter': { status: 400, title: 'A parameter has a value that cannot be used' },
  'bad-cursor': { status: 400, title: 'The cursor cannot be read' },
  'cursor-expired': { status: 410, title: 'The cursor is no longer kept' },
  'not-found': { status: 404, title: 'Nothing is here' },
  'unknown-article': { status: 404, title: 'No such article' },
  'withdrawn-article': { status: 410, title: 'The article was withdrawn' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'not-acceptable': { status: 406, title: 'No such format' },
  'unknown-host': { status: 421, title: 'This server does not answer under that name' },
  'bad-body': { status: 400, title: 'The request body cannot be used' },
  'body-not-json': { status: 415, title: 'The request body is not JSON' },
  'body-too-large': { status: 413, title: 'The request body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'index-opening': { status: 503, title: 'The index is being opened' },
  internal: { status: 500, title: 'Something went wrong here' },

  // The archive and its inputs.
  'archive-missing': { status: 500, title: 'There is no archive there' },
  'archive-unreadable': { status: 500, title: 'The file is not a Newsmorgue archive' },
  'archive-newer': { status: 500, title: 'The archive was made by a newer Newsmorgue' },
  'archive-damaged': { status: 500, title: 'The archive is damaged' },
  'segment-missing': { status: 500, title: 'A segment of the index is not there' },
  'segment-damaged': { status: 500, title: 'A segment of the index is damaged' },
  'segment-foreign': { status: 500, title: 'A segment of the index was made by another Newsmorgue' },
  'archive-busy': { status: 503, title: 'Another process is writing to the archive' },
  'archive-unwritable': { status: 500, title: 'The archive cannot be written' },
  'input-missing': { status: 400, title: 'There is no such file or folder' },
  'input-empty': { status: 400, title: 'The input is empty' },
  'input-binary': { status: 400, title: 'The input is not text' },
  'input-no-text': { status: 400, title: 'The input holds no article text' },
  'input-too-large': { status: 413, title: 'The input is too large' },
  'input-malformed': { status: 400, title: 'The input cannot be read' },
  'export-too-large': { status: 413, title: 'The export is too large' },
  'address-in-use': { status: 500, title: 'The port is taken' },
  usage: { status: 400, title: 'The command cannot be understood' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;
