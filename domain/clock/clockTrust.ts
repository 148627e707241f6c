import { DAY_MS } from "./indianDay.ts";

/** What is known when the machine's clock is looked at. Instants are milliseconds UTC; `steadyMs` is a count that no change of the clock moves. */
export interface ClockLook {
  readonly machineAt: number;
  /** Goes on while the machine sleeps, where the system lets it. */
  readonly steadyMs: number;
  /** The newest answer of each server: what it said, and when that was heard. */
  readonly servers: readonly { readonly serverAt: number; readonly heardMs: number }[];
  /** The last time by which the record was surely alive; null for one in which nothing has happened. */
  readonly lastSignAt: number | null;
  /** Whether a server may still answer: nothing is said of a gap before that. */
  readonly mayHear: boolean;
}

/** What a person said of a clock that servers contradict: it goes ahead by so much, and is right. */
export interface ClockConfirmed {
  /** Null where it is right whatever a server will say: the first that is heard then says how far it goes ahead. */
  readonly aheadMs: number | null;
}

export type ClockJudgement =
  | { readonly is: "believed" }
  /** Nothing is done and nothing said: servers are about to answer. */
  | { readonly is: "not-known-yet" }
  | { readonly is: "doubted"; readonly why: "ahead-of-servers" | "leapt" | "long-gap"; readonly otherAt: number };

/** Machines and servers differ by seconds; anyone who is minutes ahead writes what is not true. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** An office that is closed over a festival is no reason to ask. */
export const LONG_GAP_MS = 7 * DAY_MS;
/** So long after the start a server is waited for. */
export const HEARS_WITHIN_MS = 20_000;

const BELIEVED: ClockJudgement = { is: "believed" };

/**
 * Judges the machine's clock again and again. Only a clock that is ahead is doubted: one that was set back does nothing before its time, and nothing
 * for good. What servers say decides; where none was heard, a leap within the run and a long silence of the record ask for a person.
 */
export class ClockTrust {
  #startedMs: number | null = null;
  /** What the machine's clock showed at the count 0, when it was last believed. */
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

  /** A person says that the clock is right as it is; `isFirm` where that is to hold against servers that are heard only later. */
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

/** How far the machine is ahead of what most servers say; null where none was heard. Of an even number the one that is further ahead counts. */
function aheadOf({ machineAt, steadyMs, servers }: ClockLook): number | null {
  const ahead = servers.map(({ serverAt, heardMs }) => machineAt - (serverAt + steadyMs - heardMs)).toSorted((one, other) => one - other);
  return ahead[Math.floor(ahead.length / 2)] ?? null;
}
