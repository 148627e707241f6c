import { uptime } from "node:os";
import { z } from "zod";
import type { ClockStanding } from "#contract/standing.ts";
import { aheadOf, CLOCK_TOLERANCE_MS, ClockTrust } from "#domain/clock/clockTrust.ts";
import type { ClockLook } from "#domain/clock/clockTrust.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { lastSignOfLife, newestOwnTime } from "#db/queries/signOfLife.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { onServerTime } from "./serverTimes.ts";
import type { ServerTime } from "./serverTimes.ts";

/** Whether what happens because time passes may happen: nothing is recorded for good by a clock that is ahead. */
export interface ClockWatch {
  readonly standing: ClockStanding;
  /** By how much the machine is ahead of the servers heard in this run, milliseconds; null where none was. */
  aheadMs(): number | null;
  /** Looks at the clock now. False while its acts are held. */
  mayAct(): boolean;
  /** A person says that the clock is right, or has seen that the record goes ahead of it. */
  confirm(by: string, isFirm?: boolean): void;
  stop(): void;
}

export interface ClockWatchOptions {
  /** Whose cases the clock acts on. */
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Whether a server may be about to answer. */
  readonly mayHear: boolean;
  /** Where somebody set the engine's clock on purpose, or it acts on nothing, nothing is doubted. */
  readonly isOff: boolean;
  readonly onDidChange: (standing: ClockStanding) => void;
  /** Milliseconds, counted on while the machine sleeps: its time since it was started. */
  readonly steady?: () => number;
  readonly hear?: (hear: (time: ServerTime) => void) => () => void;
}

/** A wrong time of one server is not to outlive many right ones. */
const MOST_SERVERS = 16;
const KEPT_EVERY_MS = 3_600_000;
const LOOKS_AHEAD_EVERY_MS = 60_000;

/** The last time at which the clock was believed. */
const BELIEVED = "clock.believed";
/** What a person confirmed, who, and when. */
const CONFIRMED = "clock.confirmed";
const FUTURE_SEEN = "clock.future-seen";
const believedSchema = z.strictObject({ at: z.number() });
const confirmedSchema = z.strictObject({ at: z.number(), by: z.string(), aheadMs: z.number().nullable() });
const seenSchema = z.strictObject({ until: z.number(), by: z.string() });

export function watchClock(options: ClockWatchOptions): ClockWatch {
  const { record, now, mayHear, isOff, onDidChange, steady = () => uptime() * 1_000, hear = onServerTime } = options;
  const servers = new Map<string, { readonly serverAt: number; readonly heardMs: number }>();
  const trust = new ClockTrust(confirmedOf(record));
  const lastSignAt = believedAt(record) ?? lastSignOfLife(record);
  let standing: ClockStanding = { doubt: null, futureAt: null };
  let keptAt: number | null = null;
  let lookedAheadMs: number | null = null;

  const unhear = isOff
    ? () => undefined
    : hear(({ server, serverAt }) => {
        servers.delete(server);
        servers.set(server, { serverAt, heardMs: steady() });
        const [oldest] = servers.keys();
        if (servers.size > MOST_SERVERS && oldest !== undefined) servers.delete(oldest);
      });

  const look = (): ClockLook => ({ machineAt: now(), steadyMs: steady(), servers: [...servers.values()], lastSignAt, mayHear });

  function become(next: ClockStanding): void {
    const isSame = next.doubt?.why === standing.doubt?.why && next.futureAt === standing.futureAt;
    standing = isSame && next.doubt === null ? standing : next;
    if (!isSame) onDidChange(standing);
  }

  function mayAct(): boolean {
    if (isOff) return true;
    const seen = look();
    const judgement = trust.judge(seen);
    const doubt = judgement.is === "doubted" ? { why: judgement.why, machineAt: seen.machineAt, otherAt: judgement.otherAt } : null;
    become({ doubt, futureAt: doubt === null ? futureAt(seen) : null });
    if (judgement.is !== "believed") return false;
    keep(seen.machineAt);
    return true;
  }

  /** So that a room in which nothing happens for weeks is not taken for one that was shut. */
  function keep(at: number): void {
    if (keptAt !== null && Math.abs(at - keptAt) < KEPT_EVERY_MS) return;
    keptAt = at;
    writeSetting(record, BELIEVED, { at }, at);
  }

  /** The newest act of this seat, where a clock that was ahead wrote it. Looked up now and then. */
  function futureAt({ machineAt, steadyMs }: ClockLook): number | null {
    if (lookedAheadMs !== null && steadyMs - lookedAheadMs < LOOKS_AHEAD_EVERY_MS) return standing.futureAt;
    lookedAheadMs = steadyMs;
    const newest = newestOwnTime(record);
    const seenUntil = seenSchema.safeParse(readSetting(record, FUTURE_SEEN)).data?.until ?? 0;
    return newest !== null && newest > machineAt + CLOCK_TOLERANCE_MS && newest > seenUntil ? newest : null;
  }

  return {
    get standing() {
      return standing;
    },
    aheadMs: () => aheadOf(look()),
    mayAct,
    confirm(by, isFirm = false) {
      const at = now();
      if (standing.futureAt !== null) writeSetting(record, FUTURE_SEEN, { until: standing.futureAt, by }, at);
      if (standing.doubt !== null || isFirm) writeSetting(record, CONFIRMED, { at, by, ...trust.confirm(look(), isFirm) }, at);
      [keptAt, lookedAheadMs] = [null, null];
      mayAct();
    },
    stop: unhear,
  };
}

export function believedAt(reader: Reader): number | null {
  return believedSchema.safeParse(readSetting(reader, BELIEVED)).data?.at ?? null;
}

export function confirmedOf(reader: Reader): z.infer<typeof confirmedSchema> | null {
  return confirmedSchema.safeParse(readSetting(reader, CONFIRMED)).data ?? null;
}

/** A person's word for a record on which no engine runs: no server was asked, so a server that contradicts it is believed all the same. */
export function confirmUnasked(record: Writer, at: number, by: string): void {
  record.transaction(() => {
    writeSetting(record, BELIEVED, { at }, at);
    writeSetting(record, CONFIRMED, { at, by, aheadMs: 0 }, at);
    const newest = newestOwnTime(record);
    if (newest !== null && newest > at) writeSetting(record, FUTURE_SEEN, { until: newest, by }, at);
  });
}
