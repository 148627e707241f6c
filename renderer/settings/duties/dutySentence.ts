import type { DutyStatus } from "#contract/duties.ts";
import type { Words } from "../../i18n/useWords.ts";

/** How the duty stands on one channel, without the channel's name. */
export function dutySentence(
  { state, total, checked, oldestAt }: DutyStatus,
  now: number,
  { say, age }: Pick<Words, "say" | "age">,
): string {
  if (total === 0) return say("duties.nothing");
  const counts = { checked, total };
  if (state === "on-time" || oldestAt === null) return say("duties.on-time", counts);
  return say(`duties.${state}`, { ...counts, age: age(now - oldestAt) });
}
