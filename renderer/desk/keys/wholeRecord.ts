import type { CommandId } from "#contract/commandList.ts";

/** Screens about the whole record: who sees a part of it finds no way to them that would end at a refusal. */
export const NEEDS_WHOLE_RECORD: ReadonlySet<CommandId> = new Set<CommandId>([
  "openImports",
  "openInvitations",
  "openNotRead",
  "openReviews",
]);
