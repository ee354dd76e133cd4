/** The public face of the client: `import { createClient } from 'newsmorgue/client'`. */
export { ApiError } from './api-error.ts';
export type { CallOptions, ClientOptions } from './ask-server.ts';
export type { Client, Every, ExportStream } from './client.ts';
export { createClient } from './create-client.ts';
export type * from './questions.ts';
export type * from './replies.ts';
