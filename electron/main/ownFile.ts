import { ORIGIN } from "./rendererFiles.ts";

/**
 * Whether a download is a table that one of our pages made out of what it knows: bytes in the page's own memory, under a name that no
 * system runs. Everything else is refused.
 */
export function isOwnTable(address: string, name: string): boolean {
  return address.startsWith(`blob:${ORIGIN}/`) && /^[\w -]{1,80}\.(?:csv|xlsx)$/u.test(name);
}
