import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { MorgueError } from '../errors/index.ts';
import { presentProblem } from './formats/problem.ts';
import { addressTooLong } from './limit-address.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** How long `close` lets running requests finish; 5000 when left out. */
  readonly closeTimeoutMs?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:3000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets running requests finish, then ends. May be called more than once. */
  close(): Promise<void>;
}

/** Listens, and answers once it does. Throws `address-in-use`, or `usage` for a host or port that cannot be had. */
export async function startServer(
  app: RequestListener,
  { host, port, closeTimeoutMs = 5000 }: ListenOptions,
): Promise<RunningServer> {
  const server = createServer({ maxHeaderSize: HEADER_LIMIT, requestTimeout: REQUEST_TIMEOUT_MS }, app);
  server.on('clientError', refuseUnreadable);
  await listening(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () => {
      closing ??= close(server, closeTimeoutMs);
      return closing;
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): MorgueError {
  if (cause.code === 'EADDRINUSE') {
    return new MorgueError('address-in-use', `Port ${port} on ${host} is taken by another program.`, {
      hint: 'Choose another port, or 0 for any free one.',
      cause,
    });
  }
  return new MorgueError('usage', `Cannot listen on ${host}, port ${port} (${cause.code ?? cause.message}).`, {
    hint: 'Choose a host that is this machine and a port above 1023.',
    cause,
  });
}

/** A connection kept alive turns idle only once its request is answered, so idle ones are ended again and again. */
function close(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close((fault) => {
      clearInterval(sweep);
      clearTimeout(deadline);
      if (fault === undefined) resolve();
      else reject(fault);
    });
    server.closeIdleConnections();
  });
}

/** What Node could not read as HTTP never reaches the app; an address past its limit still gets the usual answer. */
function refuseUnreadable(fault: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  if (fault.code !== 'HPE_HEADER_OVERFLOW') {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    return;
  }
  const body = JSON.stringify(presentProblem(addressTooLong()));
  socket.end(
    'HTTP/1.1 414 URI Too Long\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Room for the longest address that is answered, and as much again for headers. In bytes. */
const HEADER_LIMIT = 200_000;

const REQUEST_TIMEOUT_MS = 30_000;

const SWEEP_MS = 50;
