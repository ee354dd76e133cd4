/** What an operator may choose about the server. */
export interface ServerSettings {
  /** Queries a minute from one network address before 429; null sets no limit. Assets and health checks are free. */
  readonly rateLimitPerMinute: number | null;
  /** Names a server on loopback answers to beside `localhost` and 127.0.0.1: those of a proxy in front of it. */
  readonly hosts: readonly string[];
  /** Other sites whose pages may read the API: `https://desk.example`. */
  readonly origins: readonly string[];
}

export const DEFAULT_SETTINGS: ServerSettings = { rateLimitPerMinute: null, hosts: [], origins: [] };
