/** What an operator may choose about the server. */
export interface ServerSettings {
  /** Requests a minute from one network address before 429; null sets no limit. Assets and health checks are free. */
  readonly rateLimitPerMinute: number | null;
}

export const DEFAULT_SETTINGS: ServerSettings = { rateLimitPerMinute: null };
