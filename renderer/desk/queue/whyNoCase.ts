import type { MessageId } from "../../i18n/en.ts";

/** Why keys that act on a case have none: none is there, or it is not known yet which. `cursor` is below 0 where the list leads to no case. */
export function whyNoCase(isListRead: boolean, cursor: number): MessageId {
  if (!isListRead) return "desk.dead.listLoading";
  return cursor >= 0 ? "desk.dead.loading" : "desk.dead.noCase";
}
