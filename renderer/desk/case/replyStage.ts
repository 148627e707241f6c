import { assertNever } from "#domain/assertNever.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { RecordedEntry } from "./timeline.ts";

/** Where a reply stands, as a person is told it. */
export type ReplyStage = "waits" | "goes-out" | "sending" | "unclear" | "sent" | "refused" | "withdrawn";

/** An attempt takes seconds. One that has no outcome after this is looked for in our own timeline. */
const CLEAR_WITHIN_MS = 60_000;

/** `attemptedAt` is when it was last handed over, null if never; both instants are milliseconds UTC. */
export function replyStageOf({ state }: Pick<Reply, "state">, attemptedAt: number | null, now: number): ReplyStage {
  switch (state) {
    case "prepared":
      return "waits";
    case "approved":
      return "goes-out";
    case "attempting":
      return attemptedAt !== null && now - attemptedAt < CLEAR_WITHIN_MS ? "sending" : "unclear";
    case "sent":
    case "refused":
    case "withdrawn":
      return state;
    default:
      return assertNever(state);
  }
}

export function lastAttemptOf(replyId: string, timeline: readonly RecordedEntry[]): number | null {
  const attempts = timeline.filter(({ event }) => event?.type === "reply-attempted" && event.payload.replyId === replyId);
  return attempts.at(-1)?.at ?? null;
}
