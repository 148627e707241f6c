/** From the root of a disk, of a share in the network, or of Linux. */
const WHOLE_PATH = /^(?:[a-z]:[\\/]|\\\\|\/)/iu;

/** Reads the whole path of a folder. */
export function wholePathFrom(text: string): string | null {
  return WHOLE_PATH.test(text) ? text : null;
}
