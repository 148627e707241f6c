import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { REHEARSAL_OFFICE_HANDLES } from "#domain/department/rehearsalHandles.ts";
import type { Feed } from "../../core/sources/listening.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import type { OwnPosts } from "../../channels/x/quotesSource.ts";

/** Where the rehearsal's server answers, and for whom. */
export interface RehearsedAccount {
  readonly url: string;
  readonly userId: string;
  readonly bearer: string;
}

/** The rehearsal is lively: its server costs nothing. */
const POLL_EVERY_MS = 1_000;

/** The rehearsal as the listening takes it: through the real source of X, whatever the settings say. */
export function rehearsedFeed({ url, userId, bearer }: RehearsedAccount, now: () => number, ownPosts: OwnPosts): Feed {
  const settings = xSourceSettingsSchema.parse({
    baseUrl: url,
    userId,
    query: null,
    stream: true,
    messages: false,
    quotes: false,
    pollEveryMs: POLL_EVERY_MS,
    pricePerPostUsd: 0,
    pricePerUserUsd: 0,
  });
  return {
    kind: "x",
    channel: "x",
    key: `x:mentions:${userId}`,
    label: `Mentions of ${userId}`,
    madeOf: JSON.stringify([settings, bearer]),
    isPaused: false,
    sources: () =>
      createXSources({ settings, bearer, now, officeHandles: REHEARSAL_OFFICE_HANDLES, ownPosts }).map((source) => ({
        source,
        pollEveryMs: POLL_EVERY_MS,
        budgetUsd: null,
      })),
  };
}
