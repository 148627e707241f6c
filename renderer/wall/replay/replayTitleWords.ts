import type { ReplayBoard } from "#contract/wallReplay.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import type { Words } from "../../i18n/useWords.ts";
import { replayMoment, replaySpan } from "../../ui/words/replaySpan.ts";
import { type Known, unknownOf } from "../parts/known.ts";
import type { Replayed } from "../parts/replayed.ts";

/** The clauses over a replay: which hours it tells of, then what of them is not known, and whether there was anything. */
export function replayTitle(
  { board, isFailed, untilAt }: Pick<Replayed, "board" | "isFailed" | "untilAt">,
  words: Words,
  known: Known,
): { readonly span: string; readonly unknown: readonly string[] } {
  const { say } = words;
  return {
    span: say("replay.span", replaySpan(board?.untilAt ?? untilAt, words)),
    unknown: [
      ...(isFailed && board === null ? [say("replay.failed")] : []),
      ...(board === null ? [] : shortHistory(board, words)),
      ...(known.is === "all" ? [] : [unknownOf(known, words)]),
    ],
  };
}

function shortHistory({ knownFrom, fromAt, frames }: ReplayBoard, words: Words): readonly string[] {
  const { say } = words;
  if (knownFrom === null) return [say("replay.noRecord")];
  if (knownFrom > fromAt) return [say("replay.knownFrom", { from: replayMoment(knownFrom, words) })];
  const last = frames[REPLAY_STEPS];
  const isEmpty = last !== undefined && last.opened + last.disposed + last.reportsLate + last.markingsLate === 0;
  return isEmpty ? [say("replay.empty")] : [];
}
