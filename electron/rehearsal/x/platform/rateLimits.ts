/** Requests that one token may make to one endpoint in one window. */
export interface RateLimit {
  readonly limit: number;
  /** X counts in windows of 15 minutes that begin with the first request. */
  readonly windowMs?: number;
}

const QUARTER_HOUR_MS = 900_000;

/** What X grants to an app, by endpoint. */
const X_RATE_LIMITS = {
  mentions: { limit: 450 },
  "search-recent": { limit: 450 },
  "user-posts": { limit: 1_500 },
  posts: { limit: 3_500 },
  post: { limit: 450 },
  user: { limit: 300 },
  "user-by-handle": { limit: 300 },
  "users-by-handle": { limit: 300 },
  me: { limit: 75 },
  stream: { limit: 50 },
  "rules-read": { limit: 450 },
  "rules-write": { limit: 100 },
  create: { limit: 100 },
  "media-upload": { limit: 500 },
  "quote-posts": { limit: 75 },
  "dm-events": { limit: 15 },
  "dm-events-with": { limit: 15 },
  "dm-create-with": { limit: 15 },
  "activity-read": { limit: 450 },
  "activity-write": { limit: 450 },
  "activity-delete": { limit: 450 },
  "activity-stream": { limit: 50 },
} as const satisfies Record<string, RateLimit>;

export type EndpointName = keyof typeof X_RATE_LIMITS;

/** Where a token is in the running window, as the `x-rate-limit-*` headers tell it. */
export interface RateLimitState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

/** Counts requests. `take` answers null where the window is used up; `state` then tells when it opens again. */
export class RateLimits {
  readonly #limits: Readonly<Record<EndpointName, RateLimit>>;
  readonly #windows = new Map<string, { used: number; resetAt: number }>();

  constructor(changed: Partial<Record<EndpointName, RateLimit>> = {}) {
    this.#limits = { ...X_RATE_LIMITS, ...changed };
  }

  take(endpoint: EndpointName, token: string, now: number): { readonly granted: boolean; readonly state: RateLimitState } {
    const { limit, windowMs = QUARTER_HOUR_MS } = this.#limits[endpoint];
    const key = `${endpoint} ${token}`;
    let window = this.#windows.get(key);
    if (!window || now >= window.resetAt) this.#windows.set(key, (window = { used: 0, resetAt: now + windowMs }));
    const granted = window.used < limit;
    if (granted) window.used += 1;
    return { granted, state: { limit, remaining: limit - window.used, resetAt: window.resetAt } };
  }
}

/** Header times are whole seconds, rounded up: at the named second the window is surely open. */
export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
  return {
    "x-rate-limit-limit": String(state.limit),
    "x-rate-limit-remaining": String(state.remaining),
    "x-rate-limit-reset": String(Math.ceil(state.resetAt / 1_000)),
  };
}
