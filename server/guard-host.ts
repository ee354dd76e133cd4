import type { RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';

/**
 * Refuses requests that reached this machine's own address under a stranger's name, with `unknown-host`.
 *
 * A web page may point its own name at 127.0.0.1 once it is loaded (DNS rebinding) and would then read a private
 * archive as if it were its own site. The browser still sends that name in `Host`, which tells it from the reader's.
 * Connections from other machines are not looked at: there the names are the operator's to choose.
 *
 * @param hosts names to allow beside those of the machine itself, without a port: those a proxy here passes on
 */
export function guardHost(hosts: readonly string[]): RequestHandler {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  return (request, _response, next) => {
    const name = (request.get('Host') ?? '').replace(PORT, '').toLowerCase();
    if (isLoopback(request.socket.localAddress) && name !== '' && !OWN_NAMES.test(name) && !allowed.has(name)) {
      throw new MorgueError('unknown-host', `This server does not answer under the name “${name.slice(0, 80)}”.`, {
        hint: 'Ask at 127.0.0.1 or localhost. Behind a proxy, name its host with `serve --allow-host`.',
      });
    }
    next();
  };
}

const isLoopback = (address: string | undefined): boolean => address !== undefined && LOOPBACK.test(address);

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

const OWN_NAMES = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const PORT = /:\d*$/;
