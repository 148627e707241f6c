import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { ScanReading } from "#domain/file/scanReading.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { wantedScans } from "#db/scans/wantedScans.ts";
import { ENGINE } from "../../core/commands/act.ts";
import { noWordsNameOf } from "../../core/files/fileStore.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { heedScan } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { UnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { nameInCase } from "../cases/filesOfCase.ts";
import { createScanReadings } from "./scanReading.ts";
import type { ReadingOptions, ScanReadings } from "./scanReading.ts";
import { isReadingInstalled } from "./tesseract.ts";

interface ScansOptions {
  readonly record: Writer;
  readonly papersFolder: string;
  readonly picturesFolder: string;
  readonly settings: Pick<EngineSettings, "scans">;
  readonly understanding: Pick<UnderstandingStep, "ready">;
  readonly rules: IntakeRules;
  readonly clock: Clock;
  /** How long it leaves what can wait, milliseconds. */
  readonly restMs: number;
  /** In a rehearsal and in an opened dossier nothing is read by itself. */
  readonly rehearsal: boolean;
  readonly dossier: object | null;
  readonly onDidRead: () => void;
}

/** Older ones are read when somebody asks for it. */
const LOOKS_BACK_MS = 3 * DAY_MS;
const LOOKS_EVERY_MS = 30_000;

/** Reads scans and photographs of letters by machine: those of new complaints by itself, one after the other, and any that a person asks for. */
export function startScans(options: ScansOptions, readings: ScanReadings = createScanReadings()) {
  const { record, papersFolder, picturesFolder, settings, understanding, rules, clock, restMs, rehearsal, dossier, onDidRead } = options;
  const isInstalled = isReadingInstalled();
  const ending = new AbortController();
  /** Not tried again before the next start. */
  const givenUp = new Set<string>();
  const running = isInstalled && !rehearsal && dossier === null ? run() : Promise.resolve();

  async function run(): Promise<void> {
    await clock.sleep(restMs + LOOKS_EVERY_MS, ending.signal);
    while (!ending.signal.aborted) {
      if (settings.scans().reads) await readWanted().catch((error: unknown) => logOwnFault("scans", error));
      await clock.sleep(LOOKS_EVERY_MS, ending.signal);
    }
  }

  async function readWanted(): Promise<void> {
    for (const { grievanceId, file } of wantedScans(record, clock.now() - LOOKS_BACK_MS)) {
      if (ending.signal.aborted || !settings.scans().reads) return;
      if (givenUp.has(file) || hasNoWords(file)) continue;
      givenUp.add(file);
      const content = await contentOf(file);
      if (content === null) continue;
      const reading = await readings.read(content, { signal: ending.signal }).catch((error: unknown) => {
        if (!ending.signal.aborted) logOwnFault("scans", error);
        return null;
      });
      if (reading === null) continue;
      if (reading.outcome === "nothing") await noteNoWords(file);
      else await keep(grievanceId, file, reading);
    }
  }

  async function contentOf(name: string): Promise<Uint8Array | null> {
    const path = pathOf(name);
    return path === null ? null : readFile(path).catch(() => null);
  }

  function pathOf(name: string): string | null {
    return [papersFolder, picturesFolder].map((folder) => join(folder, name.slice(0, 2), name)).find((path) => existsSync(path)) ?? null;
  }

  function hasNoWords(name: string): boolean {
    return [papersFolder, picturesFolder].some((folder) => existsSync(join(folder, name.slice(0, 2), noWordsNameOf(name))));
  }

  /** Most pictures hold none: that is no event of their case, and goes with the file. */
  async function noteNoWords(name: string): Promise<void> {
    const path = pathOf(name);
    if (path !== null) await writeFile(join(path, "..", noWordsNameOf(name)), "").catch(() => undefined);
  }

  /** Records what was read, and has it count in what the program makes of the case. False where the case does not hold the file any more. */
  async function keep(id: GrievanceId, file: string, reading: ScanReading): Promise<boolean> {
    await understanding.ready();
    const isKept = record.transaction(() => {
      const grievance = readGrievance(record, id);
      // It may have been erased, or taken back by its author, while it was read.
      if (grievance === null || grievance.erasedAt !== null || nameInCase(record, id, file) === null) return false;
      appendEvents(record, {
        grievanceId: id,
        events: [{ type: "scan-read", version: 1, payload: { file, ...reading } }],
        actor: ENGINE,
        now: clock.now(),
      });
      if (reading.outcome === "read") heedScan(record, id, reading.text, rules);
      return true;
    });
    if (isKept) onDidRead();
    return isKept;
  }

  return {
    isInstalled,
    /** What is kept under a name; null where it is not here. */
    contentOf,
    read: (content: Uint8Array, reading?: ReadingOptions) => readings.read(content, reading),
    keep,
    readWanted,
    async stop() {
      ending.abort();
      await readings.stop();
      await running;
    },
  };
}
