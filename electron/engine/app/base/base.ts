import { dirname } from "node:path";
import type { Locale } from "#contract/locale.ts";
import type { ClockStanding, EngineObstacle, HubStanding, Standing } from "#contract/standing.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Writer } from "#db/connection.ts";
import { areErasuresBehind } from "#db/erasure/noteErasure.ts";
import type { Person } from "#domain/people/person.ts";
import type { Scope } from "#domain/people/scope.ts";
import { scopeOfSeat } from "#domain/people/seatBelonging.ts";
import { EXCERPT, excerptMadeAt } from "#db/excerpt/excerptMark.ts";
import { openWriter } from "#db/opening/open.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { requireWritable } from "#db/requireWritable.ts";
import { revision } from "#db/queries/stats.ts";
import { readSetting } from "#db/settings.ts";
import { createFirstSettings } from "../../core/settings/firstSettings.ts";
import type { FirstSettings } from "../../core/settings/firstSettings.ts";
import { NOT_MANAGED, managedValues } from "../../core/managed/managedState.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { watchClock } from "../../core/guard/clockWatch.ts";
import type { ClockWatch } from "../../core/guard/clockWatch.ts";
import { watchRoom } from "../../core/guard/roomWatch.ts";
import { guardRecords } from "../../core/guard/recordGuard.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import { startedParts } from "../../core/guard/startedParts.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import { createChanges } from "../../core/live/changes.ts";
import type { Changes } from "../../core/live/changes.ts";
import { standingAlerts } from "#db/queries/alerts.ts";
import { removeKept } from "../../core/files/removeKept.ts";
import { markRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { engineClock } from "../../core/time/clock.ts";
import type { EngineClock } from "../../core/time/clock.ts";
import { NEW_RECORD } from "./newRecord.ts";
import { createBoundaries } from "../../services/walls/boundaries/boundaries.ts";
import type { Boundaries } from "../../services/walls/boundaries/boundaries.ts";
import { createWalls } from "../../services/walls/walls.ts";
import type { Walls } from "../../services/walls/walls.ts";

export interface BaseOptions {
  /** The real record. It also holds the settings, in rehearsal too. */
  readonly databaseFile: string;
  /** Posts come from the rehearsal server alone, into a record of their own. */
  readonly rehearsal: { readonly databaseFile: string } | null;
  /** In place of the stored source, for this run. */
  readonly source: XSourceSettings | null;
  readonly host: Pick<EngineHost, "onLocale">;
  /** A backup of the record was made before it is brought up to date: no copy is made beside it. */
  readonly isBackedUp?: boolean;
  /** Erases again in a record what its keys say was erased (`db/erasure/replayErasures.ts`); returns what files nothing needs any more. */
  readonly replayErasures?: (record: Writer) => { readonly files: readonly string[] };
  /** How far its clock goes ahead of the machine's: for tests that travel in time. */
  readonly clockAheadMs?: number | undefined;
  /** Told when something gets in the way of the record, and when nothing is any more. */
  readonly onObstacle?: (obstacle: EngineObstacle | null) => void;
  /** Told when a record that was sound at the start turns out to be damaged: nobody can work on it. */
  readonly onDamaged?: (error: unknown) => void;
  /** Told when the machine's clock is doubted, and when it is believed again. */
  readonly onClock?: (clock: ClockStanding) => void;
  /** What the administrator of the machine has set; nothing where left out. */
  readonly managed?: ManagedState;
}

/** What an engine is on, and all that a wall asks at first: little, so that it is there long before the rest of the engine is. */
export interface Base {
  readonly clock: EngineClock;
  readonly real: Writer;
  /** The real one, or that of the rehearsal. */
  readonly record: Writer;
  readonly isRehearsal: boolean;
  /** False where surely no source is set up; what is stored may yet turn out to be of no use. */
  readonly mayBeConfigured: boolean;
  readonly settings: FirstSettings;
  readonly managed: ManagedState;
  readonly changes: Changes;
  readonly walls: Walls;
  readonly boundaries: Boundaries;
  /** Waits for what is in the way of the record. */
  readonly guard: RecordGuard;
  /** Holds the clock's acts while the machine's clock is in doubt. */
  readonly clockWatch: ClockWatch;
  standing(): Standing;
  /** That this seat works alone though it belongs to a hub, and why; null once it does not. */
  tellHub(hub: HubStanding | null, isOfHub: boolean): void;
  /** What the walls of this seat show while these people are signed in; null for every case. */
  seatScope(signedIn: readonly Person[]): Scope | null;
  /** What its scheduled reports tell, no matter who sits there. */
  scopeOfReports(): Scope | null;
  setLocale(locale: Locale): void;
  /** Ends every window's listening to it. */
  endListening(): void;
  /** Closes the records, whatever is in their way; nothing of the engine may run any more. */
  close(): void;
}

/** A record was restored, or the power went between the keys and the record: it is opened with `replayErasures`, which is too much to load at every start. */
export class ErasuresBehind extends Error {
  override readonly name = "ErasuresBehind";
}

/** Throws {@link RecordError} where a record cannot be opened and written, or {@link ErasuresBehind}; nothing stays open then. */
export function openBase(options: BaseOptions): Base {
  const opened = startedParts();
  try {
    return openWith(options, (end) => opened.add(end));
  } catch (error) {
    opened.endAll();
    throw error;
  }
}

function openWith(
  {
    databaseFile,
    rehearsal,
    source,
    host,
    clockAheadMs,
    onObstacle,
    onDamaged,
    onClock,
    replayErasures,
    isBackedUp = false,
    managed = NOT_MANAGED,
  }: BaseOptions,
  opened: (end: () => void) => void,
): Base {
  // What is done in a dossier is later than the dossier, also where the clock of this machine is slow.
  let madeAt = 0;
  const clock = engineClock(clockAheadMs, () => madeAt);
  const { now } = clock;
  const open = (file: string) => {
    const record = openWriter(file, { copiesFirst: !(isBackedUp && file === databaseFile), image: NEW_RECORD });
    opened(() => record.close());
    requireWritable(record);
    // Before anybody reads it: what was erased after the backup that it was restored from is erased again.
    if (areErasuresBehind(record)) {
      if (replayErasures === undefined) throw new ErasuresBehind();
      removeKept(dirname(record.file), replayErasures(record).files);
    }
    return record;
  };
  const real = open(databaseFile);
  const record = rehearsal === null ? real : open(rehearsal.databaseFile);
  madeAt = excerptMadeAt(record);
  if (rehearsal !== null) markRehearsed(record, now());
  const settings = createFirstSettings(real, now, managedValues(managed));
  const changes = createChanges(() => revision(record));
  const records = real === record ? [real] : [real, record];
  const guard = guardRecords({
    records,
    now,
    onDidChange(obstacle) {
      changes.announce("standing");
      onObstacle?.(obstacle);
    },
    onDamaged,
  });
  opened(() => guard.stop());
  const walls = createWalls({
    record: real,
    now,
    standingAlerts: () => standingAlerts(record, now()),
    guard,
    onDidChange: () => changes.announce("walls"),
  });
  const mayBeConfigured = source !== null || settings.hasAnyChannel();
  const clockWatch = watchClock({
    record,
    now,
    mayHear: mayBeConfigured || rehearsal !== null,
    isOff: clock.aheadMs !== 0 || readSetting(record, EXCERPT) !== undefined,
    onDidChange(standing) {
      changes.announce("standing");
      onClock?.(standing);
    },
  });
  opened(() => clockWatch.stop());
  const roomWatch = watchRoom({ file: real.file, onDidChange: () => changes.announce("standing") });
  opened(() => roomWatch.stop());
  let hub: HubStanding | null = null;
  let isOfHub = false;
  return {
    clock,
    real,
    record,
    isRehearsal: rehearsal !== null,
    mayBeConfigured,
    settings,
    managed,
    changes,
    walls,
    boundaries: createBoundaries(real, now),
    guard,
    clockWatch,
    seatScope: (signedIn) => scopeOfSeat(settings.seat(), readPeople(real), signedIn, settings.satLast()),
    scopeOfReports: () => scopeOfSeat(settings.seat(), readPeople(real), []),
    standing: () => ({ obstacle: guard.obstacle, clock: clockWatch.standing, lowRoomBytes: roomWatch.lowBytes, hub, isOfHub }),
    tellHub(standing, belongs) {
      [hub, isOfHub] = [standing, belongs];
      changes.announce("standing");
    },
    setLocale(locale) {
      settings.change({ locale });
      changes.announce("settings");
      host.onLocale(locale);
    },
    endListening() {
      changes.close();
      walls.stop();
    },
    close() {
      guard.stop();
      clockWatch.stop();
      roomWatch.stop();
      foldTogether(record);
      for (const each of records.toReversed()) each.close();
    },
  };
}

/** The log stays beside the record where there is no room for it, and is read with it at the next start. */
function foldTogether(record: Writer): void {
  try {
    record.checkpoint();
  } catch (error) {
    process.stderr.write(`The record was not folded together: ${stackOf(error)}\n`);
  }
}
