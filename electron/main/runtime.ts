/** The Electron line the app is released on. Another one is a stand-in for machines that cannot reach its release host. */
export const RELEASED_ON_ELECTRON = 45;

export interface Runtime {
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  /** False on a stand-in: good for trying and testing, not for a room. */
  readonly official: boolean;
}

export function describeRuntime(versions: { readonly electron?: string; readonly chrome?: string; readonly node: string }): Runtime {
  const electron = versions.electron ?? "none";
  return {
    electron,
    chrome: versions.chrome ?? "none",
    node: versions.node,
    official: electron.split(".")[0] === String(RELEASED_ON_ELECTRON),
  };
}

/** One line for the log: `Electron 45.4.1 (official), Chrome 150.0, Node 24.0`. */
export function runtimeLine(runtime: Runtime): string {
  const standing = runtime.official ? "official" : `stand-in for ${RELEASED_ON_ELECTRON}`;
  return `Electron ${runtime.electron} (${standing}), Chrome ${runtime.chrome}, Node ${runtime.node}`;
}
