import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerSettings } from '../../server/settings.ts';
import { openSampleArchive, type SampleArchive } from './sample-archive.ts';

/** The sample archive, served. */
export interface SampleServer {
  readonly url: string;
  readonly sample: SampleArchive;
  stop(): Promise<void>;
}

export async function startSampleServer(settings: Partial<ServerSettings> = {}): Promise<SampleServer> {
  const sample = await openSampleArchive(settings);
  const server = await new Promise<Server>((resolve) => {
    const listening = sample.app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sample,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      sample.remove();
    },
  };
}
