export { ERROR_CODES, type ErrorCode } from './codes.ts';
export { MorgueError, type MorgueErrorOptions, type Where } from './morgue-error.ts';
export { QueryError, type QueryFault, type Suggestion } from './query-error.ts';
