import type { LockablePage } from "#contract/managed.ts";
import { isLocked } from "../../core/managed/managedState.ts";
import { readManaged } from "../../core/managed/readManaged.ts";
import { UsageError } from "./print.ts";

/** Throws where the administrator of this machine has settled what a page of the settings shows: the command line changes no more of it than a window. */
export function requireUnlocked(page: LockablePage): void {
  const managed = readManaged();
  if (managed.is === "none" || !isLocked(managed, page)) return;
  throw new UsageError(
    `The administrator of this machine has locked “${page}” (${managed.place}); it is changed there.`,
    `इस मशीन के प्रशासक ने “${page}” निर्धारित किया है (${managed.place}); परिवर्तन वहीं होगा।`,
  );
}
