import { ORPCError } from "@orpc/server";
import type { WindowKind } from "#contract/shell.ts";
import { WINDOW_CALLS } from "#contract/windowCalls.ts";

/** Throws FORBIDDEN for a call that is none of the pages of this window; `pathname` is that of a call, `/wall/now`. */
export function requireCallOfWindow(window: WindowKind, pathname: string): void {
  if (!WINDOW_CALLS[window].has(pathname.slice(1).replaceAll("/", "."))) throw new ORPCError("FORBIDDEN");
}
