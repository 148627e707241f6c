import { join } from "node:path";
import { app } from "electron";
import type { Locale } from "#contract/locale.ts";
import type { EngineStart } from "#contract/shell.ts";
import { inProfile } from "./inProfile.ts";
import type { Log } from "./log.ts";
import type { Options } from "./options.ts";
import { isPackaged } from "./packaged.ts";
import type { Runtime } from "./runtime.ts";
import { isTestBuild } from "./testBuild.ts";
import type { Vault } from "./vault.ts";
import type { TrialReport } from "./versions/trialReport.ts";
import type { VersionFiles } from "./versions/versionFiles.ts";

interface KnownAtStart {
  readonly options: Options;
  readonly runtime: Runtime;
  readonly vault: Vault;
  readonly log: Log;
  readonly versions: VersionFiles;
  readonly report: TrialReport;
}

type StartMessage = Omit<EngineStart, "rehearsal" | "recovers">;

/** What the engine of the room's record is told. */
export function startOfRoom(known: KnownAtStart, wall: boolean): StartMessage {
  const { options, vault } = known;
  return {
    databaseFile: inProfile("ismgt.db"),
    secrets: vault.forEngine(),
    keyring: vault.hasKeyring,
    source: options.source,
    wall,
    locale: options.locale,
    ...ofEach(known),
  };
}

/** What the engine of a dossier that lies in `folder` is told: it has no source, no secret and no wall. */
export function startOfDossier(known: KnownAtStart, folder: string, locale: Locale): StartMessage {
  return {
    databaseFile: join(folder, "ismgt.db"),
    secrets: {},
    keyring: false,
    source: null,
    wall: false,
    locale,
    ...ofEach(known),
  };
}

function ofEach({ options, runtime, log, versions, report }: KnownAtStart) {
  return {
    // In a room nobody moves the clock.
    clockAheadMs: isPackaged ? 0 : options.clockAheadMs,
    onTrial: report.isOn,
    // Nor does anybody choose other rules for the seat.
    managedFile: isPackaged ? null : options.managedFile,
    runtime: {
      version: app.getVersion(),
      electron: runtime.electron,
      chrome: runtime.chrome,
      testBuild: isTestBuild,
      logFile: log.file,
      wentBack: versions.wentBack,
    },
  };
}
