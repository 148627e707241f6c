import { z } from "zod";
import { DAY_MS } from "../clock/indianDay.ts";
import type { EventOf } from "./privacyEvents.ts";

/** What a citizen may ask for of what is held about them: to know it (section 11 of the Act), to have it erased (section 12), or both. */
export const WISHES = ["access", "erasure", "both"] as const;
export type Wish = (typeof WISHES)[number];

export const OUTCOMES = ["done", "in-part", "refused"] as const;
export type RequestOutcome = (typeof OUTCOMES)[number];

/** How many of each kind were there, or were erased. No words, no names. */
export const heldCountsSchema = z.strictObject({
  posts: z.int().nonnegative(),
  cases: z.int().nonnegative(),
  replies: z.int().nonnegative(),
  letters: z.int().nonnegative(),
  officerMails: z.int().nonnegative(),
  invitations: z.int().nonnegative(),
  files: z.int().nonnegative(),
  portalNumbers: z.int().nonnegative(),
});
export type HeldCounts = z.infer<typeof heldCountsSchema>;
export const NOTHING_HELD: HeldCounts = {
  posts: 0,
  cases: 0,
  replies: 0,
  letters: 0,
  officerMails: 0,
  invitations: 0,
  files: 0,
  portalNumbers: 0,
};

/** A request as its events make it. Who asked stands in the office's own file: here is only the number of that. */
export interface CitizenRequest {
  readonly id: string;
  readonly number: string;
  readonly wish: Wish;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly recordedBy: string;
  readonly exports: readonly Done[];
  readonly erasures: readonly (Done & { readonly held: EventOf<"request-erased">["payload"]["held"] })[];
  readonly settled: { readonly outcome: RequestOutcome; readonly reason: string; readonly at: number; readonly by: string } | null;
}

interface Done {
  readonly at: number;
  readonly by: string;
  readonly counts: HeldCounts;
}

/** When a request that was received then is to be answered, milliseconds UTC. */
export function requestDueAt(receivedAt: number, answerWithinDays: number): number {
  return receivedAt + answerWithinDays * DAY_MS;
}

/** Whether it can be settled so: what was asked for has to have been done, unless it is refused. */
export function maySettle(request: CitizenRequest, outcome: RequestOutcome): boolean {
  if (request.settled !== null) return false;
  if (outcome === "refused") return true;
  const isExported = request.wish === "erasure" || request.exports.length > 0;
  const isErased = request.wish === "access" || request.erasures.length > 0;
  return outcome === "done" ? isExported && isErased : request.exports.length + request.erasures.length > 0;
}
