import { DAY_MS } from "./indianDay.ts";

/** What is known when the machine's clock is judged. Instants are milliseconds UTC; `steadyMs` is a monotonic count. */
export interface ClockLook {
  readonly machineAt: number;
  /** Continues while the machine sleeps, where the system supports that. */
  readonly steadyMs: number;
  /** The newest time of each server, and the monotonic count at which it arrived. */
  readonly servers: readonly { readonly serverAt: number; readonly heardMs: number }[];
  /** The newest instant that the record holds; null for an empty record. */
  readonly lastSignAt: number | null;
  /** Whether a server may still answer; a gap is not judged before that. */
  readonly mayHear: boolean;
}

/** A person's confirmation that the clock is right although it is ahead of the servers. */
export interface ClockConfirmed {
  /** By how much; null where no server had answered yet, and the first answer then sets it. */
  readonly aheadMs: number | null;
}

export type ClockJudgement =
  | { readonly is: "believed" }
  /** Servers are about to answer: nothing is recorded and no warning shown until then. */
  | { readonly is: "not-known-yet" }
  | { readonly is: "doubted"; readonly why: "ahead-of-servers" | "leapt" | "long-gap"; readonly otherAt: number };

/** Clocks differ by seconds as a rule; one that is minutes ahead would record wrong times. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** Long enough that a room closed over a festival raises no question. */
export const LONG_GAP_MS = 7 * DAY_MS;
/** How long after the start an answer of a server is waited for. */
export const HEARS_WITHIN_MS = 20_000;

const BELIEVED: ClockJudgement = { is: "believed" };

/**
 * Judges the machine's clock repeatedly. Only a clock that is ahead is doubted, because it would act too early and what it records stays; a clock
 * that is behind only acts late. Servers decide. Without them, a leap while the program runs, or a long gap since the last record, needs a person.
 */
export class ClockTrust {
  #startedMs: number | null = null;
  /** The machine's time at the monotonic count 0, as of the last time that the clock was believed. */
  #believedZero: number | null = null;
  #confirmed: ClockConfirmed | null;

  constructor(confirmed: ClockConfirmed | null) {
    this.#confirmed = confirmed;
  }

  judge(look: ClockLook): ClockJudgement {
    this.#startedMs ??= look.steadyMs;
    const judgement = this.#judged(look, this.#startedMs);
    if (judgement.is === "believed") this.#believedZero = look.machineAt - look.steadyMs;
    return judgement;
  }

  /** A person says that the clock is right; with `isFirm` this also holds against servers that answer only later. */
  confirm(look: ClockLook, isFirm = false): ClockConfirmed {
    this.#confirmed = { aheadMs: aheadOf(look) ?? (isFirm ? null : 0) };
    this.#believedZero = look.machineAt - look.steadyMs;
    return this.#confirmed;
  }

  #judged(look: ClockLook, startedMs: number): ClockJudgement {
    const { machineAt, steadyMs, lastSignAt, mayHear } = look;
    const aheadMs = aheadOf(look);
    if (aheadMs !== null) {
      if (this.#confirmed?.aheadMs === null) this.#confirmed = { aheadMs };
      const isConfirmed = this.#confirmed !== null && Math.abs(aheadMs - (this.#confirmed.aheadMs ?? 0)) <= CLOCK_TOLERANCE_MS;
      return aheadMs <= CLOCK_TOLERANCE_MS || isConfirmed ? BELIEVED : doubted("ahead-of-servers", machineAt - aheadMs);
    }
    if (this.#believedZero !== null) {
      const expectedAt = this.#believedZero + steadyMs;
      return machineAt - expectedAt > CLOCK_TOLERANCE_MS ? doubted("leapt", expectedAt) : BELIEVED;
    }
    const gapMs = lastSignAt === null ? 0 : machineAt - lastSignAt;
    if (gapMs <= CLOCK_TOLERANCE_MS) return BELIEVED;
    if (mayHear && steadyMs - startedMs < HEARS_WITHIN_MS) return { is: "not-known-yet" };
    return gapMs > LONG_GAP_MS ? doubted("long-gap", lastSignAt ?? machineAt) : BELIEVED;
  }
}

function doubted(why: "ahead-of-servers" | "leapt" | "long-gap", otherAt: number): ClockJudgement {
  return { is: "doubted", why, otherAt };
}

/** By how much the machine is ahead of the median server, milliseconds; null where none answered. Of an even number the larger of the two in the middle counts. */
export function aheadOf({ machineAt, steadyMs, servers }: Pick<ClockLook, "machineAt" | "steadyMs" | "servers">): number | null {
  const ahead = servers.map(({ serverAt, heardMs }) => machineAt - (serverAt + steadyMs - heardMs)).toSorted((one, other) => one - other);
  return ahead[Math.floor(ahead.length / 2)] ?? null;
}
