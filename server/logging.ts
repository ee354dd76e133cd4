import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger, pino } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines on standard error; standard output belongs to what a command prints. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level }, pino.destination({ fd: 2, sync: true }));
}

/**
 * One line a request: method, path, status, duration, request id. The query text is left out: what people search an
 * archive for is theirs. Refused requests are information, the server's own faults are errors.
 */
export function logRequests(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    customLogLevel: (_request, { statusCode }) =>
      statusCode >= 500 && statusCode !== STILL_OPENING ? 'error' : 'info',
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customSuccessMessage: summary,
    customErrorMessage: summary,
  });
}

/** Not a fault: who asks before the index is open is told to come back. */
const STILL_OPENING = 503;

const summary = ({ method, url }: IncomingMessage, { statusCode }: ServerResponse): string =>
  `${method ?? ''} ${pathOf(url ?? '')} ${statusCode}`;

const pathOf = (address: string): string => address.split('?', 1)[0] ?? '';
