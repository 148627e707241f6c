import type { SourceStatus } from "#contract/sources.ts";

/** Offline where no source answers now; `syncedAt` is when one last did, milliseconds UTC. */
export function lastSync(sources: readonly Pick<SourceStatus, "state" | "lastAnswerAt">[]): {
  readonly isOffline: boolean;
  readonly syncedAt: number | null;
} {
  const answers = sources.flatMap(({ lastAnswerAt }) => lastAnswerAt ?? []);
  return {
    isOffline: !sources.some(({ state }) => state === "live"),
    syncedAt: answers.length === 0 ? null : Math.max(...answers),
  };
}
