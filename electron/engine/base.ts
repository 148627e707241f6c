import type { Locale } from "#contract/locale.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Writer } from "#db/connection.ts";
import { openRecord } from "#db/openRecord.ts";
import { revision } from "#db/queries/stats.ts";
import { createFirstSettings } from "./firstSettings.ts";
import type { FirstSettings } from "./firstSettings.ts";
import type { EngineHost } from "./host.ts";
import { createChanges } from "./live/changes.ts";
import type { Changes } from "./live/changes.ts";
import { markRehearsed } from "./outbox/rehearsedRecord.ts";
import { engineClock } from "./time.ts";
import type { EngineClock } from "./time.ts";
import { createBoundaries } from "./walls/boundaries/boundaries.ts";
import type { Boundaries } from "./walls/boundaries/boundaries.ts";
import { createWalls } from "./walls/walls.ts";
import type { Walls } from "./walls/walls.ts";

export interface BaseOptions {
  /** The real record. It also holds the settings, in rehearsal too. */
  readonly databaseFile: string;
  /** Posts come from the rehearsal server alone, into a record of their own. */
  readonly rehearsal: { readonly databaseFile: string } | null;
  /** In place of the stored source, for this run. */
  readonly source: XSourceSettings | null;
  readonly host: Pick<EngineHost, "onLocale">;
  /** How far its clock goes ahead of the machine's: for tests that travel in time. */
  readonly clockAheadMs?: number | undefined;
}

/** What an engine stands on, and all that a wall asks at first: little, so that it is there long before the rest of the engine is. */
export interface Base {
  readonly clock: EngineClock;
  readonly real: Writer;
  /** The real one, or that of the rehearsal. */
  readonly record: Writer;
  readonly isRehearsal: boolean;
  /** False where surely no source is set up; what is stored may yet turn out to be of no use. */
  readonly mayBeConfigured: boolean;
  readonly settings: FirstSettings;
  readonly changes: Changes;
  readonly walls: Walls;
  readonly boundaries: Boundaries;
  setLocale(locale: Locale): void;
  /** Ends every window's listening to it. */
  endListening(): void;
  /** Closes the records; nothing of the engine may run any more. */
  close(): void;
}

/** Throws {@link RecordError} where a record cannot be opened. */
export function openBase({ databaseFile, rehearsal, source, host, clockAheadMs }: BaseOptions): Base {
  const clock = engineClock(clockAheadMs);
  const { now } = clock;
  const real = openRecord(databaseFile);
  const record = rehearsal === null ? real : openRecord(rehearsal.databaseFile);
  if (rehearsal !== null) markRehearsed(record, now());
  const settings = createFirstSettings(real, now);
  const changes = createChanges(() => revision(record));
  const walls = createWalls({ record: real, now, onDidChange: () => changes.announce("walls") });
  return {
    clock,
    real,
    record,
    isRehearsal: rehearsal !== null,
    mayBeConfigured: source !== null || settings.hasAnyChannel(),
    settings,
    changes,
    walls,
    boundaries: createBoundaries(real, now),
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
      record.checkpoint();
      record.close();
      if (real !== record) real.close();
    },
  };
}
