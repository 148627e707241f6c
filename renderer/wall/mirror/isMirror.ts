/** Whether this page is a desk's view of the wall, which a person clicks: the shell puts what a page is after the hash of its address. */
export function isMirror(): boolean {
  return globalThis.location?.hash === "#mirror";
}
