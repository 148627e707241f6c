import { timeOfFrame } from "#domain/wall/replay.ts";
import type { Words } from "../../i18n/useWords.ts";

/** An instant of a replayed day, which crosses midnight: its day without the year, and its time. */
export function replayMoment(at: number, { dayOfMonth, clock }: Pick<Words, "dayOfMonth" | "clock">): string {
  return `${dayOfMonth(at)}, ${clock(at)}`;
}

/** The ends of the day that a replay tells. */
export function replaySpan(untilAt: number, words: Words): { readonly from: string; readonly until: string } {
  return { from: replayMoment(timeOfFrame(0, untilAt), words), until: replayMoment(untilAt, words) };
}
