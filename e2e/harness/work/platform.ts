import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";

/** X grants a hundred posts a quarter of an hour; a round sends more, and is not to wait for it. */
const NO_LIMIT = { limit: 1_000_000 };

export function startPlatform(): Promise<FakeX> {
  return startFakeX({ mentionsReach: null, rateLimits: { create: NO_LIMIT } });
}
