import type { MessageId } from "../../i18n/en.ts";

/** Why keys that act on a case have none: none is there, or it is not known yet which, or cannot be. `cursor` is below 0 where the list leads to no case. */
export function whyNoCase(list: "read" | "loading" | "failed", cursor: number): MessageId {
  if (list === "failed") return "desk.dead.listFailed";
  if (list === "loading") return "desk.dead.listLoading";
  return cursor >= 0 ? "desk.dead.loading" : "desk.dead.noCase";
}
