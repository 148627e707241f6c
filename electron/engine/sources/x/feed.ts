import type { XSourceSettings } from "#contract/sources.ts";
import type { Feed } from "../listening.ts";
import { SourceError } from "../source.ts";
import { createXSources } from "./createXSources.ts";
import type { XUserAccess } from "./createXSources.ts";
import type { OwnPosts } from "./quotesSource.ts";

export interface XFeedOptions {
  readonly settings: XSourceSettings;
  /** Null where the token is gone, as after a move to another machine. */
  readonly bearer: string | null;
  readonly now: () => number;
  readonly officeHandles: readonly string[];
  readonly userAccess?: XUserAccess | null;
  readonly ownPosts?: OwnPosts;
}

/** X as the listening takes it. */
export function xFeed({ settings, bearer, now, officeHandles, userAccess = null, ownPosts }: XFeedOptions): Feed {
  const { userId, query, pollEveryMs, monthlyBudgetUsd } = settings;
  return {
    kind: "x",
    channel: "x",
    key: userId === null ? "x:search" : `x:mentions:${userId}`,
    label: userId === null ? `Search for ${query ?? ""}` : `Mentions of ${userId}`,
    madeOf: JSON.stringify([settings, bearer, officeHandles, userAccess]),
    isPaused: false,
    sources() {
      if (bearer === null) throw new SourceError("unauthorised", "No bearer token is stored on this machine.");
      return createXSources({ settings, bearer, now, officeHandles, userAccess, ...(ownPosts && { ownPosts }) }).map((source) => ({
        source,
        pollEveryMs,
        budgetUsd: monthlyBudgetUsd,
      }));
    },
  };
}
