import type { WentBack } from "#domain/updates/trial.ts";

/** What the engine runs on. */
export interface Runtime {
  /** Of the app. */
  readonly version: string;
  /** Null where there are no windows. */
  readonly electron: string | null;
  readonly chrome: string | null;
  /** A package that was made for trying. */
  readonly testBuild: boolean;
  /** Where the log of the program is; null where it is written elsewhere. */
  readonly logFile: string | null;
  /** The version that was tried last on this machine and did not come up; null where none was. */
  readonly wentBack: WentBack | null;
}

/** Plain Node, as on the command line. */
export function systemRuntime(): Runtime {
  return { version: process.env.npm_package_version ?? "0", electron: null, chrome: null, testBuild: false, logFile: null, wentBack: null };
}
