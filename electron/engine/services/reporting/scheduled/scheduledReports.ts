import { access, constants, stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { v7 as newId } from "uuid";
import type { ReportRun, Schedule } from "#contract/scheduledReports.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { daysText } from "#domain/reporting/period.ts";
import { dueRun, nextRun, periodOfRun } from "#domain/reporting/schedule.ts";
import type { Scope } from "#domain/people/scope.ts";
import type { ScheduleSettings } from "#domain/reporting/scheduleSettings.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Writer } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { logOwnFault } from "../../../core/guard/lastResort.ts";
import type { MailTransport } from "../../../core/ports/mailTransport.ts";
import { Alarm } from "../../../core/time/alarm.ts";
import type { Clock } from "../../../core/time/clock.ts";
import { watchSetBack } from "../../../core/time/setBack.ts";
import { layInto, mailTo } from "./deliver.ts";
import { reportFiles } from "./reportFiles.ts";
import type { ReportWork } from "../reportWork.ts";
import type { MadeFiles, ReportFilesFrom } from "./reportFiles.ts";
import { RunFailed } from "./runFault.ts";
import { createScheduleStore } from "./scheduleStore.ts";

export interface ScheduledReportsOptions extends ReportFilesFrom {
  /** Where settings live. */
  readonly record: Writer;
  readonly rehearsal: boolean;
  /** Whose reports a seat makes, and what of the record these read; null for all. */
  readonly ofSeat?: () => { readonly scope: Scope; readonly reportWork: ReportWork } | null;
  /** Null where no e-mail is set up. */
  readonly transport: () => MailTransport | null;
  readonly clock: Clock;
  /** False while the machine's clock is in doubt. */
  readonly mayAct?: () => boolean;
  readonly onDidChange: () => void;
}

/** A machine that slept wakes to a timer that did not count: it is looked often. */
const LOOKS_EVERY_MS = 20_000;
const FIRST_PAUSE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
const GIVEN_UP_AFTER_MS = 7 * DAY_MS;

/** The one loop that makes reports when their time has come, lays them into a folder, mails them, and tries again what failed. */
export function startScheduledReports(options: ScheduledReportsOptions) {
  const { record, rehearsal, transport, clock, now, onDidChange, mayAct = () => true } = options;
  const store = createScheduleStore(record, now);
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const setBack = watchSetBack(clock);
  let wasWoken = false;

  const running = run();

  async function run(): Promise<void> {
    let hasTakenUp = false;
    while (!ending.signal.aborted) {
      try {
        if (!hasTakenUp) takeUp();
        hasTakenUp = true;
        moveWaiting();
        if (stateNow() === "on" && mayAct()) beginDue();
        // What waited when the backup was made may have gone out since.
        const waiting =
          stateNow() === "restored"
            ? undefined
            : store.runs().find(({ state, nextAt }) => state === "waiting" && (wasWoken || isDue(nextAt)));
        wasWoken = false;
        if (waiting !== undefined && !rehearsal) await attempt(waiting);
      } catch (error) {
        logOwnFault("scheduled reports", error);
        // The record could not be written: it is tried again with the next look.
      }
      await alarm.sleep(LOOKS_EVERY_MS);
    }
  }

  /** What was under way when the program ended is tried again: files and letters have the same names. */
  function takeUp(): void {
    for (const each of store.runs()) if (each.state === "underway") store.keep({ ...each, state: "waiting", nextAt: now() });
  }

  /** Somebody may have set the clock back meanwhile: what waits waits for as long as it would have. */
  function moveWaiting(): void {
    const back = setBack();
    if (back === null) return;
    for (const each of store.runs())
      if (each.state === "waiting" && each.nextAt > now()) store.keep({ ...each, nextAt: Math.round(each.nextAt - back.byMs) });
  }

  /** What would wait longer than it ever does waits by a clock that was ahead at an earlier start. */
  function isDue(nextAt: number): boolean {
    return nextAt <= now() || nextAt > now() + LONGEST_PAUSE_MS;
  }

  function stateNow(): Schedule["state"] {
    const { settings, seat } = store.read();
    if (rehearsal) return "rehearsal";
    if (!settings.isOn) return "off";
    if (seat === null || seat === ownSeat(record)) return "on";
    return seat === restoredFrom(record)?.former ? "restored" : "elsewhere";
  }

  function beginDue(): void {
    const stored = store.read();
    const { rhythm } = stored.settings;
    // By a clock that was weeks ahead: nothing would be made until then.
    if (stored.seenUntil > nextRun(rhythm, now())) return store.put({ ...stored, seenUntil: now() });
    const due = dueRun(rhythm, stored.seenUntil, now());
    if (due === null) return;
    store.together(() => {
      store.put({ ...stored, seenUntil: due.at });
      // The newer one tells what matters now.
      for (const older of store.runs()) if (older.state === "waiting" && older.dueAt !== null) store.keep({ ...older, state: "given-up" });
      store.keep(newRun(stored.settings, due.at, due.missed));
    });
    onDidChange();
  }

  function newRun(settings: ScheduleSettings, dueAt: number | null, missed: number): ReportRun {
    const { by, language, folder, addresses, rhythm } = settings;
    const days = daysText(periodOfRun(rhythm, dueAt ?? now()));
    const standing = { state: "waiting", laidAt: null, mailedAt: null, fault: null, attempts: 0 } as const;
    return { id: newId(), dueAt, missed, ...days, by, language, folder, addresses, begunAt: now(), nextAt: now(), ...standing };
  }

  async function attempt(waiting: ReportRun): Promise<void> {
    let tried: ReportRun = { ...waiting, state: "underway", attempts: waiting.attempts + 1 };
    const keep = (part: Partial<ReportRun>) => {
      tried = { ...tried, ...part };
      store.keep(tried);
      onDidChange();
    };
    keep({});
    try {
      const ofSeat = options.ofSeat?.() ?? null;
      // Named as a filter as well, so that the paper says whose it is.
      const choice = { first: tried.first, last: tried.last, by: tried.by, filter: ofSeat === null ? {} : filterOf(ofSeat.scope) };
      const made = await reportFiles({ choice, language: tried.language, signal: ending.signal }, { ...options, ...ofSeat });
      const failures = [await outcomeOf(() => lay(tried, made, keep)), await outcomeOf(() => mail(tried, made, keep))];
      const failure = failures.find((each) => each !== null);
      if (failure) throw failure;
      keep({ state: "done", fault: null });
    } catch (error) {
      // Anyone who ends the program does not make the report fail: it is under way, and tried again at the next start.
      if (ending.signal.aborted) return;
      const failed = error instanceof RunFailed ? error : new RunFailed("failed", error instanceof Error ? error.message : String(error));
      const isOver = now() - tried.begunAt > GIVEN_UP_AFTER_MS;
      keep({
        state: isOver ? "given-up" : "waiting",
        fault: { code: failed.code, detail: failed.message },
        nextAt: now() + Math.max(pauseAfter(tried.attempts), Math.min(LONGEST_PAUSE_MS, (failed.retryAt ?? 0) - now())),
      });
    }
  }

  async function lay({ folder, laidAt }: ReportRun, { files }: MadeFiles, keep: (part: Partial<ReportRun>) => void): Promise<void> {
    if (folder === null || laidAt !== null) return;
    await layInto(folder, files);
    keep({ laidAt: now() });
  }

  async function mail(tried: ReportRun, made: MadeFiles, keep: (part: Partial<ReportRun>) => void): Promise<void> {
    if (tried.addresses.length === 0 || tried.mailedAt !== null) return;
    await mailTo(tried, made, transport(), ending.signal);
    keep({ mailedAt: now() });
  }

  /** What has not got there yet goes where it is wanted now. */
  function redirected(waiting: ReportRun, settings: ScheduleSettings): ReportRun {
    const folder = waiting.laidAt === null ? settings.folder : waiting.folder;
    const addresses = waiting.mailedAt === null ? settings.addresses : waiting.addresses;
    return { ...waiting, folder, addresses, nextAt: now(), state: isNowhere({ folder, addresses }) ? "given-up" : "waiting" };
  }

  return {
    schedule(): Schedule {
      const { settings } = store.read();
      const state = stateNow();
      const nextAt = state === "on" ? nextRun(settings.rhythm, now()) : null;
      return { settings, state, nextAt, hasMailbox: transport() !== null };
    },
    /** Begins now: nothing that was missed before is made up for. */
    async put(settings: ScheduleSettings): Promise<"kept" | "nowhere" | "folder-gone"> {
      if (settings.isOn && isNowhere(settings)) return "nowhere";
      if (settings.folder !== null && !(await isFolder(settings.folder))) return "folder-gone";
      const before = store.read();
      const isSame = before.settings.isOn && JSON.stringify(before.settings.rhythm) === JSON.stringify(settings.rhythm);
      store.together(() => {
        store.put({ settings, seat: ownSeat(record), seenUntil: isSame ? before.seenUntil : now() });
        for (const each of store.runs()) if (each.state === "waiting") store.keep(redirected(each, settings));
      });
      alarm.ring();
      onDidChange();
      return "kept";
    },
    /** After a restore, by a person: this installation makes them from now on. What was due before may be out, and is not made again by itself. */
    goOn(): void {
      if (stateNow() !== "restored") return;
      store.together(() => {
        store.put({ ...store.read(), seat: ownSeat(record), seenUntil: now() });
        for (const each of store.runs()) if (each.state === "waiting") store.keep({ ...each, state: "given-up" });
      });
      alarm.ring();
      onDidChange();
    },
    /** Null where there is nowhere for it to go. */
    runNow(): ReportRun | null {
      const { settings } = store.read();
      if (isNowhere(settings)) return null;
      const asked = newRun(settings, null, 0);
      store.keep(asked);
      alarm.ring();
      onDidChange();
      return asked;
    },
    /** The newest first. */
    runs: () => store.runs(),
    /** Tries at once what waits. */
    wake() {
      wasWoken = true;
      alarm.ring();
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}

function isNowhere({ folder, addresses }: Pick<ScheduleSettings, "folder" | "addresses">): boolean {
  return folder === null && addresses.length === 0;
}

async function isFolder(folder: string): Promise<boolean> {
  if (!isAbsolute(folder)) return false;
  try {
    await access(folder, constants.W_OK);
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}

/** One way that fails does not keep the report from going the other. */
async function outcomeOf(work: () => Promise<void>): Promise<RunFailed | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof RunFailed) return error;
    throw error;
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10));
}

function filterOf({ departments, districts }: Scope) {
  return { ...(departments?.length && { departments: [...departments] }), ...(districts?.length && { districts: [...districts] }) };
}
