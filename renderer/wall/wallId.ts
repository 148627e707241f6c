/** Which wall this page is: the shell puts it after the hash of the address. A page opened by itself is the first. */
export function wallIdOfPage(): string {
  return decodeURIComponent(location.hash.slice(1)) || "1";
}

/** A desk's own view of a wall, which nobody sees from afar: it is neither dimmed nor moved, and makes no sound. */
export const MIRROR_ID = "mirror";
