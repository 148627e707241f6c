import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { HoldCode } from "#domain/reply/outboxHold.ts";
import { isPassing } from "../time/backOff.ts";
import type { SourceError } from "../ports/source.ts";

export interface Hold {
  readonly code: HoldCode;
  /** One sentence, in the platform's words where it said some. */
  readonly detail: string;
  /** When the platform is asked again by itself, of the monotonic clock; null where only a person can end it. */
  readonly askAgainAt: number | null;
  /** How long that waited. */
  readonly waitMs: number;
}

const FIRST_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** A hold that the platform may end by itself is asked about less and less often while it lasts. */
export function nextHold(code: HoldCode, detail: string, asksAgain: boolean, last: Hold | null, now: number): Hold {
  const waitMs = last?.code === code ? Math.min(LONGEST_WAIT_MS, last.waitMs * 2) : FIRST_WAIT_MS;
  return { code, detail, askAgainAt: asksAgain ? now + waitMs : null, waitMs };
}

/** What a refusal says of the account; null where it concerns the one reply. */
export function holdOfRefusal(code: ReplyRefusal): HoldCode | null {
  return code === "no-permission" || code === "no-credit" ? code : null;
}

/** What a failed question after the account means; null where it passes by itself. */
export function holdOfFault({ fault }: SourceError): HoldCode | null {
  if (isPassing(fault) || fault === "internal" || fault === "not-recorded") return null;
  return fault === "out-of-credits" || fault === "usage-cap" || fault === "budget-spent" ? "no-credit" : "no-permission";
}
