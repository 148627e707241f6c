import { type BrowserWindow, app, shell as desktop } from "electron";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import type { Locale } from "#contract/locale.ts";
import type { Staged } from "#domain/updates/trial.ts";
import { tellWentBack } from "./dialogs.ts";
import { inProfile } from "./inProfile.ts";
import type { Quitting } from "./quitting.ts";
import { ownExecutable, ownPlace } from "./versions/ownPlace.ts";
import { stage } from "./versions/stage.ts";
import { type Given, startAgain } from "./versions/startAgain.ts";
import type { TrialReport } from "./versions/trialReport.ts";
import type { VersionFiles } from "./versions/versionFiles.ts";

interface NextVersionParts {
  readonly given: Given;
  readonly versions: VersionFiles;
  readonly report: TrialReport;
  readonly quitting: Quitting;
}

/** What the open app does about another version: gets it ready, makes way for it, tells that one did not come up; and where this is the one on trial, what becomes of that. */
export class NextVersion {
  readonly #versions: VersionFiles;
  readonly #report: TrialReport;
  /** With the last window closed: a new version is tried then. */
  #startsAgain = false;

  constructor({ given, versions, report, quitting }: NextVersionParts) {
    this.#versions = versions;
    this.#report = report;
    app.on("render-process-gone", () => report.disturbed());
    app.on("before-quit", () => report.closes());
    quitting.onDidRefuse(() => {
      report.stays();
      this.#startsAgain = false;
    });
    app.once("quit", () => {
      if (this.#startsAgain) startAgain(app, given, ownExecutable);
    });
  }

  stage(staged: Staged | null): Promise<boolean> {
    return stage(staged, { files: this.#versions, version: app.getVersion(), place: ownPlace, fetched: inProfile("updates") });
  }

  /** Of a version that is to be tried at the next start, that start comes now, unless a person keeps a window. On Linux the administrator installs others: what is shown is the file. */
  async install(name: string): Promise<boolean> {
    const file = inProfile(`updates/${name}`);
    if (this.#versions.trial !== null) {
      this.#startsAgain = true;
      setImmediate(() => app.quit());
      return true;
    }
    if (process.platform !== "linux") return (await desktop.openPath(file)) === "";
    desktop.showItemInFolder(file);
    return true;
  }

  /** Once, at a desk: nobody is at a wall to close a notice. */
  async tellWentBack(desk: BrowserWindow | undefined, locale: Locale): Promise<void> {
    const { wentBack } = this.#versions;
    if (desk === undefined || wentBack === null || wentBack.isTold) return;
    this.#versions.putWentBack({ ...wentBack, isTold: true });
    await tellWentBack(desk, locale, wentBack);
  }

  engineEnded(code: number): void {
    this.#report.engineEnded(code !== 0 && !isWaitedFor(code));
  }
}

/** What the machine has to mend, and no other version. */
function isWaitedFor(code: number): boolean {
  return Object.values(FAULT_POLICIES).some(({ cure, exitCode }) => cure === "wait" && exitCode === code);
}
