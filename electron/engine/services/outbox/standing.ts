import type { HoldCode, OutboxWait } from "#domain/reply/outboxHold.ts";
import { backOff } from "../../core/time/backOff.ts";
import { nextHold } from "../../core/sending/hold.ts";
import type { Hold } from "../../core/sending/hold.ts";

/** What keeps one channel from sending just now, and how it came to that. Waits are of the monotonic clock, in milliseconds. */
export interface Standing {
  readonly hold: Hold | null;
  /** Why the next reply waits; null where it does not. */
  readonly waitsFor: OutboxWait | null;
  /** How long nothing is to be done at all, because of a hold or a rest; 0 where something may. */
  idleMs(): number;
  holdOn(code: HoldCode, detail: string, asksAgain: boolean): void;
  lift(): void;
  /** Nothing is tried for so long. */
  restFor(cause: "rate" | "network", waitMs: number): void;
  /** True where that is news. */
  waitFor(cause: OutboxWait | null): boolean;
  /** How long to wait after one more failure. */
  pauseMs(): number;
  /** The platform answered. */
  answered(): void;
  /** A reply went out: whatever was wrong is over. */
  sent(): void;
  /** How many replies in turn were refused without a reason that we know, this one included. */
  refused(isStrange: boolean): number;
  /** Everything, as for another account or when a person says that it was mended. */
  forget(): void;
}

const LOOK_AGAIN_MS = 1_000;
const PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;

export function createStanding(monotonic: () => number, random: () => number): Standing {
  let hold: Hold | null = null;
  /** Remembered until a reply is out, so that what fails again and again is tried more and more seldom. */
  let lastHold: Hold | null = null;
  let rest: { readonly until: number; readonly cause: "rate" | "network" } | null = null;
  let waitsFor: OutboxWait | null = null;
  let failures = 0;
  let strangeRefusals = 0;

  return {
    get hold() {
      return hold;
    },
    get waitsFor() {
      return rest?.cause ?? waitsFor;
    },
    idleMs() {
      if (hold !== null && (hold.askAgainAt === null || hold.askAgainAt > monotonic())) return LOOK_AGAIN_MS;
      if (rest !== null && rest.until > monotonic()) return Math.min(LOOK_AGAIN_MS, rest.until - monotonic());
      rest = null;
      return 0;
    },
    holdOn(code, detail, asksAgain) {
      hold = nextHold(code, detail, asksAgain, lastHold, monotonic());
      lastHold = hold;
    },
    lift() {
      hold = null;
    },
    restFor(cause, waitMs) {
      rest = { until: monotonic() + waitMs, cause };
    },
    waitFor(cause) {
      const isNews = waitsFor !== cause;
      waitsFor = cause;
      return isNews;
    },
    pauseMs() {
      failures += 1;
      return backOff(failures, random, PACE);
    },
    answered() {
      failures = 0;
    },
    sent() {
      [failures, strangeRefusals, lastHold] = [0, 0, null];
    },
    refused(isStrange) {
      strangeRefusals = isStrange ? strangeRefusals + 1 : 0;
      return strangeRefusals;
    },
    forget() {
      [hold, lastHold, rest, waitsFor, failures, strangeRefusals] = [null, null, null, null, 0, 0];
    },
  };
}
