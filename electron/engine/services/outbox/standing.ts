import type { HoldCode, OutboxWait } from "#domain/reply/outboxHold.ts";
import { backOff } from "../../core/time/backOff.ts";
import { nextHold } from "../../core/sending/hold.ts";
import type { Hold } from "../../core/sending/hold.ts";

const LOOK_AGAIN_MS = 1_000;
const PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;

/** What keeps one channel from sending just now, and how it came to that. Waits are of the monotonic clock, in milliseconds. */
export function createStanding(monotonic: () => number, random: () => number) {
  let hold: Hold | null = null;
  /** Remembered until a reply is out, so that what fails again and again is tried more and more seldom. */
  let lastHold: Hold | null = null;
  let rest: { readonly until: number; readonly cause: "rate" | "network" } | null = null;
  let waitsFor: OutboxWait | null = null;
  let failures = 0;
  let strangeRefusals = 0;

  return {
    get hold(): Hold | null {
      return hold;
    },
    /** Why the next reply waits; null where it does not. */
    get waitsFor(): OutboxWait | null {
      return rest?.cause ?? waitsFor;
    },
    /** How long nothing is to be done at all, because of a hold or a rest; 0 where something may. */
    idleMs(): number {
      if (hold !== null && (hold.askAgainAt === null || hold.askAgainAt > monotonic())) return LOOK_AGAIN_MS;
      if (rest !== null && rest.until > monotonic()) return Math.min(LOOK_AGAIN_MS, rest.until - monotonic());
      rest = null;
      return 0;
    },
    holdOn(code: HoldCode, detail: string, asksAgain: boolean) {
      hold = nextHold(code, detail, asksAgain, lastHold, monotonic());
      lastHold = hold;
    },
    lift() {
      hold = null;
    },
    /** Nothing is tried for so long. */
    restFor(cause: "rate" | "network", waitMs: number) {
      rest = { until: monotonic() + waitMs, cause };
    },
    /** True where that is news. */
    waitFor(cause: OutboxWait | null): boolean {
      const isNews = waitsFor !== cause;
      waitsFor = cause;
      return isNews;
    },
    /** How long to wait after one more failure. */
    pauseMs(): number {
      failures += 1;
      return backOff(failures, random, PACE);
    },
    /** The platform answered. */
    answered() {
      failures = 0;
    },
    /** A reply went out: whatever was wrong is over. */
    sent() {
      [failures, strangeRefusals, lastHold] = [0, 0, null];
    },
    /** How many replies in turn were refused without a reason that we know, this one included. */
    refused(isStrange: boolean): number {
      strangeRefusals = isStrange ? strangeRefusals + 1 : 0;
      return strangeRefusals;
    },
    /** Everything, as for another account or when a person says that it was mended. */
    forget() {
      [hold, lastHold, rest, waitsFor, failures, strangeRefusals] = [null, null, null, null, 0, 0];
    },
  };
}
