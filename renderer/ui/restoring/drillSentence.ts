import type { Drill } from "#contract/restoring.ts";
import type { Words } from "../../i18n/useWords.ts";

/** What came of a drill, in one or two sentences. */
export function drillSentence({ at, madeAt, ms, cases, events, files, fault }: Drill, { say, date, clock }: Words): string {
  const times = { at: `${date(at)}, ${clock(at)}`, madeAt: `${date(madeAt)}, ${clock(madeAt)}` };
  if (fault !== null) return `${say("restoring.drill.failed", times)} ${say(`restoring.fault.${fault}`)}`;
  return say("restoring.drill.good", { ...times, seconds: Math.max(1, Math.round(ms / 1_000)), cases, events, files });
}
