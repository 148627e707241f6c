/** The Electron line that the app is released on. */
const RELEASED_ON_ELECTRON = 45;

/** False for the runtime that is in where the released one cannot be fetched: good for trying, not for a room. */
export function isReleasedRuntime(electronVersion: string): boolean {
  return electronVersion.split(".")[0] === String(RELEASED_ON_ELECTRON);
}
