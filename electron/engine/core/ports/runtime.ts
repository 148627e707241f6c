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
}

/** Plain Node, as on the command line. */
export function systemRuntime(): Runtime {
  return { version: process.env.npm_package_version ?? "0", electron: null, chrome: null, testBuild: false, logFile: null };
}
