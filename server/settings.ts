/** What an operator may choose about the server. */
export interface ServerSettings {
  /** Requests a minute from one network address before 429; null sets no limit. Assets and health checks are free. */
  readonly rateLimitPerMinute: number | null;
  /** Names a server on loopback answers to beside `localhost` and 127.0.0.1: those of a proxy in front of it. */
  readonly hosts: readonly string[];
}

export const DEFAULT_SETTINGS: ServerSettings = { rateLimitPerMinute: null, hosts: [] };
