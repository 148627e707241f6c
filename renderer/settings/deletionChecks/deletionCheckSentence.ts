import type { DeletionCheckStatus } from "#contract/deletionChecks.ts";
import type { Words } from "../../i18n/useWords.ts";

/** How the check goes on one channel, without the channel's name. */
export function deletionCheckSentence(
  { state, total, checked, oldestAt }: DeletionCheckStatus,
  now: number,
  { say, age }: Pick<Words, "say" | "age">,
): string {
  if (total === 0) return say("deletionChecks.nothing");
  const counts = { checked, total };
  if (state === "on-time" || oldestAt === null) return say("deletionChecks.on-time", counts);
  return say(`deletionChecks.${state}`, { ...counts, age: age(now - oldestAt) });
}
