import type { ReportRun } from "#contract/scheduledReports.ts";
import type { Words } from "../../i18n/useWords.ts";

/** More than that after its time somebody has to be told why: milliseconds. */
const LATE_MS = 5 * 60_000;

/** What became of a report that was made by itself, and what to do where it did not get through. */
export function runSentence(run: ReportRun, words: Words): string {
  const { say } = words;
  const when = (at: number) => `${words.date(at)}, ${words.clock(at)}`;
  const parts = [
    ...(run.laidAt === null ? [] : [say("schedule.run.laid", { folder: run.folder ?? "", at: when(run.laidAt) })]),
    ...(run.mailedAt === null ? [] : [say("schedule.run.mailed", { addresses: run.addresses.join(", "), at: when(run.mailedAt) })]),
    ...(run.fault === null ? [] : [say(`schedule.fault.${run.fault.code}`, { folder: run.folder ?? "", detail: run.fault.detail })]),
    ...(run.state === "waiting" && run.fault !== null ? [say("schedule.run.again", { at: when(run.nextAt) })] : []),
    ...(run.state === "underway" || (run.state === "waiting" && run.fault === null) ? [say("schedule.run.underway")] : []),
    ...(run.state === "given-up" ? [say("schedule.run.givenUp")] : []),
    ...lateness(run, words),
  ];
  return parts.join(" ");
}

function lateness({ dueAt, begunAt, missed }: ReportRun, { say }: Words): readonly string[] {
  if (dueAt === null || begunAt - dueAt < LATE_MS) return [];
  return [say("schedule.run.late", { missed })];
}
