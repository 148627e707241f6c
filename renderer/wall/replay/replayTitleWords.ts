import type { ReplayBoard } from "#contract/wallReplay.ts";
import { REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import type { Words } from "../../i18n/useWords.ts";
import { type Known, unknownOf } from "../parts/known.ts";
import type { Replayed } from "../parts/replayed.ts";

/** The clauses over a replay: which hours it tells of, then what of them is not known, and whether there was anything. */
export function replayTitle(
  { board, isFailed, untilAt }: Pick<Replayed, "board" | "isFailed" | "untilAt">,
  words: Words,
  known: Known,
): { readonly span: string; readonly unknown: readonly string[] } {
  const { say, clock, dayOfMonth } = words;
  const until = board?.untilAt ?? untilAt;
  const moment = (at: number) => `${dayOfMonth(at)}, ${clock(at)}`;
  return {
    span: say("replay.span", { from: moment(timeOfFrame(0, until)), until: moment(until) }),
    unknown: [
      ...(isFailed && board === null ? [say("replay.failed")] : []),
      ...(board === null ? [] : shortHistory(board, moment, words)),
      ...(known.is === "all" ? [] : [unknownOf(known, words)]),
    ],
  };
}

function shortHistory({ knownFrom, fromAt, frames }: ReplayBoard, moment: (at: number) => string, { say }: Words): readonly string[] {
  if (knownFrom === null) return [say("replay.noRecord")];
  if (knownFrom > fromAt) return [say("replay.knownFrom", { from: moment(knownFrom) })];
  const last = frames[REPLAY_STEPS];
  const isEmpty = last !== undefined && last.opened + last.disposed + last.reportsLate + last.markingsLate === 0;
  return isEmpty ? [say("replay.empty")] : [];
}
